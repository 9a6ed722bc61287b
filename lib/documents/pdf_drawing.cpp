#include "documents/opened_pdf.hpp"

#include <SplashOutputDev.h>
#include <splash/SplashBitmap.h>

#include <algorithm>

namespace constancia {

Result<PageImage> PdfDocument::render(int number, double dpi) const
{
    const auto fail = [] {
        return tl::unexpected(DocumentError{DocumentFault::damaged, "a page cannot be drawn"});
    };
    if (m_opened->page(number) == nullptr) return fail();

    SplashColor white = {0xff, 0xff, 0xff, 0xff};
    constexpr int row_padding = 1;
    constexpr bool inverse = false, from_the_top = true, hinted = false;
    SplashOutputDev device(splashModeMono8, row_padding, inverse, white, from_the_top);
    device.setFontAntialias(true);
    device.setVectorAntialias(true);
    device.setFreeTypeHinting(hinted, hinted);
    device.startDoc(m_opened->document.get());
    constexpr bool whole_media = false, cropped = true, printed = false;
    constexpr int all = -1;
    m_opened->document->displayPageSlice(&device, number, dpi, dpi, 0, whole_media, cropped, printed, all,
                                         all, all, all);
    SplashBitmap* const drawn = device.getBitmap();
    if (drawn == nullptr || drawn->getWidth() < 1 || drawn->getHeight() < 1 || drawn->getDataPtr() == nullptr)
        return fail();

    PageImage image{drawn->getWidth(), drawn->getHeight(), dpi, PixelFormat::grey8, {}};
    image.pixels.reserve(static_cast<std::size_t>(image.width) * static_cast<std::size_t>(image.height));
    for (int row = 0; row < image.height; ++row) {
        const auto* const from = drawn->getDataPtr() + static_cast<std::ptrdiff_t>(row) * drawn->getRowSize();
        image.pixels.insert(image.pixels.end(), from, from + image.width);
    }
    return image;
}

} // namespace constancia
