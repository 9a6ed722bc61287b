#pragma once

#include "fields/label_search.hpp"
#include "layout/token_layout.hpp"
#include "support/civil_date.hpp"

#include <vector>

namespace constancia {

/// Leaves out what only looks like a label once the values are looked at: words that stand inside another
/// label's value, words of everyday language that no value follows, words adrift in a run of text. "Nombre"
/// in the employers' table is the employer's.
std::vector<Label> without_mock_labels(const Layout& layout, std::vector<Label> labels,
                                       const std::vector<bool>& taken, Date latest_birth);

} // namespace constancia
