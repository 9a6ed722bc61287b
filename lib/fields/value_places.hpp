#pragma once

#include "fields/value_reader.hpp"
#include "fields/value_region.hpp"

namespace constancia {

/// The two places where a label's value may stand, and what each says when it is read as that value.
struct ValuePlaces {
    ValueRegion right, below;
    Reading beside, under;
};

} // namespace constancia
