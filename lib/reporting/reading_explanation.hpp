#pragma once

#include "reporting/text_writer.hpp"
#include "verification/record.hpp"

#include <string>

namespace constancia {

/// For --explain: for each field where and how it was read or why not, every check that was made, and what
/// was not checked.
std::string reading_explanation(const Record& record, const TextStyle& style);

/// The fields that were read, a line each.
std::string field_values(const Record& record, const TextStyle& style);

} // namespace constancia
