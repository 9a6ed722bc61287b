#include "fields/cadena_on_page.hpp"

#include "identifiers/curp.hpp"
#include "identifiers/ocr_repair.hpp"

#include <algorithm>
#include <cctype>

namespace constancia {

namespace {

bool is_letter_for_digit(char read, char meant)
{
    const auto is_digit = [](char c) { return std::isdigit(static_cast<unsigned char>(c)) != 0; };
    return is_digit(read) != is_digit(meant);
}

/// Empty where it takes more than classes to say what is meant: another look-alike of the same class, a
/// choice of several, or a letter that was more likely misread, too.
std::string put_right_by_class(const std::string& curp, Date latest_birth)
{
    const std::vector<Repair> repairs = repair_curp(curp, latest_birth);
    if (repairs.size() != 1 || repairs.front().value.size() != curp.size()) return {};
    const Repair& only = repairs.front();
    for (std::size_t i = 0; i < only.value.size(); ++i)
        if (is_doubtful_letter(i, only.value[i])) return {};
    const bool by_class_alone = std::all_of(only.changed.begin(), only.changed.end(), [&](int position) {
        const auto at = static_cast<std::size_t>(position);
        return is_letter_for_digit(curp[at], only.value[at]);
    });
    return by_class_alone ? only.value : std::string();
}

} // namespace

std::optional<FoundCadena> cadena_on_page(const Layout& page, Date latest_birth)
{
    auto found = find_cadena(page);
    if (!found || found->cadena.source != Source::ocr) return found;
    std::string& curp = found->cadena.curp;
    if (Curp::parse(curp, latest_birth)) return found;
    if (std::string right = put_right_by_class(curp, latest_birth); !right.empty()) curp = std::move(right);
    return found;
}

} // namespace constancia
