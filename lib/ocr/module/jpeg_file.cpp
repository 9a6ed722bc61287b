#include "ocr/module/jpeg_file.hpp"

#include "ocr/module/image_files.hpp"
#include "ocr/module/reduction.hpp"

// libjpeg's header needs FILE and size_t declared before it.
#include <fmt/format.h>
#include <jpeglib.h>

#include <algorithm>
#include <cmath>
#include <csetjmp>
#include <cstdio>

namespace constancia {
namespace {

/// libjpeg reports errors by a call that must not return; it is C, so only a jump may pass through it.
struct ErrorManager {
    jpeg_error_mgr standard{};
    std::jmp_buf jump{};
};

/// Corrupt scans can ask for any number of passes over the whole picture.
constexpr int most_scans = 100;

void leave(j_common_ptr decoder)
{
    std::longjmp(reinterpret_cast<ErrorManager*>(decoder->err)->jump, 1);
}

void stay_silent(j_common_ptr) {}

void count_scans(j_common_ptr decoder)
{
    if (decoder->is_decompressor &&
        reinterpret_cast<j_decompress_ptr>(decoder)->input_scan_number > most_scans)
        leave(decoder);
}

/// Everything with a destructor lives outside of the function that may be left by a jump.
struct Decoding {
    jpeg_decompress_struct decoder{};
    ErrorManager errors{};
    jpeg_progress_mgr progress{};
    PageImage image;
    std::vector<std::uint8_t> row;
    bool too_large = false;
    bool begun = false; ///< the image has its size, and rows are coming in

    Decoding()
    {
        decoder.err = jpeg_std_error(&errors.standard);
        errors.standard.error_exit = leave;
        errors.standard.output_message = stay_silent;
    }
    ~Decoding() { jpeg_destroy_decompress(&decoder); }
    Decoding(const Decoding&) = delete;
    Decoding& operator=(const Decoding&) = delete;
};

void begin(Decoding& decoding, std::string_view bytes)
{
    jpeg_create_decompress(&decoding.decoder);
    decoding.progress.progress_monitor = count_scans;
    decoding.decoder.progress = &decoding.progress;
    jpeg_mem_src(&decoding.decoder, reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size());
    jpeg_read_header(&decoding.decoder, TRUE);
}

/// Adobe's programs store CMYK inverted and say so by their marker; without it ink is 255.
void append_cmyk_row(const Decoding& decoding, std::vector<std::uint8_t>& pixels)
{
    const bool inverted = decoding.decoder.saw_Adobe_marker;
    for (std::size_t i = 0; i + 3 < decoding.row.size(); i += 4) {
        for (std::size_t c = 0; c < 3; ++c) {
            const int colour = inverted ? decoding.row[i + c] : 255 - decoding.row[i + c];
            const int black = inverted ? decoding.row[i + 3] : 255 - decoding.row[i + 3];
            pixels.push_back(static_cast<std::uint8_t>(colour * black / 255));
        }
    }
}

/// True when something was decoded. No object with a destructor may be made in here.
bool decode(Decoding& decoding, std::string_view bytes)
{
    if (setjmp(decoding.errors.jump) != 0) return decoding.begun;
    begin(decoding, bytes);
    auto& decoder = decoding.decoder;
    if (static_cast<std::int64_t>(decoder.image_width) * decoder.image_height > most_picture_pixels) {
        decoding.too_large = true;
        return false;
    }
    const bool is_cmyk = decoder.num_components == 4;
    const bool is_grey = decoder.num_components == 1;
    decoder.out_color_space = is_cmyk ? JCS_CMYK : is_grey ? JCS_GRAYSCALE : JCS_RGB;
    // In eighths, as its transform works on blocks of eight pixels: much less work than reducing pixels.
    constexpr unsigned eighths = 8;
    decoder.scale_denom = eighths;
    decoder.scale_num = static_cast<unsigned>(
        std::ceil(eighths / needless_enlargement(static_cast<int>(decoder.image_width),
                                                 static_cast<int>(decoder.image_height))));
    jpeg_start_decompress(&decoder);

    auto& image = decoding.image;
    image.width = static_cast<int>(decoder.output_width);
    image.height = static_cast<int>(decoder.output_height);
    image.format = is_grey ? PixelFormat::grey8 : PixelFormat::rgb24;
    if (decoder.saw_JFIF_marker && decoder.density_unit != 0)
        image.dpi = decoder.X_density * (decoder.density_unit == 2 ? 2.54 : 1.0);
    image.source_columns = image.source_rows = static_cast<double>(eighths) / decoder.scale_num;
    image.dpi /= image.source_columns;
    image.pixels.reserve(static_cast<std::size_t>(image.width) * image.height *
                         static_cast<int>(image.format));
    decoding.row.resize(static_cast<std::size_t>(image.width) * decoder.output_components);
    decoding.begun = true;
    while (decoder.output_scanline < decoder.output_height) {
        JSAMPROW row = decoding.row.data();
        if (jpeg_read_scanlines(&decoder, &row, 1) != 1) break;
        if (is_cmyk)
            append_cmyk_row(decoding, image.pixels);
        else
            image.pixels.insert(image.pixels.end(), decoding.row.begin(), decoding.row.end());
    }
    return true;
}

bool read_header(Decoding& decoding, std::string_view bytes)
{
    if (setjmp(decoding.errors.jump) != 0) return false;
    begin(decoding, bytes);
    return true;
}

} // namespace

Result<PageImage> decode_jpeg(std::string_view untrusted_bytes)
{
    Decoding decoding;
    const bool decoded = decode(decoding, untrusted_bytes);
    if (decoding.too_large) return tl::unexpected(DocumentError{DocumentFault::too_large, "pixels"});
    if (!decoded) return tl::unexpected(DocumentError{DocumentFault::damaged, "JPEG"});
    PageImage& image = decoding.image;
    image.pixels.resize(static_cast<std::size_t>(image.width) * image.height * static_cast<int>(image.format),
                        255);
    return std::move(image);
}

int jpeg_components(std::string_view untrusted_bytes)
{
    Decoding decoding;
    return read_header(decoding, untrusted_bytes) ? decoding.decoder.num_components : 0;
}

std::string jpeg_version()
{
    return fmt::format("libjpeg {}", JPEG_LIB_VERSION);
}

} // namespace constancia
