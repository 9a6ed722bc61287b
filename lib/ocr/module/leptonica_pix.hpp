/// Leptonica's images with an owner. Only for the files that adapt Leptonica.
#pragma once

#include "content/page_image.hpp"

#include <leptonica/allheaders.h>

#include <memory>

namespace constancia {

struct PixDeleter {
    void operator()(Pix* pix) const { pixDestroy(&pix); }
};
using PixOwner = std::unique_ptr<Pix, PixDeleter>;

struct BoxaDeleter {
    void operator()(Boxa* boxes) const { boxaDestroy(&boxes); }
};
using BoxaOwner = std::unique_ptr<Boxa, BoxaDeleter>;

/// Grey, 8 bits a pixel; null when out of memory.
PixOwner to_grey_pix(const PageImage& image);

/// Of 8 bits a pixel; without its resolution. Empty when out of memory.
PageImage grey_page_image(const PixOwner& grey);

/// From any depth, colour map or alpha (laid on white): grey stays grey, everything else becomes RGB.
PageImage to_page_image(Pix& pix);

} // namespace constancia
