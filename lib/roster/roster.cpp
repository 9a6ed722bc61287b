#include "roster/roster.hpp"

#include "roster/roster_file.hpp"
#include "roster/row_reading.hpp"
#include "text/normalize.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <tuple>

namespace constancia {

namespace {

/// What has more words is a sentence, and would make every path slow to look through.
constexpr std::size_t most_words_of_an_id = 6;

bool are_digits(std::string_view text)
{
    return !text.empty() &&
           std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

const Roster::Places& found_in(const std::unordered_map<std::string, Roster::Places>& index,
                               std::string_view key)
{
    static const Roster::Places nobody;
    const auto found = index.find(std::string(key));
    return found == index.end() ? nobody : found->second;
}

/// A note for each row that shares `key_of` with another. Rows without key share nothing.
template <class KeyOf>
void note_repeats(const std::vector<RosterEntry>& entries, RowNote note, KeyOf key_of,
                  std::vector<RowAttention>& attention)
{
    std::unordered_map<std::string, std::vector<const RosterEntry*>> by_key;
    for (const auto& entry : entries)
        if (auto key = key_of(entry); !key.empty()) by_key[std::move(key)].push_back(&entry);
    for (const auto& [key, sharers] : by_key) {
        if (sharers.size() < 2) continue;
        for (const auto* entry : sharers) {
            RowAttention repeated{entry->row, note, key, {}};
            // A column that is no identifier (all "1") would make this quadratic: nobody reads more than a
            // few rows.
            constexpr std::size_t enough = 5;
            for (const auto* other : sharers)
                if (other != entry && repeated.other_rows.size() < enough)
                    repeated.other_rows.push_back(other->row);
            attention.push_back(std::move(repeated));
        }
    }
}

void note_all_repeats(const std::vector<RosterEntry>& entries, std::vector<RowAttention>& attention)
{
    note_repeats(
        entries, RowNote::repeated_id, [](const RosterEntry& entry) { return id_key(entry.id); }, attention);
    note_repeats(
        entries, RowNote::repeated_curp,
        [](const RosterEntry& entry) { return entry.curp.curp ? entry.curp.curp->text() : std::string(); },
        attention);
    note_repeats(
        entries, RowNote::repeated_nss,
        [](const RosterEntry& entry) {
            return entry.nss.readings.size() == 1 ? entry.nss.readings.front().text() : std::string();
        },
        attention);
}

} // namespace

std::string id_key(std::string_view id)
{
    return fold(id);
}

Roster::Roster(std::vector<RosterEntry> entries) : m_entries(std::move(entries))
{
    std::vector<std::string> names;
    for (std::size_t place = 0; place < m_entries.size(); ++place) {
        const auto& entry = m_entries[place];
        if (const std::string key = id_key(entry.id); !key.empty()) {
            m_by_id[key].push_back(place);
            const auto words = static_cast<std::size_t>(std::count(key.begin(), key.end(), ' ')) + 1;
            m_longest_id = std::clamp(words, m_longest_id, most_words_of_an_id);
            if (words > 1) m_by_id[fold_compact(entry.id)].push_back(place);
            if (are_digits(key))
                m_by_id_digits[key.substr(std::min(key.find_first_not_of('0'), key.size()))].push_back(place);
        }
        for (const auto& reading : entry.nss.readings)
            m_by_nss[reading.text()].push_back(place);
        if (entry.curp.curp) m_by_curp[entry.curp.curp->text()].push_back(place);
        names.push_back(entry.name.whole);
    }
    m_names = NameIndex(names);
    note_all_repeats(m_entries, attention);
}

const Roster::Places& Roster::with_id(std::string_view key) const
{
    return found_in(m_by_id, key);
}

const Roster::Places& Roster::with_id_but_for_zeros(std::string_view digits) const
{
    return found_in(m_by_id_digits, digits);
}

const Roster::Places& Roster::with_nss(std::string_view nss) const
{
    return found_in(m_by_nss, nss);
}

const Roster::Places& Roster::with_curp(std::string_view curp) const
{
    return found_in(m_by_curp, curp);
}

std::string fingerprint_text(const Roster& roster)
{
    std::string text;
    for (const auto& entry : roster.entries()) {
        const std::string declared = fingerprint_text(entry);
        text += fmt::format("row {} {}:{}\n", entry.row, declared.size(), declared);
    }
    return text;
}

Roster load_roster(std::string_view untrusted_bytes, const RosterOptions& options)
{
    const RosterTable table = read_roster_table(untrusted_bytes, options);
    RosterRows rows = read_rows(table, options);
    if (rows.entries.empty()) throw RosterError(RosterFault::no_people);

    Roster roster(std::move(rows.entries));
    roster.source = table.source;
    roster.header_row = table.rows.at(table.header).number;
    roster.columns = std::move(rows.columns);
    roster.extra_columns = std::move(rows.extra_columns);
    roster.attention.insert(roster.attention.end(), rows.attention.begin(), rows.attention.end());
    std::sort(roster.attention.begin(), roster.attention.end(),
              [](const RowAttention& a, const RowAttention& b) {
                  return std::tie(a.row, a.note, a.found) < std::tie(b.row, b.note, b.found);
              });
    return roster;
}

} // namespace constancia
