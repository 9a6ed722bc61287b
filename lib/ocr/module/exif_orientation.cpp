#include "ocr/module/exif_orientation.hpp"

#include <libexif/exif-data.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <memory>
#include <string>

namespace constancia {
namespace {

/// EXIF 2.3, 4.6.4 A: where row 0 and column 0 of the stored picture are to be seen, values 1 to 8.
constexpr std::array<Uprighting, 9> upright_by_value = {
    {{}, {false, 0}, {true, 0}, {false, 2}, {true, 2}, {true, 3}, {false, 1}, {true, 1}, {false, 3}}};

struct ExifDeleter {
    void operator()(ExifData* data) const { exif_data_unref(data); }
};

std::uint32_t number_at(std::string_view bytes, std::size_t at, bool little_endian)
{
    std::uint32_t value = 0;
    for (std::size_t i = 0; i < 4; ++i)
        value = value << 8 | static_cast<unsigned char>(bytes[at + (little_endian ? 3 - i : i)]);
    return value;
}

/// PNG 1.5 extensions, 3.7: eXIf, among chunks of length, name, data and checksum.
std::string_view exif_chunk_of_png(std::string_view png)
{
    constexpr std::size_t signature = 8, head = 8, checksum = 4;
    for (std::size_t at = signature; at + head <= png.size();) {
        const std::size_t length = number_at(png, at, false);
        if (png.substr(at + 4, 4) == "eXIf") return png.substr(at + head, length);
        at += head + length + checksum;
    }
    return {};
}

/// WebP container: EXIF, among chunks of name, length and data, padded to even length.
std::string_view exif_chunk_of_webp(std::string_view webp)
{
    constexpr std::size_t signature = 12, head = 8;
    for (std::size_t at = signature; at + head <= webp.size();) {
        const std::size_t length = number_at(webp, at + 4, true);
        if (webp.substr(at, 4) == "EXIF") return webp.substr(at + head, length);
        at += head + length + length % 2;
    }
    return {};
}

/// The bytes in which libexif finds EXIF data: a JPEG file, or a block with its name in front.
std::string exif_bytes(std::string_view file)
{
    constexpr std::string_view name("Exif\0\0", 6);
    constexpr std::size_t most = 1U << 20; // in JPEGs it lies in one of the first segments of 64 KiB
    std::string_view block;
    if (file.starts_with("\x89PNG")) {
        block = exif_chunk_of_png(file);
    } else if (file.starts_with("RIFF")) {
        block = exif_chunk_of_webp(file);
    } else {
        return std::string(file.substr(0, most));
    }
    // Some writers of WebP put the name there as in JPEGs.
    if (block.starts_with(name)) block.remove_prefix(name.size());
    return block.empty() ? std::string() : std::string(name) + std::string(block.substr(0, most));
}

} // namespace

Uprighting uprighting_of(unsigned orientation)
{
    return orientation < upright_by_value.size() ? upright_by_value.at(orientation) : Uprighting{};
}

Uprighting exif_uprighting(std::string_view untrusted_file)
{
    const std::string bytes = exif_bytes(untrusted_file);
    if (bytes.empty()) return {};
    const std::unique_ptr<ExifData, ExifDeleter> data(exif_data_new_from_data(
        reinterpret_cast<const unsigned char*>(bytes.data()), static_cast<unsigned>(bytes.size())));
    if (!data) return {};
    const ExifEntry* const entry = exif_data_get_entry(data.get(), EXIF_TAG_ORIENTATION);
    if (!entry || entry->format != EXIF_FORMAT_SHORT || entry->size < 2) return {};
    return uprighting_of(exif_get_short(entry->data, exif_data_get_byte_order(data.get())));
}

} // namespace constancia
