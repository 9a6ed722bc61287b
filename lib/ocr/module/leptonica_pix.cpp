#include "ocr/module/leptonica_pix.hpp"

#include <algorithm>

namespace constancia {

PixOwner to_grey_pix(const PageImage& image)
{
    PixOwner pix(pixCreateNoInit(image.width, image.height, 8));
    if (!pix) return nullptr;
    const std::uint8_t* from = image.pixels.data();
    for (int y = 0; y < image.height; ++y) {
        l_uint32* const line = pixGetData(pix.get()) + static_cast<std::ptrdiff_t>(y) * pixGetWpl(pix.get());
        auto* const to = reinterpret_cast<std::uint8_t*>(line);
        if (image.format == PixelFormat::grey8) {
            std::copy_n(from, image.width, to);
            from += image.width;
        } else {
            // The weights of ITU-R BT.601, in 256ths.
            for (int x = 0; x < image.width; ++x, from += 3)
                to[x] = static_cast<std::uint8_t>((77 * from[0] + 150 * from[1] + 29 * from[2] + 128) / 256);
        }
    }
    pixEndianByteSwap(pix.get());
    return pix;
}

PageImage grey_page_image(const PixOwner& grey)
{
    PageImage image{pixGetWidth(grey.get()), pixGetHeight(grey.get()), 0, PixelFormat::grey8, {}};
    const PixOwner in_order(pixEndianByteSwapNew(grey.get()));
    if (!in_order) return {};
    image.pixels.reserve(static_cast<std::size_t>(image.width) * static_cast<std::size_t>(image.height));
    for (int y = 0; y < image.height; ++y) {
        const auto* const row = reinterpret_cast<const std::uint8_t*>(
            pixGetData(in_order.get()) + static_cast<std::ptrdiff_t>(y) * pixGetWpl(in_order.get()));
        image.pixels.insert(image.pixels.end(), row, row + image.width);
    }
    return image;
}

PageImage to_page_image(Pix& pix)
{
    PixOwner plain(pixRemoveColormap(&pix, REMOVE_CMAP_BASED_ON_SRC));
    if (plain && pixGetSpp(plain.get()) == 4) plain.reset(pixRemoveAlpha(plain.get()));
    const bool is_grey = plain && pixGetDepth(plain.get()) <= 16;
    if (is_grey) plain.reset(pixConvertTo8(plain.get(), FALSE));
    PageImage image;
    if (!plain || (pixGetDepth(plain.get()) != 8 && pixGetDepth(plain.get()) != 32)) return image;

    image.width = pixGetWidth(plain.get());
    image.height = pixGetHeight(plain.get());
    image.dpi = pixGetXRes(plain.get());
    image.format = is_grey ? PixelFormat::grey8 : PixelFormat::rgb24;
    const auto step = static_cast<std::size_t>(image.format);
    image.pixels.resize(static_cast<std::size_t>(image.width) * static_cast<std::size_t>(image.height) *
                        step);
    std::uint8_t* to = image.pixels.data();
    for (int y = 0; y < image.height; ++y) {
        const l_uint32* const line =
            pixGetData(plain.get()) + static_cast<std::ptrdiff_t>(y) * pixGetWpl(plain.get());
        for (int x = 0; x < image.width; ++x, to += step) {
            if (is_grey) {
                *to = static_cast<std::uint8_t>(GET_DATA_BYTE(line, x));
            } else {
                to[0] = static_cast<std::uint8_t>(line[x] >> L_RED_SHIFT & 0xFF);
                to[1] = static_cast<std::uint8_t>(line[x] >> L_GREEN_SHIFT & 0xFF);
                to[2] = static_cast<std::uint8_t>(line[x] >> L_BLUE_SHIFT & 0xFF);
            }
        }
    }
    return image;
}

} // namespace constancia
