#include "ocr/module/raw_samples.hpp"

#include "ocr/module/image_files.hpp"

#include <algorithm>

namespace constancia {
namespace {

using Colour = std::array<std::uint8_t, 3>;

bool is_sound(const SampleLayout& layout)
{
    const bool has_size = layout.width > 0 && layout.height > 0 &&
                          static_cast<std::int64_t>(layout.width) * layout.height <= most_picture_pixels;
    const bool has_bits =
        layout.bits == 1 || layout.bits == 2 || layout.bits == 4 || layout.bits == 8 || layout.bits == 16;
    const bool has_components = layout.components == 1 || layout.components == 3;
    const bool has_palette = layout.palette.empty() || (layout.components == 1 && layout.bits <= 8);
    return has_size && has_bits && has_components && has_palette;
}

/// Light of each value that a sample of at most eight bits may have.
std::vector<Colour> colours_of_values(const SampleLayout& layout)
{
    const int highest = (1 << std::min(layout.bits, 8)) - 1;
    std::vector<Colour> colours;
    for (int value = 0; value <= highest; ++value) {
        const int index = layout.inverted ? highest - value : value;
        if (layout.palette.empty()) {
            const auto light = static_cast<std::uint8_t>(index * 255 / highest);
            colours.push_back({light, light, light});
        } else {
            // Values beyond the palette's end mean its last entry.
            colours.push_back(
                layout.palette[std::min(static_cast<std::size_t>(index), layout.palette.size() - 1)]);
        }
    }
    return colours;
}

bool is_grey(const Colour& colour)
{
    return colour[0] == colour[1] && colour[1] == colour[2];
}

} // namespace

std::optional<PageImage> image_of_samples(const SampleLayout& layout, std::string_view untrusted_samples)
{
    if (!is_sound(layout)) return std::nullopt;
    const auto colours = colours_of_values(layout);
    const bool grey = layout.components == 1 && std::all_of(colours.begin(), colours.end(), is_grey);
    PageImage image{layout.width, layout.height, 0, grey ? PixelFormat::grey8 : PixelFormat::rgb24, {}};
    const auto row_samples = static_cast<std::size_t>(layout.width) * layout.components;
    const auto row_bytes = (row_samples * layout.bits + 7) / 8;
    const auto bytes_a_pixel = static_cast<std::size_t>(image.format);
    image.pixels.assign(static_cast<std::size_t>(layout.width) * layout.height * bytes_a_pixel, 255);

    const auto rows = std::min<std::size_t>(layout.height, untrusted_samples.size() / row_bytes);
    if (layout.bits == 8 && layout.palette.empty() && !layout.inverted) {
        std::copy_n(untrusted_samples.data(), rows * row_bytes, reinterpret_cast<char*>(image.pixels.data()));
        return image;
    }
    const std::size_t mask = colours.size() - 1;
    // Colour of a palette makes three bytes of one sample; all else as many as there are samples.
    const std::size_t bytes_a_sample = bytes_a_pixel / layout.components;
    std::uint8_t* to = image.pixels.data();
    for (std::size_t row = 0; row < rows; ++row) {
        const auto* const from =
            reinterpret_cast<const std::uint8_t*>(untrusted_samples.data()) + row * row_bytes;
        for (std::size_t sample = 0; sample < row_samples; ++sample) {
            // Of sixteen bits the upper eight are all that can be told apart.
            const std::size_t bit = sample * layout.bits;
            const std::size_t shift = layout.bits < 8 ? 8 - layout.bits - bit % 8 : 0;
            const Colour& colour = colours[(from[bit / 8] >> shift) & mask];
            to = std::copy_n(colour.data(), bytes_a_sample, to);
        }
    }
    return image;
}

} // namespace constancia
