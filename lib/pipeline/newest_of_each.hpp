#pragma once

#include "fields/constancia.hpp"

#include <cstddef>
#include <vector>

namespace constancia {

/// Of several constancias in one file, those that count: for each person the newest (contract.md §1). Persons
/// are told apart by CURP or, where that was not read, NSS; a constancia with neither stands for itself. One
/// CURP read in two ways, at least once from pixels, beside the same NSS is one person's, and of the same day
/// the surer reading counts. Indexes, in the given order.
std::vector<std::size_t> newest_of_each(const std::vector<Constancia>& constancias);

} // namespace constancia
