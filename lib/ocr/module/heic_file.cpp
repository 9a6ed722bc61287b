#include "ocr/module/heic_file.hpp"

#include "ocr/module/image_files.hpp"

#include <fmt/format.h>
#include <libheif/heif.h>

#include <algorithm>
#include <memory>

namespace constancia {
namespace {

constexpr std::size_t brand_length = 12; ///< of the first box that tells the kind of file

struct HeifDeleter {
    void operator()(heif_context* context) const { heif_context_free(context); }
    void operator()(heif_image_handle* handle) const { heif_image_handle_release(handle); }
    void operator()(heif_image* image) const { heif_image_release(image); }
};

template <class T>
using Owner = std::unique_ptr<T, HeifDeleter>;

} // namespace

bool is_heic(std::string_view bytes)
{
    if (bytes.size() < brand_length) return false;
    const auto kind = heif_check_filetype(reinterpret_cast<const std::uint8_t*>(bytes.data()),
                                          static_cast<int>(std::min<std::size_t>(bytes.size(), 4096)));
    return kind == heif_filetype_yes_supported;
}

Result<PageImage> decode_heic(std::string_view untrusted_bytes)
{
    const tl::unexpected damaged(DocumentError{DocumentFault::damaged, "HEIC"});
    const Owner<heif_context> context(heif_context_alloc());
    if (!context) return damaged;
    heif_context_set_maximum_image_size_limit(context.get(), 16'000);
    heif_context_set_max_decoding_threads(context.get(), 0);
    if (heif_context_read_from_memory_without_copy(context.get(), untrusted_bytes.data(),
                                                   untrusted_bytes.size(), nullptr)
            .code != heif_error_Ok)
        return damaged;
    heif_image_handle* raw_handle = nullptr;
    if (heif_context_get_primary_image_handle(context.get(), &raw_handle).code != heif_error_Ok)
        return damaged;
    const Owner<heif_image_handle> handle(raw_handle);
    const std::int64_t area = static_cast<std::int64_t>(heif_image_handle_get_width(handle.get())) *
                              heif_image_handle_get_height(handle.get());
    if (area > most_picture_pixels) return tl::unexpected(DocumentError{DocumentFault::too_large, "pixels"});

    heif_image* raw_image = nullptr;
    if (heif_decode_image(handle.get(), &raw_image, heif_colorspace_RGB, heif_chroma_interleaved_RGB, nullptr)
            .code != heif_error_Ok)
        return damaged;
    const Owner<heif_image> decoded(raw_image);
    int stride = 0;
    const std::uint8_t* const plane =
        heif_image_get_plane_readonly(decoded.get(), heif_channel_interleaved, &stride);
    PageImage image;
    image.width = heif_image_get_width(decoded.get(), heif_channel_interleaved);
    image.height = heif_image_get_height(decoded.get(), heif_channel_interleaved);
    image.format = PixelFormat::rgb24;
    if (!plane || image.width <= 0 || image.height <= 0) return damaged;
    image.pixels.reserve(static_cast<std::size_t>(image.width) * image.height * 3);
    for (int y = 0; y < image.height; ++y) {
        const std::uint8_t* const row = plane + static_cast<std::ptrdiff_t>(y) * stride;
        image.pixels.insert(image.pixels.end(), row, row + static_cast<std::ptrdiff_t>(image.width) * 3);
    }
    return image;
}

std::string heif_version()
{
    return fmt::format("libheif {}", heif_get_version());
}

} // namespace constancia
