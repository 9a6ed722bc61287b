#include "text/person_names.hpp"

#include "text/frequent_names.hpp"
#include "text/name_reading.hpp"
#include "text/similarity.hpp"

#include <algorithm>
#include <initializer_list>

namespace constancia {

namespace {

enum class Role { unknown, given, first_surname, second_surname, surname };

bool is_surname(Role role)
{
    return role != Role::unknown && role != Role::given;
}

struct NameWord {
    std::string text;
    Role role = Role::unknown;
};
using NameWords = std::vector<NameWord>;

/// What is longer is no name, and comparing it word by word would take long.
constexpr std::size_t most_words = 24;
constexpr std::size_t most_letters = 40;

bool is_in_parts(const PersonName& name)
{
    return !name.given_names.empty() && !(name.first_surname.empty() && name.second_surname.empty());
}

/// Words as written: given names before surnames when the parts are known, as they stand when not.
NameWords words_of(const PersonName& name)
{
    NameWords words;
    const auto add = [&](std::string_view text, Role role) {
        for (std::string& word : written_words(text))
            if (words.size() < most_words) words.push_back({std::move(word), role});
    };
    if (is_in_parts(name)) {
        add(name.given_names, Role::given);
        add(name.first_surname, Role::first_surname);
        add(name.second_surname, Role::second_surname);
    } else {
        add(name.whole.empty() ? name.given_names + " " + name.first_surname + " " + name.second_surname
                               : name.whole,
            Role::unknown);
    }
    return words;
}

/// Words that stand run together on one side ("DELACRUZ", "JUANCARLOS") parted as the other side parts them.
NameWords parted_as(const NameWords& model, const NameWords& words)
{
    NameWords parted;
    for (const NameWord& word : words) {
        const auto split = [&]() -> NameWords {
            for (std::size_t first = 0; first + 1 < model.size(); ++first) {
                std::string together = model[first].text;
                for (std::size_t last = first + 1; last < model.size() && together.size() < word.text.size();
                     ++last) {
                    together += model[last].text;
                    if (together != word.text) continue;
                    NameWords pieces;
                    for (std::size_t i = first; i <= last; ++i)
                        pieces.push_back({model[i].text, word.role});
                    return pieces;
                }
            }
            return {word};
        }();
        parted.insert(parted.end(), split.begin(), split.end());
    }
    return parted;
}

NameWords without_particles(const NameWords& words)
{
    NameWords kept;
    for (const NameWord& word : words)
        if (!is_name_particle(word.text))
            kept.push_back({std::string(without_abbreviation(word.text)), word.role});
    return kept.empty() ? words : kept;
}

// --- Two words ---

enum class Likeness { none = 0, slight = 60, initial = 80, equal = 100 };

bool is_one_swap(std::string_view a, std::string_view b)
{
    if (a.size() != b.size() || a.size() < 4) return false;
    const auto [left, right] = std::mismatch(a.begin(), a.end(), b.begin());
    if (left == a.end() || left + 1 == a.end()) return false;
    return left[0] == right[1] && left[1] == right[0] && std::equal(left + 2, a.end(), right + 2);
}

Likeness likeness(std::string_view a, std::string_view b)
{
    if (a == b || equal_but_for_damage(a, b)) return Likeness::equal;
    if (a.size() > b.size()) std::swap(a, b);
    if ((a == "M" && b == "MARIA") || (a == "J" && b == "JOSE")) return Likeness::equal;
    if (a.size() == 1) return a[0] == b[0] ? Likeness::initial : Likeness::none;
    if (a.size() < 3 || b.size() > most_letters) return Likeness::none;
    // PAZ and PAS, one letter of GARCIA, two of VILLASENOR: the longer the word, the less likely that it is
    // another one.
    const double limit = a.size() < 7 ? 1 : 2;
    return ocr_distance(a, b, limit) <= limit || is_one_swap(a, b) ? Likeness::slight : Likeness::none;
}

// --- Two names, word by word ---

struct WordPair {
    std::size_t a, b;
    Likeness likeness;
};

using Order = std::vector<std::size_t>;

struct Alignment {
    std::vector<WordPair> pairs; ///< by position in a
    int score = 0;
    bool order_differs = false; ///< the words agree only when their order does not count
    Order order_of_b;           ///< the order of b that was set against a
    bool is_rotated() const { return !order_of_b.empty() && order_of_b.front() != 0; }
};

Order turned(std::size_t count, std::size_t by)
{
    Order order(count);
    for (std::size_t i = 0; i < count; ++i)
        order[i] = (i + by) % count;
    return order;
}

using LikenessTable = std::vector<std::vector<Likeness>>; ///< [word of a][word of b]

LikenessTable likeness_table(const NameWords& a, const NameWords& b)
{
    LikenessTable table(a.size(), std::vector<Likeness>(b.size()));
    for (std::size_t i = 0; i < a.size(); ++i)
        for (std::size_t j = 0; j < b.size(); ++j)
            table[i][j] = likeness(a[i].text, b[j].text);
    return table;
}

/// The best pairing that keeps the order of `a` as it is and that of `b` as given. Words that are unlike but
/// stand in the same place count a little: of two orders that pair as many words, it is the one that explains
/// the others.
Alignment align_in_order(const LikenessTable& table, const Order& order)
{
    constexpr int same_place = 1;
    const std::size_t rows = table.size(), columns = order.size(), width = columns + 1;
    std::vector<int> best((rows + 1) * width, 0); // best[i, j]: of the words from i and from j on
    const auto cell = [&](std::size_t i, std::size_t j) -> int& { return best[i * width + j]; };
    const auto side_by_side = [&](std::size_t i, std::size_t j) {
        return std::max(static_cast<int>(table[i][order[j]]), same_place) + cell(i + 1, j + 1);
    };
    for (std::size_t i = rows; i-- > 0;)
        for (std::size_t j = columns; j-- > 0;)
            cell(i, j) = std::max({cell(i + 1, j), cell(i, j + 1), side_by_side(i, j)});

    Alignment alignment;
    alignment.score = cell(0, 0);
    alignment.order_of_b = order;
    for (std::size_t i = 0, j = 0; i < rows && j < columns;) {
        if (cell(i, j) == side_by_side(i, j)) {
            const Likeness alike = table[i][order[j]];
            if (alike != Likeness::none) alignment.pairs.push_back({i, order[j], alike});
            ++i, ++j;
        } else if (cell(i, j) == cell(i + 1, j)) {
            ++i;
        } else {
            ++j;
        }
    }
    return alignment;
}

Alignment align_in_any_order(const LikenessTable& table)
{
    Alignment alignment;
    alignment.order_differs = true;
    const std::size_t columns = table.front().size();
    std::vector<bool> used_a(table.size()), used_b(columns);
    for (const Likeness wanted : {Likeness::equal, Likeness::initial, Likeness::slight})
        for (std::size_t i = 0; i < table.size(); ++i)
            for (std::size_t j = 0; j < columns && !used_a[i]; ++j) {
                if (used_b[j] || table[i][j] != wanted) continue;
                used_a[i] = used_b[j] = true;
                alignment.pairs.push_back({i, j, wanted});
                alignment.score += static_cast<int>(wanted);
            }
    return alignment;
}

/// Orders in which the words of `b` may be set against those of `a`: given names and surnames change places,
/// no more.
std::vector<Order> orders_to_try(const NameWords& a, const NameWords& b)
{
    std::vector<Order> orders = {turned(b.size(), 0)};
    const auto has_role = [](const NameWord& word) { return word.role != Role::unknown; };
    const bool both_in_parts =
        std::any_of(a.begin(), a.end(), has_role) && std::any_of(b.begin(), b.end(), has_role);
    if (both_in_parts) return orders;
    for (std::size_t by = 1; by < b.size(); ++by)
        orders.push_back(turned(b.size(), by));
    return orders;
}

Alignment align(const NameWords& a, const NameWords& b)
{
    const LikenessTable table = likeness_table(a, b);
    Alignment best;
    for (const Order& order : orders_to_try(a, b)) {
        Alignment alignment = align_in_order(table, order);
        if (best.order_of_b.empty() || alignment.score > best.score) best = std::move(alignment);
    }
    // Places count one each, words sixty and more: only another pair outweighs them.
    Alignment any = align_in_any_order(table);
    return any.score > best.score ? any : best;
}

// --- Which of the words that found no partner are surnames ---

bool is_paired(const Alignment& alignment, std::size_t index, std::size_t WordPair::*side)
{
    return std::any_of(alignment.pairs.begin(), alignment.pairs.end(),
                       [&](const WordPair& pair) { return pair.*side == index; });
}

Role role_by_usage(std::string_view word)
{
    switch (usual_role(word)) {
    case UsualRole::given_name:
        return Role::given;
    case UsualRole::surname:
        return Role::surname;
    case UsualRole::unknown:
        break;
    }
    return Role::unknown;
}

/// Above zero when the run looks as if given names came first, below when surnames did.
int given_names_first(const NameWords& run)
{
    const auto weight = [](const NameWord& word) {
        const Role role = role_by_usage(word.text);
        return role == Role::given ? 1 : role == Role::surname ? -1 : 0;
    };
    return run.size() < 2 ? 0 : weight(run.front()) - weight(run.back());
}

/// Roles by place in a run. Of two words one is a surname, of more the two at one end; in a run of three
/// whose order is not known the middle one is a surname either way, but a second given name where the other
/// run shows that one is left out.
void assign_roles_by_place(NameWords& run, int order, std::size_t words_in_other)
{
    const std::size_t count = run.size();
    if (count < 2) return;
    for (std::size_t i = 0; i < count; ++i) {
        const std::size_t from_given_end = order >= 0 ? i : count - 1 - i;
        Role role = role_by_usage(run[i].text);
        if (count == 3 && i == 1) {
            if (role == Role::unknown && words_in_other <= count) role = Role::surname;
            if (role == Role::given && order == 0) role = Role::unknown;
        } else if (order == 0) {
            // Only the usual role is left to go by.
        } else if (from_given_end == 0) {
            role = Role::given;
        } else if (from_given_end == count - 1) {
            role = Role::surname;
        } else if (from_given_end == count - 2) {
            role = Role::surname;
        } else if (count == 4 && role == Role::unknown) {
            role = Role::given;
        }
        run[i].role = role;
    }
}

/// Roles for a run from those of the parts it is set against: partners share theirs. A word without a partner
/// takes the one that both its neighbours in the run have, or else its usual one.
void assign_roles_by_partner(NameWords& run, std::size_t WordPair::*side, const NameWords& parts,
                             std::size_t WordPair::*other_side, const Alignment& alignment)
{
    for (const WordPair& pair : alignment.pairs)
        run[pair.*side].role = parts[pair.*other_side].role;
    const NameWords known = run;
    const bool holds_both =
        std::any_of(known.begin(), known.end(), [](const NameWord& word) { return is_surname(word.role); }) &&
        std::any_of(known.begin(), known.end(),
                    [](const NameWord& word) { return word.role == Role::given; });
    for (std::size_t i = 0; i < run.size(); ++i) {
        if (known[i].role != Role::unknown) continue;
        Role before = Role::unknown, after = Role::unknown;
        for (std::size_t k = 0; k < i; ++k)
            if (known[k].role != Role::unknown) before = known[k].role;
        for (std::size_t k = run.size(); k-- > i + 1;)
            if (known[k].role != Role::unknown) after = known[k].role;
        // At the ends of a run that holds both kinds there is one neighbour only.
        if (holds_both && before == Role::unknown) before = after;
        if (holds_both && after == Role::unknown) after = before;
        const bool surnames_around = is_surname(before) && is_surname(after);
        const bool given_around = before == Role::given && after == Role::given;
        run[i].role = surnames_around ? Role::surname
                      : given_around  ? Role::given
                                      : role_by_usage(run[i].text);
    }
}

struct Unpaired {
    std::size_t surnames = 0, given = 0, unknown = 0;
    std::size_t all() const { return surnames + given + unknown; }
};

Unpaired count_unpaired(const NameWords& words, const Alignment& alignment, std::size_t WordPair::*side)
{
    Unpaired count;
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (is_paired(alignment, i, side)) continue;
        ++(is_surname(words[i].role)      ? count.surnames
           : words[i].role == Role::given ? count.given
                                          : count.unknown);
    }
    return count;
}

/// A single word of unknown role takes the role of the single one that stands in its place on the other side:
/// in "JUAN XOOL" against JUAN + LOPEZ, XOOL is a surname.
void share_role_of_opposite(NameWords& a, NameWords& b, const Alignment& alignment)
{
    if (alignment.order_differs || a.size() != alignment.pairs.size() + 1 ||
        b.size() != alignment.pairs.size() + 1)
        return;
    std::size_t lone_a = 0, lone_b = 0;
    while (is_paired(alignment, lone_a, &WordPair::a))
        ++lone_a;
    while (is_paired(alignment, alignment.order_of_b[lone_b], &WordPair::b))
        ++lone_b;
    if (lone_a != lone_b) return; // as many pairs before the one as before the other: the same place
    NameWord &word_a = a[lone_a], &word_b = b[alignment.order_of_b[lone_b]];
    if (word_a.role == Role::unknown) word_a.role = word_b.role;
    if (word_b.role == Role::unknown) word_b.role = word_a.role;
}

// --- The judgement ---

NameAgreement judge_all_paired(const Alignment& alignment)
{
    const auto has = [&](Likeness wanted) {
        return std::any_of(alignment.pairs.begin(), alignment.pairs.end(),
                           [&](const WordPair& pair) { return pair.likeness == wanted; });
    };
    if (alignment.order_differs || has(Likeness::slight)) return NameAgreement::slight;
    return has(Likeness::initial) ? NameAgreement::one_is_shorter : NameAgreement::same;
}

/// People leave out a second surname, never the first: then the one that is there belongs to somebody else's
/// father.
bool first_surname_is_missing(const NameWords& longer, std::size_t WordPair::*side,
                              const Alignment& alignment)
{
    bool first = false, second = false;
    for (const WordPair& pair : alignment.pairs) {
        first |= longer[pair.*side].role == Role::first_surname;
        second |= longer[pair.*side].role == Role::second_surname;
    }
    const bool has_first = std::any_of(longer.begin(), longer.end(),
                                       [](const NameWord& word) { return word.role == Role::first_surname; });
    return has_first && !first && second;
}

NameAgreement judge_shorter(const NameWords& longer, std::size_t WordPair::*side, const Alignment& alignment)
{
    const std::size_t paired = alignment.pairs.size();
    const bool too_little = 2 * paired < longer.size() || (paired == 1 && longer.size() > 2);
    if (too_little || first_surname_is_missing(longer, side, alignment)) return NameAgreement::slight;
    return judge_all_paired(alignment) == NameAgreement::slight ? NameAgreement::slight
                                                                : NameAgreement::one_is_shorter;
}

NameAgreement judge_contradiction(const Unpaired& a, const Unpaired& b, const NameWords& words_a,
                                  const NameWords& words_b, const Alignment& alignment)
{
    const std::size_t contradictions = std::min(a.all(), b.all());
    const std::size_t surnames = std::min(a.surnames, b.surnames);
    const std::size_t paired = alignment.pairs.size();
    if (paired == 0 || contradictions > 1) return NameAgreement::different;
    if (surnames == 1) return NameAgreement::surname_differs;
    return 2 * paired > std::min(words_a.size(), words_b.size()) ? NameAgreement::slight
                                                                 : NameAgreement::different;
}

} // namespace

