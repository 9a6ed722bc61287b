#include "ocr/module/tiff_file.hpp"

#include "ocr/module/exif_orientation.hpp"
#include "ocr/module/image_files.hpp"
#include "ocr/module/raw_samples.hpp"
#include "ocr/module/reduction.hpp"

#include <tiffio.h>

#include <algorithm>
#include <cmath>
#include <cstring>
#include <memory>
#include <optional>

namespace constancia {
namespace {

/// A sheet feeder's stack has hundreds; more in one file is a mistake or an attack.
constexpr int most_pages = 500;

/// Fax machines scan 204 columns to the inch, and 98 or 196 rows.
constexpr double square_enough = 0.03;
constexpr double longest_pixel = 4;

/// The file as libtiff wants to read it.
struct Input {
    std::string_view bytes;
    toff_t at = 0;
    bool has_errors = false;
};

Input& input_of(thandle_t handle)
{
    return *static_cast<Input*>(handle);
}

tmsize_t read_some(thandle_t handle, void* to, tmsize_t size)
{
    Input& input = input_of(handle);
    if (input.at >= input.bytes.size() || size <= 0) return 0;
    const auto count = std::min(static_cast<std::size_t>(size), input.bytes.size() - input.at);
    std::memcpy(to, input.bytes.data() + input.at, count);
    input.at += count;
    return static_cast<tmsize_t>(count);
}

tmsize_t write_nothing(thandle_t, void*, tmsize_t)
{
    return 0;
}

toff_t seek(thandle_t handle, toff_t offset, int whence)
{
    Input& input = input_of(handle);
    const toff_t base = whence == SEEK_CUR ? input.at : whence == SEEK_END ? input.bytes.size() : 0;
    return input.at = base + offset;
}

int close_nothing(thandle_t)
{
    return 0;
}

toff_t size_of(thandle_t handle)
{
    return input_of(handle).bytes.size();
}

/// The bytes are in memory already, so that nothing need be copied.
int map_all(thandle_t handle, void** base, toff_t* size)
{
    const std::string_view bytes = input_of(handle).bytes;
    *base = const_cast<char*>(bytes.data()); // the file is opened for reading only
    *size = bytes.size();
    return 1;
}

void unmap_nothing(thandle_t, void*, toff_t) {}

int remember_error(TIFF*, void* input, const char*, const char*, va_list)
{
    static_cast<Input*>(input)->has_errors = true;
    return 1;
}

int stay_silent(TIFF*, void*, const char*, const char*, va_list)
{
    return 1;
}

struct TiffDeleter {
    void operator()(TIFF* tiff) const { TIFFClose(tiff); }
    void operator()(TIFFOpenOptions* options) const { TIFFOpenOptionsFree(options); }
};
using TiffOwner = std::unique_ptr<TIFF, TiffDeleter>;

TiffOwner opened(Input& input)
{
    const std::unique_ptr<TIFFOpenOptions, TiffDeleter> options(TIFFOpenOptionsAlloc());
    if (!options) return nullptr;
    TIFFOpenOptionsSetErrorHandlerExtR(options.get(), remember_error, &input);
    TIFFOpenOptionsSetWarningHandlerExtR(options.get(), stay_silent, nullptr);
    TIFFOpenOptionsSetMaxSingleMemAlloc(options.get(), static_cast<tmsize_t>(8 * most_picture_pixels));
    return TiffOwner(TIFFClientOpenExt("", "r", &input, read_some, write_nothing, seek, close_nothing,
                                       size_of, map_all, unmap_nothing, options.get()));
}

int tag(TIFF* tiff, ttag_t which)
{
    std::uint16_t value = 0;
    return TIFFGetFieldDefaulted(tiff, which, &value) != 0 ? value : 0;
}

/// Scans of two levels, which RGB would make thirty times as large.
std::optional<PageImage> two_level_picture(TIFF* tiff, int width, int height)
{
    const int photometric = tag(tiff, TIFFTAG_PHOTOMETRIC);
    if (TIFFIsTiled(tiff) != 0 || tag(tiff, TIFFTAG_BITSPERSAMPLE) != 1 ||
        tag(tiff, TIFFTAG_SAMPLESPERPIXEL) != 1 ||
        (photometric != PHOTOMETRIC_MINISWHITE && photometric != PHOTOMETRIC_MINISBLACK))
        return std::nullopt;
    const bool white_is_zero = photometric == PHOTOMETRIC_MINISWHITE;
    const auto row_bytes = static_cast<std::size_t>(TIFFScanlineSize(tiff));
    if (row_bytes != (static_cast<std::size_t>(width) + 7) / 8) return std::nullopt;
    std::string samples(row_bytes * static_cast<std::size_t>(height), white_is_zero ? '\0' : '\xFF');
    for (int row = 0; row < height; ++row)
        if (TIFFReadScanline(tiff, samples.data() + row_bytes * row, static_cast<std::uint32_t>(row), 0) < 0)
            break;
    return image_of_samples(
        {.width = width, .height = height, .bits = 1, .inverted = white_is_zero, .palette = {}}, samples);
}

std::optional<PageImage> colour_picture(TIFF* tiff, int width, int height)
{
    // As it is stored; it is turned later.
    TIFFSetField(tiff, TIFFTAG_ORIENTATION, ORIENTATION_TOPLEFT);
    std::vector<std::uint32_t> raster(static_cast<std::size_t>(width) * height);
    if (TIFFReadRGBAImageOriented(tiff, static_cast<std::uint32_t>(width), static_cast<std::uint32_t>(height),
                                  raster.data(), ORIENTATION_TOPLEFT, /*stop_on_error=*/0) == 0)
        return std::nullopt;
    const int photometric = tag(tiff, TIFFTAG_PHOTOMETRIC);
    const bool is_grey = photometric == PHOTOMETRIC_MINISWHITE || photometric == PHOTOMETRIC_MINISBLACK;
    PageImage image{width, height, 0, is_grey ? PixelFormat::grey8 : PixelFormat::rgb24, {}};
    image.pixels.resize(raster.size() * static_cast<std::size_t>(image.format));
    std::uint8_t* to = image.pixels.data();
    for (const std::uint32_t pixel : raster) {
        // Colours come multiplied by how opaque they are, and lie on white.
        const std::uint32_t paper = 255 - TIFFGetA(pixel);
        *to++ = static_cast<std::uint8_t>(std::min(255U, TIFFGetR(pixel) + paper));
        if (is_grey) continue;
        *to++ = static_cast<std::uint8_t>(std::min(255U, TIFFGetG(pixel) + paper));
        *to++ = static_cast<std::uint8_t>(std::min(255U, TIFFGetB(pixel) + paper));
    }
    return image;
}

/// Rows for one column of the same length; 1 where the file does not say.
double rows_missing(TIFF* tiff)
{
    float across = 0, down = 0;
    if (TIFFGetField(tiff, TIFFTAG_XRESOLUTION, &across) == 0 ||
        TIFFGetField(tiff, TIFFTAG_YRESOLUTION, &down) == 0 || !(across > 1) || !(down > 1))
        return 1;
    const double ratio = across / down;
    return ratio < longest_pixel && ratio > 1 / longest_pixel ? ratio : 1;
}

std::optional<PageImage> decode_page(TIFF* tiff, int width, int height)
{
    const Uprighting uprighting = uprighting_of(static_cast<unsigned>(tag(tiff, TIFFTAG_ORIENTATION)));
    const double ratio = rows_missing(tiff);
    auto image = two_level_picture(tiff, width, height);
    if (!image) image = colour_picture(tiff, width, height);
    if (!image) return std::nullopt;
    if (std::abs(ratio - 1) > square_enough) {
        if (ratio * width * height > most_picture_pixels) image = reduced_to_need(std::move(*image));
        image = with_rows(*image, ratio);
    }
    image = reduced_to_need(std::move(*image));
    if (uprighting.quarter_turns != 0 || uprighting.mirrored)
        image = turned(*image, uprighting.quarter_turns, uprighting.mirrored);
    return image;
}

} // namespace

Result<void> decode_tiff(std::string_view untrusted_bytes, Damage damage, const TakePage& take_page)
{
    const tl::unexpected damaged(DocumentError{DocumentFault::damaged, "TIFF"});
    Input input{untrusted_bytes};
    const TiffOwner tiff = opened(input);
    if (!tiff) return damaged;
    int directories = 0;
    bool has_page = false, is_more_wanted = true;
    do {
        std::uint32_t width = 0, height = 0;
        TIFFGetField(tiff.get(), TIFFTAG_IMAGEWIDTH, &width);
        TIFFGetField(tiff.get(), TIFFTAG_IMAGELENGTH, &height);
        if (width == 0 || height == 0) continue;
        if (static_cast<std::int64_t>(width) * height > most_picture_pixels)
            return tl::unexpected(DocumentError{DocumentFault::too_large, "pixels"});
        auto page = decode_page(tiff.get(), static_cast<int>(width), static_cast<int>(height));
        if (!page) continue;
        has_page = true;
        is_more_wanted = take_page(std::move(*page));
    } while (is_more_wanted && ++directories < most_pages && TIFFReadDirectory(tiff.get()) != 0);
    if (!has_page || (input.has_errors && damage == Damage::refused)) return damaged;
    return {};
}

std::string tiff_version()
{
    // "LIBTIFF, Version 4.5.0", then lines of copyright.
    const std::string_view all = TIFFGetVersion();
    const std::string_view first = all.substr(0, all.find('\n'));
    return "libtiff " + std::string(first.substr(first.rfind(' ') + 1));
}

} // namespace constancia
