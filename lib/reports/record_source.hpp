#pragma once

#include "verification/record.hpp"

#include <functional>

namespace constancia {

/// Gives all records of a run, one by one, and the same ones in the same order each time it is called. So a
/// pass over any number of documents needs no memory for them.
using RecordSource = std::function<void(const std::function<void(const Record&)>&)>;

} // namespace constancia
