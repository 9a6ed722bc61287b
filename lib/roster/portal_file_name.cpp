#include "roster/portal_file_name.hpp"

#include <algorithm>

namespace constancia {

std::optional<std::string> portal_file_nss(std::string_view untrusted_path)
{
    constexpr std::string_view stem = "comprobantevigenciaderechos";
    const auto name = untrusted_path.substr(untrusted_path.find_last_of("/\\") + 1);
    const auto same = [](char a, char b) { return (a >= 'A' && a <= 'Z' ? a + ('a' - 'A') : a) == b; };
    const auto found = std::search(name.begin(), name.end(), stem.begin(), stem.end(), same);
    if (found == name.end()) return std::nullopt;

    const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
    for (auto begin = found + stem.size(); begin != name.end();) {
        begin = std::find_if(begin, name.end(), is_digit);
        const auto end = std::find_if_not(begin, name.end(), is_digit);
        if (end - begin == 11) return std::string(begin, end);
        begin = end;
    }
    return std::nullopt;
}

} // namespace constancia
