#include "roster/roster_entry.hpp"

#include "roster/declared_cell.hpp"
#include "text/normalize.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstddef>

namespace constancia {

namespace {

bool is_particle(std::string_view word)
{
    constexpr std::array<std::string_view, 13> particles{"DE", "DEL", "LA", "LAS",   "LOS", "EL", "Y",
                                                         "DA", "DI",  "MC", "SANTA", "SAN", "VAN"};
    const std::string folded = fold(word);
    return std::find(particles.begin(), particles.end(), folded) != particles.end();
}

/// "DE LA CRUZ NUÑEZ" → "DE LA CRUZ", "NUÑEZ": particles go with the word after them.
std::vector<std::string> surnames_in(std::string_view text)
{
    std::vector<std::string> surnames;
    bool goes_on = false;
    for (std::size_t begin = 0; begin < text.size();) {
        const auto end = std::min(text.find(' ', begin), text.size());
        const auto word = text.substr(begin, end - begin);
        begin = end + 1;
        if (goes_on)
            surnames.back().append(" ").append(word);
        else
            surnames.emplace_back(word);
        goes_on = is_particle(word);
    }
    return surnames;
}

/// Length first, so that no text can pass for two.
void add_field(std::string& text, std::string_view name, std::string_view value)
{
    text += fmt::format("{} {}:{}\n", name, value.size(), value);
}

} // namespace

PersonName name_from_surnames(std::string_view given_names, std::string_view surnames)
{
    const std::string clean = clean_cell(undo_mojibake(surnames));
    const std::string given = clean_cell(undo_mojibake(given_names));
    const auto parts = surnames_in(clean);
    if (!given.empty() && (parts.size() == 1 || parts.size() == 2))
        return name_from_parts(given, parts.front(), parts.size() == 2 ? parts.back() : std::string());
    return name_from_run(clean_cell(given + " " + clean));
}

PersonName name_from_cell(std::string_view cell)
{
    const std::string clean = clean_cell(undo_mojibake(cell));
    const auto comma = clean.find(',');
    if (comma != clean.npos && clean.find(',', comma + 1) == clean.npos && comma > 0 &&
        comma + 1 < clean.size())
        return name_from_surnames(std::string_view(clean).substr(comma + 1),
                                  std::string_view(clean).substr(0, comma));
    return name_from_run(clean);
}

RosterEntry entry_from_options(const DeclaredOptions& options, Date latest_birth)
{
    RosterEntry entry;
    entry.id = clean_cell(options.id);
    if (!clean_cell(options.name).empty()) entry.name = name_from_cell(options.name);
    entry.curp = declared_curp(options.curp, latest_birth);
    entry.nss = declared_nss(options.nss, entry.curp.curp);
    entry.umf = clean_cell(options.umf);
    entry.unit = parse_medical_unit(entry.umf);
    return entry;
}

std::string fingerprint_text(const RosterEntry& entry)
{
    std::string text;
    add_field(text, "id", entry.id);
    add_field(text, "given_names", to_capitals(entry.name.given_names));
    add_field(text, "first_surname", to_capitals(entry.name.first_surname));
    add_field(text, "second_surname", to_capitals(entry.name.second_surname));
    add_field(text, "name", to_capitals(entry.name.whole));
    add_field(text, "curp", entry.curp.curp ? entry.curp.curp->text() : entry.curp.as_written);
    add_field(text, "curp_state", name_of(entry.curp.state));
    for (const auto& reading : entry.nss.readings)
        add_field(text, "nss", reading.text());
    if (entry.nss.readings.empty()) add_field(text, "nss", entry.nss.as_written);
    add_field(text, "nss_state", name_of(entry.nss.state));
    add_field(text, "umf", to_capitals(entry.umf));
    return text;
}

} // namespace constancia
