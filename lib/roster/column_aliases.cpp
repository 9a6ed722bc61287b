#include "roster/column_aliases.hpp"

#include "roster/column_alias_table.hpp"
#include "roster/declared_cell.hpp"
#include "roster/roster_error.hpp"
#include "text/normalize.hpp"
#include "text/person_names.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <unordered_map>

namespace constancia {

namespace {

template <std::size_t N>
bool is_one_of(std::string_view word, const std::array<std::string_view, N>& set)
{
    return std::find(set.begin(), set.end(), word) != set.end();
}

/// "numeroControl" → "numero Control".
std::string with_camel_case_apart(std::string_view text)
{
    std::string apart;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool rises =
            i > 0 && text[i - 1] >= 'a' && text[i - 1] <= 'z' && text[i] >= 'A' && text[i] <= 'Z';
        if (rises) apart += ' ';
        apart += text[i];
    }
    return apart;
}

std::string without_parentheses(std::string_view text)
{
    std::string rest;
    int depth = 0;
    for (const char c : text) {
        if (c == '(' || c == '[') ++depth;
        if (depth == 0) rest += c;
        if ((c == ')' || c == ']') && depth > 0) --depth;
    }
    return rest;
}

enum class Asides { kept, dropped };

/// The words that matter, as one text: particles out, every way to write "number" the same, singular. With
/// Asides::dropped also without what a header adds to the name of the thing ("del alumno", "11 dígitos",
/// "ingresa tu").
std::string plain_words(std::string_view header, Asides asides)
{
    std::string key;
    const std::string folded = fold(with_camel_case_apart(header));
    for (std::size_t begin = 0; begin < folded.size();) {
        const auto end = std::min(folded.find(' ', begin), folded.size());
        std::string word = folded.substr(begin, end - begin);
        begin = end + 1;
        if (is_one_of(word, particle_words)) continue;
        if (asides == Asides::dropped && is_one_of(word, aside_words)) continue;
        if (word.size() > 3 && word.ends_with('S')) word.pop_back();
        key += is_one_of(word, number_words) ? "NO" : word;
    }
    return key;
}

using AliasIndex = std::unordered_map<std::string, ColumnAlias>;

const AliasIndex& alias_index()
{
    static const AliasIndex index = [] {
        AliasIndex made;
        for (const auto& [text, column, vagueness] : column_alias_table) {
            made.try_emplace(fold_compact(text), ColumnAlias{column, vagueness});
            made.try_emplace(plain_words(text, Asides::kept), ColumnAlias{column, vagueness});
        }
        return made;
    }();
    return index;
}

std::optional<ColumnAlias> find_one_alias(std::string_view header)
{
    const auto& index = alias_index();
    const std::string outside = without_parentheses(header);
    for (const auto& key : {fold_compact(header), plain_words(header, Asides::kept), fold_compact(outside),
                            plain_words(outside, Asides::kept), plain_words(header, Asides::dropped),
                            plain_words(outside, Asides::dropped)}) {
        if (const auto found = index.find(key); !key.empty() && found != index.end()) return found->second;
    }
    return std::nullopt;
}

bool is_surname(Column column)
{
    return column == Column::first_surname || column == Column::second_surname || column == Column::surnames;
}

bool tells_people_apart(Column column)
{
    return column == Column::id || column == Column::curp || column == Column::nss ||
           column == Column::name || column == Column::given_names || is_surname(column);
}

/// A word as vague as "Ficha" may stand in any row: alone it makes no header.
constexpr int vague_in_any_row = 3;

/// The column that an override speaks of; throws when there is none.
std::size_t overridden_place(const ColumnOverride& wanted, std::span<const std::string> headers)
{
    const std::string key = fold(wanted.header);
    for (std::size_t i = 0; i < headers.size(); ++i)
        if (!key.empty() && fold(headers[i]) == key) return i;
    for (std::size_t i = 0; i < headers.size(); ++i)
        if (column_letters(i) == key) return i;
    std::vector<std::string> known;
    std::copy_if(headers.begin(), headers.end(), std::back_inserter(known),
                 [](const auto& header) { return !header.empty(); });
    throw RosterError(RosterFault::column_not_found, wanted.header, std::move(known));
}

} // namespace

