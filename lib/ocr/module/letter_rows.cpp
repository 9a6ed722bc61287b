#include "ocr/module/letter_rows.hpp"

#include <algorithm>
#include <cmath>
#include <functional>
#include <numeric>
#include <optional>

namespace constancia {
namespace {

constexpr int smallest_letter = 4; ///< pixels; anything smaller is taken for noise here

/// A page of noise has millions of spots; no page has so many letters.
constexpr int most_spots = 60'000;

/// Between the contrast of print and that of grain there is a gap: over so small a share of all spots it
/// falls by this factor. Print that is grey, or small and blurred, goes over into black print by degrees.
constexpr std::size_t shares = 10;
constexpr double least_fall = 1.8;
/// What stands out more than so many others is no measure of print: the edge of a sheet, a hole, a stamp.
constexpr std::size_t outliers = 50;

/// Neighbours in a row: side by side, and of heights that print of one size can have.
bool stand_in_one_row(const Rect& a, const Rect& b)
{
    const double lower = std::min(a.height(), b.height()), higher = std::max(a.height(), b.height());
    return vertical_overlap(a, b) > 0.5 * lower && higher < 2.5 * lower;
}

/// What may be letters by their size alone.
std::vector<Rect> spots_on(const PixOwner& inked)
{
    std::vector<Rect> spots;
    const BoxaOwner boxes(pixConnCompBB(inked.get(), 8));
    if (!boxes) return spots;
    const int count = std::min(boxaGetCount(boxes.get()), most_spots);
    const int largest = std::max(pixGetWidth(inked.get()), pixGetHeight(inked.get())) / 8;
    for (int i = 0; i < count; ++i) {
        l_int32 x = 0, y = 0, width = 0, height = 0;
        boxaGetBoxGeometry(boxes.get(), i, &x, &y, &width, &height);
        const int size = std::max(width, height);
        if (size <= smallest_letter || size > largest) continue;
        spots.push_back({static_cast<double>(x), static_cast<double>(y), static_cast<double>(x + width),
                         static_cast<double>(y + height)});
    }
    return spots;
}

/// Those that are like most of them.
Letters alike(std::vector<Rect>&& spots)
{
    Letters letters;
    std::vector<double> sizes;
    for (const Rect& spot : spots)
        sizes.push_back(std::max(spot.width(), spot.height()));
    if (sizes.empty()) return letters;
    const auto middle = sizes.begin() + static_cast<std::ptrdiff_t>(sizes.size() / 2);
    std::nth_element(sizes.begin(), middle, sizes.end());
    letters.size = *middle;
    std::erase_if(spots, [&](const Rect& spot) {
        const double size = std::max(spot.width(), spot.height());
        return size < 0.5 * letters.size || size > 3 * letters.size;
    });
    letters.boxes = std::move(spots);
    return letters;
}

/// Between the darkest pixel of a spot and the brightest around it, 0 to 255.
int contrast_at(const PixOwner& grey, const Rect& spot)
{
    constexpr int rim = 2; // pixels
    const int right = std::min(pixGetWidth(grey.get()), static_cast<int>(spot.right) + rim);
    const int bottom = std::min(pixGetHeight(grey.get()), static_cast<int>(spot.bottom) + rim);
    int darkest = 255, brightest = 0;
    for (int y = std::max(0, static_cast<int>(spot.top) - rim); y < bottom; ++y) {
        const l_uint32* const line =
            pixGetData(grey.get()) + static_cast<std::ptrdiff_t>(y) * pixGetWpl(grey.get());
        for (int x = std::max(0, static_cast<int>(spot.left) - rim); x < right; ++x) {
            const int level = static_cast<int>(GET_DATA_BYTE(line, x));
            darkest = std::min(darkest, level);
            brightest = std::max(brightest, level);
        }
    }
    return std::max(0, brightest - darkest);
}

/// The contrast that tells print from grain; 0 where there is no grain.
double faintest_print(std::vector<int> contrasts)
{
    std::sort(contrasts.begin(), contrasts.end(), std::greater<>());
    const std::size_t share = std::max<std::size_t>(1, contrasts.size() / shares);
    double most = 0, faintest = 0;
    for (std::size_t i = std::min(share, outliers); i + share < contrasts.size(); ++i) {
        const double above = contrasts[i], below = std::max(1, contrasts[i + share]);
        if (above < least_fall * below || above - below <= most) continue;
        most = above - below;
        faintest = std::sqrt(above * below);
    }
    return faintest;
}

} // namespace

Letters letters_of(const PixOwner& inked)
{
    return alike(spots_on(inked));
}

Letters printed_letters_of(const PixOwner& inked, const PixOwner& grey)
{
    std::vector<Rect> spots = spots_on(inked);
    std::vector<int> contrasts;
    for (const Rect& spot : spots)
        contrasts.push_back(contrast_at(grey, spot));
    const double faintest = faintest_print(contrasts);
    std::size_t index = 0;
    std::erase_if(spots, [&](const Rect&) { return contrasts[index++] < faintest; });
    return alike(std::move(spots));
}

std::vector<LetterRow> letter_rows(std::vector<Rect> letters, double gap)
{
    std::sort(letters.begin(), letters.end(), [](const Rect& a, const Rect& b) { return a.left < b.left; });
    // Each letter is followed by the nearest one on its right, unless that one has a nearer one before it.
    const std::size_t none = letters.size();
    std::vector<std::size_t> next(letters.size(), none), previous(letters.size(), none);
    for (std::size_t i = 0; i < letters.size(); ++i) {
        double nearest = gap;
        for (std::size_t j = i + 1; j < letters.size() && letters[j].left < letters[i].right + gap; ++j) {
            const double distance = letters[j].left - letters[i].right;
            const bool beside = letters[j].centre().x > letters[i].right - 0.1 * letters[i].width();
            if (!beside || distance >= nearest || !stand_in_one_row(letters[i], letters[j])) continue;
            nearest = distance;
            next[i] = j;
        }
        if (next[i] == none) continue;
        std::size_t& before = previous[next[i]];
        if (before == none || letters[before].right < letters[i].right) {
            if (before != none) next[before] = none;
            before = i;
        } else {
            next[i] = none;
        }
    }
    std::vector<LetterRow> rows;
    for (std::size_t i = 0; i < letters.size(); ++i) {
        if (previous[i] != none || next[i] == none) continue;
        LetterRow& row = rows.emplace_back();
        for (std::size_t letter = i; letter != none; letter = next[letter])
            row.push_back(letters[letter]);
    }
    return rows;
}

std::vector<LetterRow> letter_rows(const std::vector<Rect>& letters, double gap, bool sideways)
{
    if (!sideways) return letter_rows(letters, gap);
    const Affine turn{0, 1, -1, 0, 0, 0};
    std::vector<Rect> turned;
    for (const Rect& letter : letters)
        turned.push_back(apply(turn, letter));
    std::vector<LetterRow> rows = letter_rows(std::move(turned), gap);
    for (LetterRow& row : rows)
        for (Rect& letter : row)
            letter = apply(inverted(turn), letter);
    return rows;
}

Rect box_around(const LetterRow& row)
{
    return std::accumulate(row.begin() + 1, row.end(), row.front(), united);
}

} // namespace constancia
