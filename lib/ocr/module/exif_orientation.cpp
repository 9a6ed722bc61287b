#include "ocr/module/exif_orientation.hpp"

#include <libexif/exif-data.h>

#include <algorithm>
#include <array>
#include <limits>
#include <memory>

namespace constancia {
namespace {

/// EXIF 2.3, 4.6.4 A: where row 0 and column 0 of the stored picture are to be seen, values 1 to 8.
constexpr std::array<Uprighting, 9> upright_by_value = {
    {{}, {false, 0}, {true, 0}, {false, 2}, {true, 2}, {true, 3}, {false, 1}, {true, 1}, {false, 3}}};

struct ExifDeleter {
    void operator()(ExifData* data) const { exif_data_unref(data); }
};

} // namespace

Uprighting exif_uprighting(std::string_view untrusted_jpeg)
{
    // EXIF lies in one of the first segments of 64 KiB.
    const auto size = static_cast<unsigned>(std::min<std::size_t>(untrusted_jpeg.size(), 1U << 20));
    const auto* const bytes = reinterpret_cast<const unsigned char*>(untrusted_jpeg.data());
    const std::unique_ptr<ExifData, ExifDeleter> data(exif_data_new_from_data(bytes, size));
    if (!data) return {};
    const ExifEntry* const entry = exif_data_get_entry(data.get(), EXIF_TAG_ORIENTATION);
    if (!entry || entry->format != EXIF_FORMAT_SHORT || entry->size < 2) return {};
    const unsigned value = exif_get_short(entry->data, exif_data_get_byte_order(data.get()));
    return value < upright_by_value.size() ? upright_by_value.at(value) : Uprighting{};
}

} // namespace constancia
