#pragma once

#include "content/page_picture.hpp"

#include <filesystem>
#include <mutex>
#include <set>

namespace constancia {

/// The report folder's `pages/`: pictures of pages that a person may have to look at. What is there from an
/// earlier run is not drawn again. May be used by several threads.
class PictureStore {
  public:
    /// Made when the first picture is kept.
    explicit PictureStore(std::filesystem::path folder);

    /// It counts as used.
    bool has(const PageKey& key);

    /// Readable by its owner only. Throws WriteError.
    void keep(const PageKey& key, const PagePicture& picture);

    /// Removes the pictures that were neither asked for nor kept since this was made: of documents that are
    /// gone, or that nobody has to look at any more.
    void remove_unused();

  private:
    std::filesystem::path m_folder;
    std::mutex m_mutex;
    std::set<PageKey> m_there, m_used;
};

} // namespace constancia