PersonName name_from_parts(std::string_view given_names, std::string_view first_surname,
                           std::string_view second_surname)
{
    PersonName name{std::string(given_names), std::string(first_surname), std::string(second_surname), {}};
    for (const std::string_view part : {given_names, first_surname, second_surname}) {
        if (part.empty()) continue;
        if (!name.whole.empty()) name.whole += ' ';
        name.whole += part;
    }
    return name;
}

PersonName name_from_run(std::string_view whole)
{
    PersonName name;
    name.whole = whole;
    return name;
}

std::vector<std::string> name_words(std::string_view name)
{
    std::vector<std::string> words;
    for (const NameWord& word : without_particles(words_of(name_from_run(name))))
        words.push_back(word.text == "M" ? "MARIA" : word.text == "J" ? "JOSE" : word.text);
    return words;
}

NameAgreement compare_names(const PersonName& first, const PersonName& second)
{
    const NameWords written_a = words_of(first), written_b = words_of(second);
    NameWords a = without_particles(parted_as(written_b, written_a));
    NameWords b = without_particles(parted_as(written_a, written_b));
    if (a.empty() && b.empty()) return NameAgreement::same;
    if (a.empty() || b.empty()) return NameAgreement::slight; // nothing contradicts, and nothing agrees

    const Alignment alignment = align(a, b);
    const bool a_in_parts = is_in_parts(first), b_in_parts = is_in_parts(second);
    if (!a_in_parts && !b_in_parts) {
        const int order = given_names_first(a) + (alignment.is_rotated() ? -1 : 1) * given_names_first(b);
        assign_roles_by_place(a, order, b.size());
        assign_roles_by_place(b, alignment.is_rotated() ? -order : order, a.size());
    }
    if (a_in_parts && !b_in_parts) assign_roles_by_partner(b, &WordPair::b, a, &WordPair::a, alignment);
    if (b_in_parts && !a_in_parts) assign_roles_by_partner(a, &WordPair::a, b, &WordPair::b, alignment);

    share_role_of_opposite(a, b, alignment);

    const Unpaired lone_a = count_unpaired(a, alignment, &WordPair::a);
    const Unpaired lone_b = count_unpaired(b, alignment, &WordPair::b);
    if (lone_a.all() == 0 && lone_b.all() == 0) return judge_all_paired(alignment);
    if (lone_b.all() == 0) return judge_shorter(a, &WordPair::a, alignment);
    if (lone_a.all() == 0) return judge_shorter(b, &WordPair::b, alignment);
    return judge_contradiction(lone_a, lone_b, a, b, alignment);
}

} // namespace constancia
