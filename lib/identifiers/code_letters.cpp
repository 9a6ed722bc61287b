#include "identifiers/code_letters.hpp"

#include "text/normalize.hpp"

#include <algorithm>

namespace constancia {

std::string fold_code(std::string_view recognised)
{
    std::string code(recognised);
    const bool has_small_letters =
        std::any_of(code.begin(), code.end(), [](char c) { return c >= 'a' && c <= 'z' && c != 'l'; });
    if (!has_small_letters) std::replace(code.begin(), code.end(), 'l', 'I');
    return fold_compact(code);
}

} // namespace constancia
