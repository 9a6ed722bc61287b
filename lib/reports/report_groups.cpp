#include "reports/report_groups.hpp"

#include "text/normalize.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>
#include <set>

namespace constancia {
namespace {

constexpr std::size_t longest_file_name = 60;

/// What Windows opens as a device, whatever the extension.
constexpr std::array<std::string_view, 6> devices{"CON", "PRN", "AUX", "NUL", "COM", "LPT"};

std::string english_sentence(SplitFault fault, const std::string& column, const std::string& detail)
{
    if (fault == SplitFault::unknown_column)
        return fmt::format("The roster has no column \"{}\" of its own; it has: {}.", column, detail);
    return fmt::format("Column \"{}\" has {} values, more than {}.", column, detail, most_groups);
}

bool is_letter_or_digit(char c)
{
    return (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

bool is_device(std::string_view name)
{
    return std::any_of(devices.begin(), devices.end(), [&](std::string_view device) {
        return name == device || (name.starts_with(device) && name.size() == device.size() + 1);
    });
}

/// Letters, digits, and single blanks, points, dashes and underscores between them.
std::string safe_file_name(const std::string& key, std::string_view without_value)
{
    std::string name;
    for (const char c : key) {
        if (name.size() == longest_file_name) break;
        const char safe = is_letter_or_digit(c) || c == '-' || c == '_' || c == '.' ? c : ' ';
        const bool follows_its_like = name.empty() || !is_letter_or_digit(name.back());
        if (!is_letter_or_digit(safe) && follows_its_like) continue;
        name += safe;
    }
    while (!name.empty() && !is_letter_or_digit(name.back()))
        name.pop_back();
    if (name.empty()) return std::string(without_value);
    return is_device(name) ? name + " -" : name;
}

/// What two writings of one value have in common. Letters that have no plain form stay: they are no blanks.
std::string key_of(const std::string& value)
{
    const std::string plain = unaccented_capitals(value), capitals = to_capitals(value);
    return code_points(plain) == code_points(capitals) ? plain : capitals;
}

std::optional<std::size_t> column_called(const Roster& roster, std::string_view name)
{
    const auto same = [](std::string_view wanted, auto normal) {
        return [=](const std::string& header) { return normal(header) == normal(wanted); };
    };
    const auto& columns = roster.extra_columns;
    auto found = std::find_if(columns.begin(), columns.end(), same(name, to_capitals));
    if (found == columns.end()) found = std::find_if(columns.begin(), columns.end(), same(name, fold));
    if (found == columns.end() || fold(name).empty()) return std::nullopt;
    return static_cast<std::size_t>(found - columns.begin());
}

} // namespace

SplitError::SplitError(SplitFault fault, std::string column, std::string detail)
    : Fatal(english_sentence(fault, column, detail)), m_fault(fault), m_column(std::move(column)),
      m_detail(std::move(detail))
{}

ReportGroups::ReportGroups(const Roster& roster, std::string_view column, Language language)
    : m_group_of(roster.entries().size())
{
    const auto found = column_called(roster, column);
    if (!found)
        throw SplitError(SplitFault::unknown_column, std::string(column),
                         fmt::format("{}", fmt::join(roster.extra_columns, ", ")));
    m_column = *found;
    m_header = roster.extra_columns[m_column];

    std::map<std::string, ReportGroup> by_key;
    for (std::size_t place = 0; place < roster.entries().size(); ++place) {
        const auto& extra = roster.entry(place).extra;
        const std::string value = m_column < extra.size() ? extra[m_column] : std::string();
        ReportGroup& group = by_key[key_of(value)];
        if (group.students.empty()) group.value = value;
        group.students.push_back(place);
    }
    if (by_key.size() > most_groups)
        throw SplitError(SplitFault::too_many_values, m_header, fmt::to_string(by_key.size()));

    const std::string_view without_value = Text{"SIN DATO", "NO VALUE"}.in(language);
    std::set<std::string> taken;
    for (auto& [key, group] : by_key) {
        const std::string name = safe_file_name(key, without_value);
        group.file_name = name;
        for (int number = 2; !taken.insert(group.file_name).second; ++number)
            group.file_name = fmt::format("{} ({})", name, number);
        m_groups.push_back(std::move(group));
    }
    std::sort(m_groups.begin(), m_groups.end(),
              [](const ReportGroup& a, const ReportGroup& b) { return a.file_name < b.file_name; });
    for (std::size_t group = 0; group < m_groups.size(); ++group)
        for (const std::size_t place : m_groups[group].students)
            m_group_of[place] = group;
}

} // namespace constancia
