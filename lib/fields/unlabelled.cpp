#include "fields/unlabelled.hpp"

#include "fields/placed_field.hpp"
#include "fields/value_reader.hpp"
#include "text/normalize.hpp"
#include "text/spanish_dates.hpp"

#include <set>
#include <string>

namespace constancia {

std::optional<Field> find_unlabelled_curp(const Layout& layout, const std::vector<bool>& taken,
                                          Date latest_birth)
{
    std::set<std::string> values;
    Field field;
    for (std::size_t token = 0; token < layout.tokens.size(); ++token) {
        if (taken[token] || layout.tokens[token].folded.size() != 18) continue;
        const Token& read = layout.tokens[token];
        const Reading reading = read_curp({{read.text, read.folded, token, read.source}}, latest_birth);
        if (reading.fit != Fit::valid || reading.repaired) continue;
        values.insert(reading.value);
        field = placed_field(layout, {token});
        field.state = FieldState::read;
        field.value = reading.value;
    }
    if (values.size() != 1) return std::nullopt;
    return field;
}

std::optional<Field> find_unlabelled_date(const Layout& layout, const std::vector<bool>& taken)
{
    for (const auto& line : layout.lines) {
        if (line.size() < 5 || line.size() > 14 || taken[line.front()]) continue;
        const std::string text = layout.text_of(line);
        const auto dates = find_dates(text);
        if (dates.size() != 1) continue;
        const std::string before = fold(std::string_view(text).substr(0, dates.front().begin));
        const std::string after = fold(std::string_view(text).substr(dates.front().end));
        const bool spelled =
            fold(std::string_view(text).substr(dates.front().begin, dates.front().end - dates.front().begin))
                .find(" DE ") != std::string::npos;
        if (!spelled || !(before == "A" || before.ends_with(" A") || before.ends_with(" A LOS")) ||
            after.size() > 20)
            continue;
        Field field = placed_field(layout, line);
        field.state = FieldState::read;
        field.value = to_iso(dates.front().date);
        return field;
    }
    return std::nullopt;
}

} // namespace constancia
