#pragma once

#include "verification/record.hpp"

namespace constancia {

/// Marks the record when it is `ok` and drawn for a second look by a person: about `percent` of a hundred, by
/// a hash of the document's bytes, so the same documents are drawn however often and in whatever order they
/// are checked.
void mark_if_drawn(Record& record, double percent);

} // namespace constancia
