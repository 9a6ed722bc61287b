#include "spreadsheets/module/number_format.hpp"

#include <algorithm>
#include <cctype>
#include <cstddef>

namespace constancia {

namespace {

/// One character of a format code.
struct Mark {
    char character;
    bool is_literal; ///< quoted or escaped: shown as it is
};

/// The first section of a code, which is for positive numbers, without what only colours or fills.
std::vector<Mark> marks_of(std::string_view code)
{
    std::vector<Mark> marks;
    bool is_quoted = false;
    for (std::size_t i = 0; i < code.size(); ++i) {
        const char c = code[i];
        if (is_quoted || c == '"') {
            if (c == '"')
                is_quoted = !is_quoted;
            else
                marks.push_back({c, true});
        } else if (c == ';') {
            break;
        } else if (c == '\\' && i + 1 < code.size()) {
            marks.push_back({code[++i], true});
        } else if (c == '_' || c == '*') {
            ++i; // as wide as, filled with
        } else if (c == '[') {
            const auto close = std::min(code.find(']', i), code.size());
            // [h] counts hours beyond a day; the rest are colours, conditions, currencies, calendars.
            const auto inside = code.substr(i + 1, close - i - 1);
            if (!inside.empty() && inside.find_first_not_of("hHmMsS") == inside.npos)
                marks.push_back({inside.front(), false});
            i = close;
        } else {
            marks.push_back({c, false});
        }
    }
    return marks;
}

bool has(const std::vector<Mark>& marks, std::string_view characters)
{
    return std::any_of(marks.begin(), marks.end(), [&](const Mark& mark) {
        const auto c = static_cast<char>(std::tolower(static_cast<unsigned char>(mark.character)));
        return !mark.is_literal && characters.find(c) != characters.npos;
    });
}

} // namespace

NumberFormat parse_number_format(std::string_view code)
{
    if (code == "General" || code == "GENERAL") return {};
    const auto marks = marks_of(code);
    // A month beside hours is a minute; alone or beside days it is a month.
    const bool has_time = has(marks, "hs");
    const bool has_date = has(marks, "dy") || (!has_time && has(marks, "m"));
    using Kind = NumberFormat::Kind;
    if (has_date || has_time)
        return {has_date && has_time ? Kind::moment : has_date ? Kind::date : Kind::time};

    NumberFormat format{Kind::digits};
    for (const auto& mark : marks) {
        constexpr std::string_view shown_as_they_are = "0 -/():";
        if (mark.is_literal && mark.character == '0') return {};
        if (!mark.is_literal && shown_as_they_are.find(mark.character) == shown_as_they_are.npos) return {};
        format.digits += mark.character;
    }
    return std::count(format.digits.begin(), format.digits.end(), '0') > 1 ? format : NumberFormat{};
}

NumberFormat builtin_number_format(std::size_t id)
{
    using Kind = NumberFormat::Kind;
    if (id == 22) return {Kind::moment};
    if ((id >= 18 && id <= 21) || (id >= 32 && id <= 35) || (id >= 45 && id <= 47) || id == 55 || id == 56)
        return {Kind::time};
    if ((id >= 14 && id <= 17) || (id >= 27 && id <= 31) || id == 36 || (id >= 50 && id <= 58))
        return {Kind::date};
    return {};
}

} // namespace constancia
