/// The pixels of one picture of a PDF, without drawing the page. Only for the files that adapt qpdf.
#pragma once

#include "content/page_image.hpp"

#include <qpdf/QPDF.hh>

#include <optional>

namespace constancia {

/// JPEG, JPEG 2000, CCITT group 4, and whatever qpdf itself can unpack, in grey, RGB or with a palette of
/// those; large ones reduced. Nothing for all else, or when in doubt: Poppler draws it better. qpdf's
/// exceptions are not caught.
std::optional<PageImage> decoded_picture(QPDF& pdf, QPDFObjectHandle stream);

} // namespace constancia
