#pragma once

#include "content/page_text.hpp"

#include <vector>

namespace constancia {

/// Leaves one of each of those words that are drawn more than once in the same place, as some programs make
/// bold print and shadows. The order stays.
std::vector<Word> without_double_strikes(std::vector<Word> words);

} // namespace constancia
