#include "ocr/module/letter_rows.hpp"

#include <algorithm>
#include <numeric>
#include <optional>

namespace constancia {
namespace {

constexpr int smallest_letter = 4; ///< pixels; anything smaller is taken for noise here

/// A page of noise has millions of spots; no page has so many letters.
constexpr int most_spots = 60'000;

/// Neighbours in a row: side by side, and of heights that print of one size can have.
bool stand_in_one_row(const Rect& a, const Rect& b)
{
    const double lower = std::min(a.height(), b.height()), higher = std::max(a.height(), b.height());
    return vertical_overlap(a, b) > 0.5 * lower && higher < 2.5 * lower;
}

} // namespace

Letters letters_of(const PixOwner& inked)
{
    Letters letters;
    const BoxaOwner boxes(pixConnCompBB(inked.get(), 8));
    if (!boxes) return letters;
    const int count = std::min(boxaGetCount(boxes.get()), most_spots);
    const int largest = std::max(pixGetWidth(inked.get()), pixGetHeight(inked.get())) / 8;
    std::vector<Rect> spots;
    std::vector<int> sizes;
    for (int i = 0; i < count; ++i) {
        l_int32 x = 0, y = 0, width = 0, height = 0;
        boxaGetBoxGeometry(boxes.get(), i, &x, &y, &width, &height);
        const int size = std::max(width, height);
        if (size <= smallest_letter || size > largest) continue;
        sizes.push_back(size);
        spots.push_back({static_cast<double>(x), static_cast<double>(y), static_cast<double>(x + width),
                         static_cast<double>(y + height)});
    }
    if (sizes.empty()) return letters;
    const auto middle = sizes.begin() + static_cast<std::ptrdiff_t>(sizes.size() / 2);
    std::nth_element(sizes.begin(), middle, sizes.end());
    letters.size = *middle;
    std::copy_if(spots.begin(), spots.end(), std::back_inserter(letters.boxes), [&](const Rect& spot) {
        const double size = std::max(spot.width(), spot.height());
        return size >= 0.5 * letters.size && size <= 3 * letters.size;
    });
    return letters;
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
