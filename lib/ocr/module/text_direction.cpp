#include "ocr/module/text_direction.hpp"

#include <algorithm>
#include <cmath>
#include <vector>

namespace constancia {
namespace {

/// Scans fed by hand are seldom further askew; a wider sweep starts to see alignments that are none.
constexpr l_float32 largest_skew = 12;

/// Leptonica's measure of how much better the best angle is than the worst; below this it found chance.
constexpr l_float32 least_skew_confidence = 2.5F;

/// Lines that lean less than this are left as they are: turning a page by it would only blur it.
constexpr double least_skew = 0.1;

constexpr int smallest_letter = 4; ///< pixels; anything smaller is taken for noise here

struct Skew {
    double degrees = 0;
    double score = 0;
};

Skew best_skew(const PixOwner& letters, double letter_size)
{
    // The sweep wants letters of about five pixels, the search of about ten.
    const int sweep_reduction = letter_size >= 24 ? 4 : letter_size >= 12 ? 2 : 1;
    const int search_reduction = std::max(1, sweep_reduction / 2);
    l_float32 angle = 0, confidence = 0, score = 0;
    if (pixFindSkewSweepAndSearchScorePivot(letters.get(), &angle, &confidence, &score, sweep_reduction,
                                            search_reduction, 0, largest_skew, 1, 0.02F,
                                            L_SHEAR_ABOUT_CENTER) != 0)
        return {};
    const bool leans = confidence >= least_skew_confidence && std::abs(angle) >= least_skew;
    return {leans ? angle : 0.0, score};
}

/// How many spots are left once gaps as between letters are closed in one direction: few where lines run that
/// way.
int runs_when_closed(const PixOwner& letters, int across, int down)
{
    const PixOwner closed(pixCloseSafeBrick(nullptr, letters.get(), across, down));
    l_int32 count = 0;
    if (!closed || pixCountConnComp(closed.get(), 8, &count) != 0) return 0;
    return count;
}

} // namespace

PixOwner letters_only(const PixOwner& inked, double& letter_size)
{
    letter_size = 0;
    PixOwner letters(pixCreateTemplate(inked.get()));
    const BoxaOwner boxes(pixConnCompBB(inked.get(), 8));
    if (!letters || !boxes) return nullptr;

    std::vector<int> sizes;
    const int count = boxaGetCount(boxes.get());
    const int largest = std::max(pixGetWidth(inked.get()), pixGetHeight(inked.get())) / 8;
    for (int i = 0; i < count; ++i) {
        l_int32 width = 0, height = 0;
        boxaGetBoxGeometry(boxes.get(), i, nullptr, nullptr, &width, &height);
        const int size = std::max(width, height);
        if (size > smallest_letter && size <= largest) sizes.push_back(size);
    }
    if (sizes.empty()) return letters;
    const auto middle = sizes.begin() + static_cast<std::ptrdiff_t>(sizes.size() / 2);
    std::nth_element(sizes.begin(), middle, sizes.end());
    letter_size = *middle;

    for (int i = 0; i < count; ++i) {
        l_int32 x = 0, y = 0, width = 0, height = 0;
        boxaGetBoxGeometry(boxes.get(), i, &x, &y, &width, &height);
        const int size = std::max(width, height);
        if (size < letter_size / 2 || size > letter_size * 3) continue;
        pixRasterop(letters.get(), x, y, width, height, PIX_SRC, inked.get(), x, y);
    }
    return letters;
}

TextDirection text_direction(const PixOwner& letters, double letter_size)
{
    if (letter_size <= 0) return {};
    const int gap = std::max(3, static_cast<int>(std::lround(letter_size * 0.6)));
    const int across = runs_when_closed(letters, gap, 1);
    const int down = runs_when_closed(letters, 1, gap);
    TextDirection direction;
    direction.sideways = down < across;
    if (!direction.sideways) {
        direction.skew = best_skew(letters, letter_size).degrees;
    } else if (const PixOwner turned{pixRotateOrth(letters.get(), 1)}) {
        direction.skew = best_skew(turned, letter_size).degrees;
    }
    return direction;
}

} // namespace constancia
