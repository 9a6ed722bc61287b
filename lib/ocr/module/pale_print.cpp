#include "ocr/module/pale_print.hpp"

namespace constancia {
namespace {

/// Paper is white once the light is even, and JPEG's ripples stay above this.
constexpr l_int32 pale_threshold = 205;

/// Print is pale where less than this share of it is dark enough for the page's own threshold.
constexpr double most_dark = 0.35;

/// Pale print smaller or larger than this, in capital heights, is ripples around letters, or a tinted cell.
constexpr double smallest = 0.3, largest = 4;

/// More spots than this for each spot of proper ink are noise.
constexpr double most_spots = 1.5;

int pixels_in(Pix* picture)
{
    l_int32 count = 0;
    pixCountPixels(picture, &count, nullptr);
    return count;
}

} // namespace

PixOwner with_pale_print(const PixOwner& level, const PixOwner& inked, double capital_height)
{
    const PixOwner pale(pixThresholdToBinary(level.get(), pale_threshold));
    PixOwner result(pixCopy(nullptr, inked.get()));
    Pixa* spots = nullptr;
    const BoxaOwner boxes(pale ? pixConnComp(pale.get(), &spots, 8) : nullptr);
    l_int32 proper_spots = 0;
    if (!result || !boxes || !spots || pixCountConnComp(inked.get(), 8, &proper_spots) != 0) {
        pixaDestroy(&spots);
        return nullptr;
    }
    int added = 0;
    for (int i = 0; i < boxaGetCount(boxes.get()); ++i) {
        l_int32 x = 0, y = 0, width = 0, height = 0;
        boxaGetBoxGeometry(boxes.get(), i, &x, &y, &width, &height);
        const bool may_be_print = height >= smallest * capital_height && height <= largest * capital_height &&
                                  width <= largest * largest * capital_height;
        if (!may_be_print) continue;
        const PixOwner spot(pixaGetPix(spots, i, L_CLONE));
        const PixOwner dark(pixCreateTemplate(spot.get()));
        if (!dark) continue;
        pixRasterop(dark.get(), 0, 0, width, height, PIX_SRC, inked.get(), x, y);
        pixAnd(dark.get(), dark.get(), spot.get());
        if (pixels_in(dark.get()) > most_dark * pixels_in(spot.get())) continue;
        pixRasterop(result.get(), x, y, width, height, PIX_SRC | PIX_DST, spot.get(), 0, 0);
        ++added;
    }
    pixaDestroy(&spots);
    return added <= most_spots * proper_spots ? std::move(result) : PixOwner(pixClone(inked.get()));
}

} // namespace constancia
