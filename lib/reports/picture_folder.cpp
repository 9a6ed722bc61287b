#include "reports/picture_folder.hpp"

#include "support/file.hpp"

namespace constancia {
namespace {

/// Pictures are made at 100 dpi or less; a hundred of this size would still open.
constexpr std::uintmax_t largest_picture = 4u << 20;

} // namespace

PictureFolder::PictureFolder(const std::filesystem::path& folder)
{
    std::error_code error;
    for (std::filesystem::directory_iterator entry(folder, error), end; !error && entry != end;
         entry.increment(error)) {
        const auto name = parse_picture_file_name(entry->path().filename().string());
        if (!name) continue;
        // Two of one page, left over from an earlier run: the same one whatever the order of the folder.
        const auto [place, is_first] = m_files.try_emplace(name->key, File{entry->path(), name->size});
        if (!is_first && place->second.path < entry->path()) place->second = {entry->path(), name->size};
    }
}

std::optional<PagePicture> PictureFolder::picture(const PageKey& key) const
{
    const auto file = m_files.find(key);
    if (file == m_files.end()) return std::nullopt;
    auto bytes = read_file(file->second.path, largest_picture);
    if (!bytes) return std::nullopt;
    const std::string_view mime_type = picture_mime_type(*bytes);
    if (mime_type.empty()) return std::nullopt;
    return PagePicture{std::move(*bytes), std::string(mime_type), file->second.size};
}

} // namespace constancia
