#pragma once

#include "fields/field.hpp"
#include "layout/token_layout.hpp"

#include <span>
#include <vector>

namespace constancia {

/// A field with the place, source, raw text and least confidence of the tokens; its state and value are left
/// to the caller. Of a text that goes on beyond any value, raw has the first 4,000 bytes at most.
Field placed_field(const Layout& layout, const std::vector<std::size_t>& tokens);

/// Of each of the tokens.
std::vector<double> confidences_of(const Layout& layout, std::span<const std::size_t> tokens);

} // namespace constancia
