#include "ocr/module/png_file.hpp"

#include "ocr/module/image_files.hpp"

#include <png.h>

namespace constancia {

Result<PageImage> decode_png(std::string_view untrusted_bytes)
{
    // Of libpng's two interfaces the one that never prints, which Leptonica does not use.
    png_image decoder{};
    decoder.version = PNG_IMAGE_VERSION;
    struct Freed {
        png_image* image;
        ~Freed() { png_image_free(image); }
    } const freed{&decoder};

    const tl::unexpected damaged(DocumentError{DocumentFault::damaged, "PNG"});
    if (!png_image_begin_read_from_memory(&decoder, untrusted_bytes.data(), untrusted_bytes.size()))
        return damaged;
    if (static_cast<std::int64_t>(decoder.width) * decoder.height > most_picture_pixels)
        return tl::unexpected(DocumentError{DocumentFault::too_large, "pixels"});

    // Values of 16 bits are as bright as those of 8; libpng takes them for linear light.
    decoder.flags |= PNG_IMAGE_FLAG_16BIT_sRGB;
    PageImage image;
    image.width = static_cast<int>(decoder.width);
    image.height = static_cast<int>(decoder.height);
    const bool is_colour = (decoder.format & PNG_FORMAT_FLAG_COLOR) != 0;
    image.format = is_colour ? PixelFormat::rgb24 : PixelFormat::grey8;
    decoder.format = is_colour ? PNG_FORMAT_RGB : PNG_FORMAT_GRAY;
    image.pixels.resize(PNG_IMAGE_SIZE(decoder));
    const png_color white{255, 255, 255};
    if (!png_image_finish_read(&decoder, &white, image.pixels.data(), 0, nullptr)) return damaged;
    return image;
}

} // namespace constancia
