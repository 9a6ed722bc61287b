#pragma once

#include "verification/record.hpp"

#include <string>
#include <string_view>

namespace constancia {

/// The record as one line of JSON, without the line break: contract.md §2. The same record and run give the
/// same bytes.
std::string record_json(const Record& record, std::string_view run);

} // namespace constancia
