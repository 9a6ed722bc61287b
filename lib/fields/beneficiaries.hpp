#pragma once

#include "fields/constancia.hpp"
#include "fields/label_search.hpp"
#include "layout/token_layout.hpp"

#include <vector>

namespace constancia {

/// Lines [first, end) of a layout.
struct LineRange {
    std::size_t first = 0, end = 0;
};

/// The lines of the tables of beneficiaries, headings included. What stands there says nothing of the holder.
std::vector<LineRange> find_beneficiary_lines(const Layout& layout, const std::vector<Label>& labels);

/// The people in those lines.
std::vector<Beneficiary> read_beneficiaries(const Layout& layout, LineRange lines, Date latest_birth);

} // namespace constancia
