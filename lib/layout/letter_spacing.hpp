#pragma once

#include "content/page_text.hpp"

#include <vector>

namespace constancia {

/// Embedded text that was set with space between its letters comes as words of one or two letters. The words
/// of one line, from left to right, with such letters joined again; leaders ("......", "_ _ _") are left out.
/// What was recognised from pixels is left as it is.
std::vector<Word> with_letters_joined(std::vector<Word> line);

} // namespace constancia
