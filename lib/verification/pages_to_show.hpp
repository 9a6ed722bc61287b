#pragma once

#include "verification/record.hpp"

#include <set>

namespace constancia {

/// The pages that something in the record points to, and the one on which the document begins; of a file of
/// which nothing was read, its first page, as it says why.
std::set<int> pages_to_show(const Record& record);

} // namespace constancia
