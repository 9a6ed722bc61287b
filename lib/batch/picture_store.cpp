#include "batch/picture_store.hpp"

#include "support/file_replacement.hpp"

#include <system_error>

namespace constancia {
namespace {

template <class Visit>
void for_each_picture(const std::filesystem::path& folder, Visit visit)
{
    std::error_code error;
    for (std::filesystem::directory_iterator entry(folder, error), end; !error && entry != end;
         entry.increment(error))
        if (const auto name = parse_picture_file_name(entry->path().filename().string()))
            visit(name->key, entry->path());
}

} // namespace

PictureStore::PictureStore(std::filesystem::path folder) : m_folder(std::move(folder))
{
    for_each_picture(m_folder, [&](const PageKey& key, const auto&) { m_there.insert(key); });
}

bool PictureStore::has(const PageKey& key)
{
    const std::scoped_lock lock(m_mutex);
    if (!m_there.contains(key)) return false;
    m_used.insert(key);
    return true;
}

void PictureStore::keep(const PageKey& key, const PagePicture& picture)
{
    std::error_code error;
    if (std::filesystem::create_directory(m_folder, error))
        std::filesystem::permissions(m_folder, std::filesystem::perms::owner_all, error);
    if (error) throw WriteError(m_folder.string(), error.message());
    FileReplacement file(m_folder / picture_file_name(key, picture.size, "jpg"));
    file.write(picture.bytes);
    file.replace();
    const std::scoped_lock lock(m_mutex);
    m_there.insert(key);
    m_used.insert(key);
}

void PictureStore::remove_unused()
{
    const std::scoped_lock lock(m_mutex);
    for_each_picture(m_folder, [&](const PageKey& key, const std::filesystem::path& file) {
        std::error_code ignored;
        if (!m_used.contains(key)) std::filesystem::remove(file, ignored);
    });
}

} // namespace constancia
