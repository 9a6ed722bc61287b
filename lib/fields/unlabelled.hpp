#pragma once

#include "fields/field.hpp"
#include "layout/token_layout.hpp"
#include "support/civil_date.hpp"

#include <optional>
#include <vector>

namespace constancia {

/// The only CURP among the tokens that are not `taken`; nothing where there are two different ones.
std::optional<Field> find_unlabelled_curp(const Layout& layout, const std::vector<bool>& taken,
                                          Date latest_birth);

/// "Ciudad de México, a 21 de agosto de 2026": a line of few words with one date spelled out after "a".
std::optional<Field> find_unlabelled_date(const Layout& layout, const std::vector<bool>& taken);

} // namespace constancia
