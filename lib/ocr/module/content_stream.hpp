/// Bounded reading of content streams. Only for the files that adapt qpdf.
#pragma once

#include <qpdf/QPDFObjectHandle.hh>

#include <cstddef>
#include <functional>
#include <string>
#include <vector>

namespace constancia {

/// What one page may still ask for. Untrusted streams can expand a thousandfold and draw each other in
/// rounds.
struct DrawingBudget {
    std::size_t bytes = 64U << 20; ///< of decoded content
    int operators = 1'000'000;
    int nesting = 12; ///< of forms within forms

    bool spent() const { return bytes == 0 || operators <= 0; }
};

/// The decoded bytes of a stream, or of the streams of an array with line breaks between, as far as the
/// budget goes.
std::string decoded_content(QPDFObjectHandle stream_or_array, DrawingBudget& budget);

using Operands = std::vector<QPDFObjectHandle>;

/// Calls `on_operator` with each operator and the operands before it, until the end or until the budget is
/// spent. An inline image comes as operator `EI`, with the keys and values of its dictionary as operands.
void for_each_operator(QPDF& pdf, const std::string& content, DrawingBudget& budget,
                       const std::function<void(const std::string& name, Operands& operands)>& on_operator);

} // namespace constancia
