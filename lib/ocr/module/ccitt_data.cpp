#include "ocr/module/ccitt_data.hpp"

#include "ocr/module/tiff_file.hpp"

#include <cstdint>
#include <string>

namespace constancia {
namespace {

/// Little-endian, as everything in the file below.
void append(std::string& file, std::uint32_t value, int bytes)
{
    for (int i = 0; i < bytes; ++i)
        file += static_cast<char>(value >> (8 * i) & 0xFF);
}

/// TIFF 6.0, section 2: one entry of a directory, whose value is one number.
void append_entry(std::string& file, std::uint32_t tag, std::uint32_t value)
{
    constexpr std::uint32_t long_number = 4;
    append(file, tag, 2);
    append(file, long_number, 2);
    append(file, 1, 4);
    append(file, value, 4);
}

/// The data as the only strip of a TIFF file, since it is libtiff that decodes them.
std::string as_tiff(std::string_view data, int width, int height, bool black_is_light)
{
    constexpr std::uint32_t entries = 9, header = 8, directory = 2 + entries * 12 + 4;
    constexpr std::uint32_t group_4 = 4, white_is_zero = 0, black_is_zero = 1;
    std::string file = "II*";
    file += '\0';
    append(file, header, 4);
    append(file, entries, 2);
    append_entry(file, 256, static_cast<std::uint32_t>(width));
    append_entry(file, 257, static_cast<std::uint32_t>(height));
    append_entry(file, 258, 1); // bits a sample
    append_entry(file, 259, group_4);
    append_entry(file, 262, black_is_light ? black_is_zero : white_is_zero);
    append_entry(file, 273, header + directory); // where the strip begins
    append_entry(file, 277, 1);                  // samples a pixel
    append_entry(file, 278, static_cast<std::uint32_t>(height));
    append_entry(file, 279, static_cast<std::uint32_t>(data.size()));
    append(file, 0, 4); // no further directory
    file += data;
    return file;
}

} // namespace

std::optional<PageImage> decode_ccitt_group_4(std::string_view untrusted_data, int width, int height,
                                              bool black_is_light)
{
    std::optional<PageImage> image;
    const auto keep = [&](PageImage page) {
        image = std::move(page);
        return false;
    };
    if (!decode_tiff(as_tiff(untrusted_data, width, height, black_is_light), Damage::refused, keep))
        return std::nullopt;
    return image;
}

} // namespace constancia
