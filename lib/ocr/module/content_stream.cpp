#include "ocr/module/content_stream.hpp"

#include "ocr/module/bounded_data.hpp"

#include <qpdf/QPDF.hh>

#include <algorithm>

namespace constancia {
namespace {

/// More operands than any operator takes; an inline image's dictionary and long TJ arrays (one operand)
/// included.
constexpr std::size_t most_operands = 256;
constexpr int most_streams = 10'000; ///< in the array of a page's contents

void append_decoded(QPDFObjectHandle stream, std::string& content, DrawingBudget& budget)
{
    if (!stream.isStream() || budget.spent()) return;
    // Of a damaged stream what came before the damage is still drawn by viewers.
    const std::string bytes = decoded_data(stream, budget.bytes).bytes;
    budget.bytes -= bytes.size();
    content += bytes;
    content += '\n';
}

class OperatorReader : public QPDFObjectHandle::ParserCallbacks {
  public:
    using Callback = std::function<void(const std::string&, Operands&)>;

    OperatorReader(DrawingBudget& budget, const Callback& on_operator)
        : m_budget(budget), m_on_operator(on_operator)
    {}
    void handleObject(QPDFObjectHandle object, std::size_t, std::size_t) override
    {
        if (object.isInlineImage()) return;
        if (!object.isOperator()) {
            if (m_operands.size() < most_operands) m_operands.push_back(object);
            return;
        }
        if (--m_budget.operators <= 0) terminateParsing();
        const std::string name = object.getOperatorValue();
        // The dictionary stands between BI and ID, and is wanted when the image is painted, at EI.
        if (name == "ID") return;
        m_on_operator(name, m_operands);
        m_operands.clear();
    }
    void handleEOF() override {}

  private:
    DrawingBudget& m_budget;
    const Callback& m_on_operator;
    Operands m_operands;
};

} // namespace

std::string decoded_content(QPDFObjectHandle stream_or_array, DrawingBudget& budget)
{
    std::string content;
    if (stream_or_array.isArray()) {
        const int count = std::min(stream_or_array.getArrayNItems(), most_streams);
        for (int i = 0; i < count; ++i)
            append_decoded(stream_or_array.getArrayItem(i), content, budget);
    } else {
        append_decoded(stream_or_array, content, budget);
    }
    return content;
}

void for_each_operator(QPDF& pdf, const std::string& content, DrawingBudget& budget,
                       const std::function<void(const std::string& name, Operands& operands)>& on_operator)
{
    OperatorReader reader(budget, on_operator);
    QPDFObjectHandle::parseContentStream(QPDFObjectHandle::newStream(&pdf, content), &reader);
}

} // namespace constancia
