#pragma once

#include "content/geometry.hpp"

#include <span>
#include <vector>

namespace constancia {

/// The marks of one line, from left to right, as characters: those above one another, as an accent above its
/// letter or the parts of a broken one, as one. Letters that touch are one mark and so come out as one
/// character.
std::vector<Rect> characters_of(std::span<const Rect> marks);

} // namespace constancia