std::string column_letters(std::size_t index)
{
    std::string letters;
    for (std::size_t rest = index + 1; rest > 0; rest = (rest - 1) / 26)
        letters.insert(letters.begin(), static_cast<char>('A' + (rest - 1) % 26));
    return letters;
}

std::optional<std::size_t> column_of_letters(std::string_view letters)
{
    constexpr std::size_t longest = 3; // XFD
    if (letters.empty() || letters.size() > longest) return std::nullopt;
    std::size_t column = 0;
    for (const char c : letters) {
        const char capital = c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
        if (capital < 'A' || capital > 'Z') return std::nullopt;
        column = column * 26 + static_cast<std::size_t>(capital - 'A') + 1;
    }
    return column - 1;
}

std::optional<ColumnAlias> find_column_alias(std::string_view header)
{
    const std::string clean = clean_cell(undo_mojibake(header));
    if (const auto alias = find_one_alias(clean)) return alias;
    // "Matrícula / No. de control": both names must mean the same.
    const auto slash = clean.find('/');
    if (slash == clean.npos) return std::nullopt;
    const auto left = find_one_alias(std::string_view(clean).substr(0, slash));
    const auto right = find_one_alias(std::string_view(clean).substr(slash + 1));
    if (!left || !right || left->column != right->column) return std::nullopt;
    return left->vagueness < right->vagueness ? left : right;
}

std::vector<ColumnUse> understand_columns(std::span<const std::string> headers,
                                          const ColumnOverrides& overrides)
{
    std::vector<ColumnUse> uses;
    for (std::size_t i = 0; i < headers.size(); ++i) {
        ColumnUse use{i, headers[i].empty() ? column_letters(i) : headers[i], 0, {}, {}};
        if (const auto alias = find_column_alias(headers[i])) {
            use.also_means = alias->column;
            use.vagueness = alias->vagueness;
        }
        uses.push_back(std::move(use));
    }
    const auto is_taken = [&](Column column) {
        return std::any_of(uses.begin(), uses.end(), [&](const auto& use) { return use.column == column; });
    };

    for (const auto& wanted : overrides) {
        auto& use = uses[overridden_place(wanted, headers)];
        use.column = wanted.column;
        use.vagueness = 0;
    }
    // Beside surnames, "Nombre" means given names.
    const auto means = [&](auto question) {
        return std::any_of(uses.begin(), uses.end(),
                           [&](const auto& use) { return use.also_means && question(*use.also_means); });
    };
    if (means(is_surname) && !means([](Column column) { return column == Column::given_names; }))
        for (auto& use : uses)
            if (use.also_means == Column::name && use.vagueness > 0) use.also_means = Column::given_names;

    for (const auto& [column, name] : names_of(Column{})) {
        if (is_taken(column)) continue;
        ColumnUse* best = nullptr;
        for (auto& use : uses)
            if (!use.column && use.also_means == column && (!best || use.vagueness < best->vagueness))
                best = &use;
        if (best) best->column = column;
    }
    for (auto& use : uses)
        if (use.column) use.also_means.reset();
    return uses;
}

int header_score(std::span<const std::string> cells, const ColumnOverrides& overrides)
{
    std::vector<Column> known;
    bool tells_plainly = false, tells_vaguely = false;
    for (const auto& cell : cells) {
        auto alias = find_column_alias(cell);
        for (const auto& wanted : overrides)
            if (fold(cell) == fold(wanted.header)) alias = ColumnAlias{wanted.column, 0};
        if (!alias) continue;
        if (std::find(known.begin(), known.end(), alias->column) == known.end())
            known.push_back(alias->column);
        if (tells_people_apart(alias->column))
            (alias->vagueness < vague_in_any_row ? tells_plainly : tells_vaguely) = true;
    }
    const bool is_header = tells_plainly || (tells_vaguely && known.size() > 1);
    return is_header ? static_cast<int>(known.size()) : 0;
}

} // namespace constancia
