#pragma once

#include "content/page_picture.hpp"

#include <filesystem>
#include <map>
#include <optional>
#include <string>

namespace constancia {

/// The `pages/` of a report folder: which pictures of pages it holds is looked up once, the pictures are read
/// when they are asked for. File names are those of content/page_picture.hpp; anything else is left alone.
class PictureFolder {
  public:
    /// A folder that is not there holds no pictures.
    explicit PictureFolder(const std::filesystem::path& folder);

    /// Nothing when there is none, when it cannot be read, or when it is no picture.
    std::optional<PagePicture> picture(const PageKey& key) const;

  private:
    struct File {
        std::filesystem::path path;
        PageSize size;
    };
    std::map<PageKey, File> m_files;
};

} // namespace constancia
