#pragma once

#include "fields/field.hpp"
#include "fields/label_table.hpp"
#include "fields/value_reader.hpp"
#include "layout/token_layout.hpp"

namespace constancia {

/// Lets what was seen at a value's place when it was looked at again vote with the first reading. Where
/// readings agree the value is surer than each of them; where they differ it is less sure, and what was
/// outvoted stays as an alternative. A character that the first reading had to have corrected, and a second
/// look has as it is, was read and not guessed. `place` is where the first reading stood, in the reading
/// frame.
void weigh_second_looks(Field& field, const Reading& first, LabelRole role, const Layout& layout,
                        const Rect& place, Date latest_birth);

} // namespace constancia
