#include "ocr/module/line_bend.hpp"

#include "ocr/module/least_squares.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace constancia {
namespace {

constexpr std::size_t least_row = 4;      ///< letters
constexpr std::size_t least_letters = 80; ///< of all rows

// All in capital heights.
constexpr double scatter = 0.1; ///< of letters' feet about their line; more are taken for letters that hang
constexpr double usual_kink = 0.3;   ///< of a bent line, from one column of the grid to the next
constexpr double usual_spread = 0.2; ///< likewise between neighbouring rows of the grid
constexpr double loose_mean = 30;    ///< holds the mean of a grid's row, which no letter tells, at zero
constexpr double widest_scatter = 0.2;

/// Lines that come closer to each other than this, or part further, are no lines of one sheet.
constexpr double steepest_change = 0.35;

constexpr int rounds = 5;
constexpr int unknowns = LineBend::columns * LineBend::rows;

/// The four places of the grid around a point, and their shares in it.
struct Shares {
    std::array<int, 4> places{};
    std::array<double, 4> shares{};
};

Shares shares_of(const Rect& text, Point point)
{
    const double x = (point.x - text.left) / text.width() * (LineBend::columns - 1);
    const double y = (point.y - text.top) / text.height() * (LineBend::rows - 1);
    const int column = static_cast<int>(std::clamp(std::floor(x), 0.0, LineBend::columns - 2.0));
    const int row = static_cast<int>(std::clamp(std::floor(y), 0.0, LineBend::rows - 2.0));
    const int place = row * LineBend::columns + column;
    const double u = x - column, v = y - row;
    return {{place, place + 1, place + LineBend::columns, place + LineBend::columns + 1},
            {(1 - u) * (1 - v), u * (1 - v), (1 - u) * v, u * v}};
}

double mixed(const std::vector<double>& values, const Shares& shares)
{
    double sum = 0;
    for (std::size_t i = 0; i < 4; ++i)
        sum += shares.shares[i] * values[static_cast<std::size_t>(shares.places[i])];
    return sum;
}

struct Foot {
    Point place;       ///< pixels
    Shares shares;     ///< of the grid at its line's level
    double y = 0;      ///< capital heights
    double weight = 1; ///< small for letters that hang below the line
};
using FeetOfRow = std::vector<Foot>;

void add_smoothness(LeastSquares& equations)
{
    constexpr int columns = LineBend::columns;
    for (int row = 0; row < LineBend::rows; ++row) {
        std::vector<std::pair<int, double>> mean;
        for (int column = 0; column < columns; ++column) {
            const int place = row * columns + column;
            mean.emplace_back(place, 1.0 / columns);
            if (column > 0 && column + 1 < columns)
                equations.add({{place - 1, 1}, {place, -2}, {place + 1, 1}}, 0,
                              1 / (usual_kink * usual_kink));
            if (row > 0 && row + 1 < LineBend::rows)
                equations.add({{place - columns, 1}, {place, -2}, {place + columns, 1}}, 0,
                              1 / (usual_spread * usual_spread));
        }
        equations.add(mean, 0, 1 / (loose_mean * loose_mean));
    }
}

/// Every letter of a row stands as deep as its neighbours but for the bend: a row tells differences only.
void add_row(LeastSquares& equations, const FeetOfRow& feet)
{
    std::vector<double> sums(unknowns);
    double total = 0, heights = 0;
    for (const Foot& foot : feet) {
        std::vector<std::pair<int, double>> terms;
        for (std::size_t i = 0; i < 4; ++i) {
            terms.emplace_back(foot.shares.places[i], foot.shares.shares[i]);
            sums[static_cast<std::size_t>(foot.shares.places[i])] += foot.weight * foot.shares.shares[i];
        }
        equations.add(terms, foot.y, foot.weight / (scatter * scatter));
        total += foot.weight;
        heights += foot.weight * foot.y;
    }
    if (total <= 0) return;
    std::vector<std::pair<int, double>> mean;
    for (int i = 0; i < unknowns; ++i)
        if (sums[static_cast<std::size_t>(i)] != 0)
            mean.emplace_back(i, sums[static_cast<std::size_t>(i)] / total);
    equations.add(mean, heights / total, -total / (scatter * scatter));
}

/// Where lines would be on level paper, by what is known of the bend so far.
void find_levels(std::vector<FeetOfRow>& rows, const Rect& text, const std::vector<double>& sags,
                 double capital_height)
{
    for (FeetOfRow& feet : rows) {
        double total = 0, level = 0;
        for (const Foot& foot : feet) {
            total += foot.weight;
            level += foot.weight * (foot.y - mixed(sags, foot.shares));
        }
        level *= capital_height / total;
        for (Foot& foot : feet)
            foot.shares = shares_of(text, {foot.place.x, level});
    }
}

/// Sets weights by how far each foot is off its row's level; returns the distances.
std::vector<double> weigh(std::vector<FeetOfRow>& rows, const std::vector<double>& sags)
{
    std::vector<double> distances;
    for (FeetOfRow& feet : rows) {
        double total = 0, level = 0;
        for (const Foot& foot : feet) {
            total += foot.weight;
            level += foot.weight * (foot.y - mixed(sags, foot.shares));
        }
        level /= total;
        for (Foot& foot : feet) {
            const double off = std::abs(foot.y - mixed(sags, foot.shares) - level);
            distances.push_back(off);
            foot.weight = 1 / (1 + off * off / (scatter * scatter));
        }
    }
    return distances;
}

double quantile(std::vector<double> values, double share)
{
    const auto chosen =
        values.begin() + static_cast<std::ptrdiff_t>(share * static_cast<double>(values.size() - 1));
    std::nth_element(values.begin(), chosen, values.end());
    return *chosen;
}

bool keeps_lines_apart(const std::vector<double>& sags, double row_distance)
{
    for (int place = 0; place + LineBend::columns < unknowns; ++place) {
        const double change =
            sags[static_cast<std::size_t>(place + LineBend::columns)] - sags[static_cast<std::size_t>(place)];
        if (std::abs(change) > steepest_change * row_distance) return false;
    }
    return true;
}

} // namespace

