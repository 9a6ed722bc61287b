#include "text/similarity.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <utility>
#include <vector>

namespace constancia {

namespace {

// What recognisers take for one another in capitals and digits, each pair once. Pairs that only a very poor
// scan mixes up are left out: the list decides what counts as "the same but for the reading".
constexpr std::string_view look_alikes[] = {
    "0O", "0D", "0Q", "0U", "0C", "OD", "OQ", "DQ", "OC", "OU", "CG", "GQ", "CE",
    "EF", "UV", "VY",                                                             // round and open
    "1I", "1L", "1J", "1T", "IL", "IJ", "IT", "17", "7T", "7Y", "7Z", "2Z", "27", // strokes
    "5S", "56", "8S", "8B", "38", "3B", "6G", "6B", "68", "06", "08", "9G",       // bellies
    "4A", "49", "MN", "HN", "HM", "KX", "BR", "PR", "PF",
};

struct RunTogether {
    char left, right, single;
};
constexpr RunTogether run_together[] = {{'R', 'N', 'M'}, {'C', 'L', 'D'}, {'V', 'V', 'W'}, {'I', 'I', 'N'},
                                        {'I', 'I', 'U'}, {'L', 'I', 'U'}, {'N', 'I', 'M'}, {'I', 'N', 'M'}};

constexpr std::size_t symbols = 128;

constexpr auto make_look_alike_table()
{
    std::array<std::array<bool, symbols>, symbols> table{};
    for (const std::string_view pair : look_alikes) {
        const auto a = static_cast<std::size_t>(pair[0]), b = static_cast<std::size_t>(pair[1]);
        table[a][b] = table[b][a] = true;
    }
    return table;
}
constexpr auto look_alike_table = make_look_alike_table();

constexpr auto make_single_table()
{
    std::array<bool, symbols> table{};
    for (const RunTogether& pair : run_together)
        table[static_cast<std::size_t>(pair.single)] = true;
    return table;
}
constexpr auto single_table = make_single_table();

bool runs_together(char left, char right, char single)
{
    // Most letters are no such single one, and this is asked for every cell.
    const auto index = static_cast<unsigned char>(single);
    if (index >= symbols || !single_table[index]) return false;
    return std::any_of(std::begin(run_together), std::end(run_together), [&](const RunTogether& pair) {
        return pair.left == left && pair.right == right && pair.single == single;
    });
}

} // namespace

bool is_look_alike(char a, char b)
{
    const auto row = static_cast<unsigned char>(a), column = static_cast<unsigned char>(b);
    return row < symbols && column < symbols && look_alike_table[row][column];
}

double ocr_distance(std::string_view a, std::string_view b, double limit)
{
    // Costs are counted in halves. A pair that runs together shortens a word by one letter for one half, so
    // the lengths alone already cost that much.
    const auto whole = static_cast<double>(a.size() + b.size()); // no distance is greater
    const int most = static_cast<int>(std::floor(2 * std::clamp(limit, 0.0, whole)));
    const int beyond = most + 1;
    const auto length_difference =
        static_cast<int>(a.size() > b.size() ? a.size() - b.size() : b.size() - a.size());
    if (length_difference > most) return beyond / 2.0;

    // Three rows of the table of edits: the current one and, because a pair spans two letters, the two before
    // it.
    constexpr std::size_t on_stack = 64;
    std::array<int, 3 * on_stack> fixed; // written before it is read
    std::vector<int> large;
    const std::size_t width = b.size() + 1;
    int* cells = fixed.data();
    if (width > on_stack) {
        large.resize(3 * width);
        cells = large.data();
    }
    int *before_last = cells, *last = cells + width, *row = cells + 2 * width;
    for (std::size_t j = 0; j < width; ++j)
        row[j] = 2 * static_cast<int>(j);

    // Each step off the diagonal costs at least a half, so that cells further off than `most` are beyond the
    // limit.
    const auto band = static_cast<std::size_t>(most);
    int last_least = 0;
    for (std::size_t i = 1; i <= a.size(); ++i) {
        int* const recycled = before_last;
        before_last = std::exchange(last, row);
        row = recycled;
        const std::size_t first = i > band ? i - band : 1, end = std::min(width, i + band + 1);
        std::fill(row, row + width, beyond);
        row[0] = 2 * static_cast<int>(i);
        int least = row[0];
        for (std::size_t j = first; j < end; ++j) {
            const char from = a[i - 1], to = b[j - 1];
            int cost = last[j - 1] + (from == to ? 0 : is_look_alike(from, to) ? 1 : 2);
            cost = std::min({cost, last[j] + 2, row[j - 1] + 2});
            if (i > 1 && runs_together(a[i - 2], from, to)) cost = std::min(cost, before_last[j - 1] + 1);
            if (j > 1 && runs_together(b[j - 2], to, from)) cost = std::min(cost, last[j - 2] + 1);
            row[j] = cost;
            least = std::min(least, cost);
        }
        if (least > most && last_least > most) return beyond / 2.0;
        last_least = least;
    }
    return std::min(row[b.size()], beyond) / 2.0;
}

int edit_distance(std::string_view a, std::string_view b)
{
    std::vector<int> row(b.size() + 1);
    for (std::size_t j = 0; j < row.size(); ++j)
        row[j] = static_cast<int>(j);
    for (std::size_t i = 1; i <= a.size(); ++i) {
        int diagonal = std::exchange(row[0], static_cast<int>(i));
        for (std::size_t j = 1; j < row.size(); ++j) {
            const int substituted = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
            diagonal = std::exchange(row[j], std::min({substituted, row[j] + 1, row[j - 1] + 1}));
        }
    }
    return row.back();
}

} // namespace constancia
