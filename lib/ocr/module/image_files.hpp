#pragma once

#include "content/document_error.hpp"
#include "content/page_image.hpp"
#include "ocr/ocr_engine.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace constancia {

/// No picture is decoded that says it is larger, whatever its format.
constexpr std::int64_t most_picture_pixels = 100'000'000;

/// As OcrModule::decode_image_file; the kind is known by content.
Result<void> decode_image_file(std::string_view untrusted_bytes, const TakePage& take_page);

/// JPEG 2000, with or without its file format around it, as found in PDFs. Grey or RGB only.
std::optional<PageImage> decode_jpeg_2000(std::string_view untrusted_bytes);

/// Turned clockwise by so many quarters, after mirroring left to right if so said.
PageImage turned(const PageImage& image, int quarter_turns, bool mirrored);

/// Stops the libraries that read images from printing. Once, before any other call.
void silence_image_libraries();

} // namespace constancia
