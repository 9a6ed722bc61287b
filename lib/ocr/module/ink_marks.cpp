#include "ocr/module/ink_marks.hpp"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <memory>
#include <span>

namespace constancia {
namespace {

/// A page of noise would otherwise give millions.
constexpr int most_marks = 20'000;

int pixels(double length)
{
    return std::max(1, static_cast<int>(std::lround(length)));
}

/// By lengths up to this Leptonica is quickest word by word; by longer ones it takes twice as long so. Either
/// way the length is rounded by a pixel or two.
constexpr int longest_by_words = 63;
/// The longest that it opens by at all.
constexpr int longest = 10'000;

/// Runs of ink that are as long as that, in one direction.
PixOwner long_runs(const PixOwner& inked, int across, int down)
{
    return PixOwner(std::max(across, down) <= longest_by_words
                        ? pixOpenCompBrickDwa(nullptr, inked.get(), across, down)
                        : pixOpenCompBrick(nullptr, inked.get(), across, down));
}

/// Blur joins the letters of a word, and along their feet and tops ink then runs on as in a short ruling
/// line. But of such a run a third and more is part of strokes this tall, in those of a capital letter, and
/// of ruling lines, where writing touches them, next to nothing: between these two.
constexpr double tall_stroke = 0.45, most_of_rule = 0.2;
/// No word is longer, in heights of a capital letter.
constexpr double longest_word = 12;
/// No page has so many words and short rules; more are a pattern.
constexpr int most_runs = 20'000;

/// Takes out of the lines that run across what is part of letters. False for lack of memory.
bool drop_joined_letters(const PixOwner& lines, const PixOwner& inked, double capital_height)
{
    const PixOwner tall = long_runs(inked, 1, pixels(tall_stroke * capital_height));
    const BoxaOwner boxes(pixConnCompBB(lines.get(), 8));
    const std::unique_ptr<l_int32, decltype(&lept_free)> table(makePixelSumTab8(), &lept_free);
    if (!tall || !boxes || !table) return false;
    const int count = boxaGetCount(boxes.get());
    if (count > most_runs) return true;
    for (int i = 0; i < count; ++i) {
        l_int32 x = 0, y = 0, width = 0, height = 0, whole = 0, of_strokes = 0;
        boxaGetBoxGeometry(boxes.get(), i, &x, &y, &width, &height);
        if (width > longest_word * capital_height) continue;
        const PixOwner run(pixCreate(width, height, 1));
        if (!run) return false;
        pixRasterop(run.get(), 0, 0, width, height, PIX_SRC, lines.get(), x, y);
        pixCountPixels(run.get(), &whole, table.get());
        pixRasterop(run.get(), 0, 0, width, height, PIX_SRC & PIX_DST, tall.get(), x, y);
        pixCountPixels(run.get(), &of_strokes, table.get());
        if (of_strokes > most_of_rule * whole)
            pixRasterop(lines.get(), x, y, width, height, PIX_CLR, nullptr, 0, 0);
    }
    return true;
}

/// Upright rules of a photographed page may lean, while its lines of text are level; runs of ink in them are
/// short.
void add_leaning_rules(const PixOwner& lines, const PixOwner& rest, double capital_height)
{
    const BoxaOwner boxes(pixConnCompBB(rest.get(), 8));
    if (!boxes) return;
    for (int i = 0; i < boxaGetCount(boxes.get()); ++i) {
        l_int32 x = 0, y = 0, width = 0, height = 0;
        boxaGetBoxGeometry(boxes.get(), i, &x, &y, &width, &height);
        if (height < 2 * capital_height || width > 0.25 * height + 0.3 * capital_height) continue;
        const PixOwner spot(pixCreate(width, height, 1));
        if (!spot) return;
        pixRasterop(spot.get(), 0, 0, width, height, PIX_SRC, rest.get(), x, y);
        l_int32 area = 0;
        pixCountPixels(spot.get(), &area, nullptr);
        // Strokes of letters that are as tall are thicker.
        if (area > std::max(0.2 * capital_height, 3.0) * height) continue;
        pixRasterop(lines.get(), x, y, width, height, PIX_PAINT, rest.get(), x, y);
    }
}

/// A stroke this thin, in its heights, is an I, an l, or a piece of a ruling line.
constexpr double thin = 0.2;

/// So many of them above one another, each with nothing beside it, are a ruling line that came out broken.
constexpr int least_pieces = 3;
constexpr double same_line = 3; ///< pixels

bool is_thin(const Rect& box)
{
    return box.width() <= std::max(2.0, thin * box.height()) && box.height() >= 4;
}

/// An I or an l beside other letters reaches as high and as low as they do, to this share of its height.
constexpr double same_reach = 0.15;

/// How a thin mark stands to the letters beside it.
struct Company {
    bool is_alone = true;
    bool is_as_high = false, is_as_low = false; ///< as one of them
    bool is_within = true;                      ///< all of them, which reach higher and lower
};

/// Letters count as beside it up to `gap` away.
Company company_of(const Rect& piece, std::span<const InkMark> marks, double gap)
{
    Company company;
    for (const InkMark& other : marks) {
        const bool is_beside = other.box.left < piece.right + gap && other.box.right > piece.left - gap &&
                               vertical_overlap(other.box, piece) > 0.3 * piece.height();
        if (!is_beside || is_thin(other.box)) continue;
        company.is_alone = false;
        const double reach = same_reach * piece.height();
        company.is_as_high |= std::abs(other.box.top - piece.top) <= reach;
        company.is_as_low |= std::abs(other.box.bottom - piece.bottom) <= reach;
        const double rim = same_reach * other.box.height();
        company.is_within &= other.box.top < piece.top - rim && other.box.bottom > piece.bottom + rim;
    }
    company.is_within &= !company.is_alone;
    return company;
}

/// A mark thinner than this, in those of a capital letter, is thinner than strokes are. If it hangs between
/// the feet and the tops of the letters beside it, it is what is left of the rim of a ruling line.
constexpr double thinner_than_strokes = 0.07;

void drop_rims_of_rules(std::vector<InkMark>& marks, double capital_height)
{
    std::vector<InkMark> letters;
    std::copy_if(marks.begin(), marks.end(), std::back_inserter(letters),
                 [](const InkMark& mark) { return !is_thin(mark.box); });
    std::erase_if(marks, [&](const InkMark& mark) {
        return mark.box.width() <= std::max(1.0, thinner_than_strokes * capital_height) &&
               is_thin(mark.box) && company_of(mark.box, letters, capital_height).is_within;
    });
}

/// The height of a thin mark, in those of a capital letter, from which it is no letter and no `|`, and its
/// width in its own heights: thinner than the strokes of a heading.
constexpr double least_rule = 1.8, thinner_than_letters = 0.1;

bool is_piece_of_rule(const Rect& box, double capital_height)
{
    return box.height() >= least_rule * capital_height &&
           box.width() <= std::max(2.0, thinner_than_letters * box.height());
}

void drop_broken_rules(std::vector<InkMark>& marks, double capital_height)
{
    std::erase_if(marks, [&](const InkMark& mark) { return is_piece_of_rule(mark.box, capital_height); });
    std::vector<Company> companies(marks.size());
    std::vector<double> places;
    for (std::size_t i = 0; i < marks.size(); ++i) {
        if (!is_thin(marks[i].box)) continue;
        companies[i] = company_of(marks[i].box, marks, marks[i].box.height());
        if (companies[i].is_alone) places.push_back(marks[i].box.centre().x);
    }
    std::sort(places.begin(), places.end());
    const auto pieces_at = [&](double x) {
        return std::upper_bound(places.begin(), places.end(), x + same_line) -
               std::lower_bound(places.begin(), places.end(), x - same_line);
    };
    std::size_t index = 0;
    std::erase_if(marks, [&](const InkMark& mark) {
        const Company& company = companies[index++];
        const bool is_letter = company.is_as_high && company.is_as_low;
        return is_thin(mark.box) && !is_letter && pieces_at(mark.box.centre().x) >= least_pieces;
    });
}

} // namespace

PixOwner ruling_lines(const PixOwner& inked, double capital_height)
{
    // The longest stroke of a letter is about one capital height, of a dash one and a half; `||` stands
    // taller.
    const int length = std::min(pixels(3 * capital_height), longest);
    const int bar = pixels(std::max(0.5 * capital_height, 5.0));
    PixOwner lines = long_runs(inked, length, 1);
    const PixOwner upright = long_runs(inked, 1, length);
    const PixOwner bars(pixOpenBrickDwa(nullptr, inked.get(), bar, bar));
    if (!lines || !upright || !bars || !drop_joined_letters(lines, inked, capital_height)) return nullptr;
    pixOr(lines.get(), lines.get(), upright.get());
    pixSubtract(lines.get(), lines.get(), bars.get());
    const PixOwner rest(pixSubtract(nullptr, inked.get(), lines.get()));
    if (!rest) return nullptr;
    add_leaning_rules(lines, rest, capital_height);
    return lines;
}

double common_height(const std::vector<Rect>& letters)
{
    std::vector<double> heights;
    for (const Rect& letter : letters)
        if (letter.height() > 4 && letter.width() < 4 * letter.height()) heights.push_back(letter.height());
    if (heights.empty()) return 0;
    // Between the small letters and the capitals of mixed text; among capitals and digits anything would do.
    const auto chosen = heights.begin() + static_cast<std::ptrdiff_t>(heights.size() * 6 / 10);
    std::nth_element(heights.begin(), chosen, heights.end());
    return *chosen;
}

std::vector<InkMark> ink_marks(const PixOwner& inked, double capital_height)
{
    Pixa* spots = nullptr;
    const BoxaOwner boxes(pixConnComp(inked.get(), &spots, 8));
    std::vector<InkMark> marks;
    if (!boxes || !spots) return marks;
    const double speck = std::max(2.0, 0.2 * capital_height);
    const int count = boxaGetCount(boxes.get());
    for (int i = 0; i < count && static_cast<int>(marks.size()) < most_marks; ++i) {
        l_int32 x = 0, y = 0, width = 0, height = 0;
        boxaGetBoxGeometry(boxes.get(), i, &x, &y, &width, &height);
        if (std::max(width, height) < speck) continue;
        const PixOwner spot(pixaGetPix(spots, i, L_CLONE));
        l_int32 area = 0;
        pixCountPixels(spot.get(), &area, nullptr);
        marks.push_back({{static_cast<double>(x), static_cast<double>(y), static_cast<double>(x + width),
                          static_cast<double>(y + height)},
                         area});
    }
    pixaDestroy(&spots);
    drop_broken_rules(marks, capital_height);
    drop_rims_of_rules(marks, capital_height);
    return marks;
}

} // namespace constancia
