#include "ocr/module/pale_print.hpp"

namespace constancia {
namespace {

/// Paper is white once the light is even, and JPEG's ripples stay above this.
constexpr l_int32 pale_threshold = 205;

/// Pale print smaller or larger than this, in capital heights, is ripples around letters, or a tinted cell.
constexpr double smallest = 0.3, largest = 4;

/// More spots than this for each spot of proper ink are noise.
constexpr double most_spots = 1.5;

} // namespace

PixOwner with_pale_print(const PixOwner& level, const PixOwner& inked, double capital_height)
{
    const PixOwner pale(pixThresholdToBinary(level.get(), pale_threshold));
    if (!pale) return nullptr;
    // What belongs to proper ink, as its rim, is no print of its own.
    const PixOwner rims(pixSeedfillBinary(nullptr, inked.get(), pale.get(), 8));
    if (!rims) return nullptr;
    pixSubtract(pale.get(), pale.get(), rims.get());
    const BoxaOwner spots(pixConnCompBB(pale.get(), 8));
    l_int32 proper_spots = 0;
    if (!spots || pixCountConnComp(inked.get(), 8, &proper_spots) != 0) return nullptr;

    PixOwner result(pixCopy(nullptr, inked.get()));
    if (!result) return nullptr;
    int added = 0;
    for (int i = 0; i < boxaGetCount(spots.get()); ++i) {
        l_int32 x = 0, y = 0, width = 0, height = 0;
        boxaGetBoxGeometry(spots.get(), i, &x, &y, &width, &height);
        const bool is_print = height >= smallest * capital_height && height <= largest * capital_height &&
                              width <= largest * largest * capital_height;
        if (!is_print) continue;
        pixRasterop(result.get(), x, y, width, height, PIX_SRC | PIX_DST, pale.get(), x, y);
        ++added;
    }
    return added <= most_spots * proper_spots ? std::move(result) : PixOwner(pixClone(inked.get()));
}

} // namespace constancia