double sag_at(const LineBend& bend, Point place)
{
    return mixed(bend.sags, shares_of(bend.text, place));
}

std::optional<LineBend> line_bend(const std::vector<LetterRow>& rows, double capital_height)
{
    std::size_t letters = 0;
    std::optional<Rect> text;
    for (const LetterRow& row : rows) {
        if (row.size() < least_row) continue;
        letters += row.size();
        text = text ? united(*text, box_around(row)) : box_around(row);
    }
    if (letters < least_letters || capital_height <= 0) return std::nullopt;
    if (text->height() < 4 * capital_height) return std::nullopt;

    std::vector<FeetOfRow> feet;
    for (const LetterRow& row : rows) {
        if (row.size() < least_row) continue;
        FeetOfRow& of_row = feet.emplace_back();
        for (const Rect& letter : row)
            of_row.push_back({{letter.centre().x, letter.bottom}, {}, letter.bottom / capital_height});
    }
    std::vector<double> sags(unknowns), distances;
    for (int round = 0; round < rounds; ++round) {
        find_levels(feet, *text, sags, capital_height);
        LeastSquares equations(unknowns);
        add_smoothness(equations);
        for (const FeetOfRow& of_row : feet)
            add_row(equations, of_row);
        sags = equations.solution();
        if (sags.empty()) return std::nullopt;
        distances = weigh(feet, sags);
    }
    if (quantile(distances, 0.5) > widest_scatter) return std::nullopt;
    if (!keeps_lines_apart(sags, text->height() / capital_height / (LineBend::rows - 1))) return std::nullopt;

    LineBend bend{*text, sags, 0};
    std::vector<double> letter_sags;
    for (const FeetOfRow& of_row : feet)
        for (const Foot& foot : of_row)
            letter_sags.push_back(mixed(sags, foot.shares));
    bend.range = capital_height * (quantile(letter_sags, 0.98) - quantile(letter_sags, 0.02));
    for (double& sag : bend.sags)
        sag *= capital_height;
    return bend;
}

} // namespace constancia
