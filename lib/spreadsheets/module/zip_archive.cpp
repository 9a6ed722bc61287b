#include "spreadsheets/module/zip_archive.hpp"

#include "spreadsheets/module/workbook_refusal.hpp"

#include <fmt/format.h>
#include <zip.h>

#include <algorithm>
#include <array>
#include <new>

namespace constancia {

namespace {

struct CloseFile {
    void operator()(zip_file_t* file) const { zip_fclose(file); }
};

/// Part names are compared without regard to case (ECMA-376 part 2, 6.2.2.3).
zip_int64_t place_of(zip_t* archive, const std::string& name)
{
    return zip_name_locate(archive, name.c_str(), ZIP_FL_NOCASE | ZIP_FL_ENC_GUESS);
}

} // namespace

struct ZipArchive::Handle {
    zip_t* archive = nullptr;
    ~Handle()
    {
        if (archive) zip_discard(archive);
    }
};

ZipArchive::ZipArchive(std::string_view bytes, std::size_t inflated_limit)
    : m_handle(std::make_unique<Handle>()), m_limit(inflated_limit)
{
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t* const source = zip_source_buffer_create(bytes.data(), bytes.size(), /*freep=*/0, &error);
    if (source) m_handle->archive = zip_open_from_source(source, ZIP_RDONLY, &error);
    if (source && !m_handle->archive) zip_source_free(source);
    const bool is_out_of_memory = zip_error_code_zip(&error) == ZIP_ER_MEMORY;
    zip_error_fini(&error);
    if (is_out_of_memory) throw std::bad_alloc();
    if (!m_handle->archive) refuse(WorkbookFault::damaged, "ZIP");
}

ZipArchive::~ZipArchive() = default;

bool ZipArchive::has(const std::string& name) const
{
    return place_of(m_handle->archive, name) >= 0;
}

void ZipArchive::read(const std::string& name, const std::function<void(std::string_view piece)>& sink)
{
    const zip_int64_t place = place_of(m_handle->archive, name);
    // A relation to outside the file has no name.
    if (place < 0) refuse(WorkbookFault::damaged, name.empty() ? "_rels" : name);
    const auto index = static_cast<zip_uint64_t>(place);
    zip_stat_t entry;
    zip_stat_init(&entry);
    if (zip_stat_index(m_handle->archive, index, 0, &entry) == 0 &&
        (entry.valid & ZIP_STAT_ENCRYPTION_METHOD) && entry.encryption_method != ZIP_EM_NONE)
        refuse(WorkbookFault::encrypted);

    const std::unique_ptr<zip_file_t, CloseFile> file(zip_fopen_index(m_handle->archive, index, 0));
    if (!file) refuse(WorkbookFault::damaged, name);
    std::array<char, 1u << 16> buffer{};
    for (;;) {
        // The last read also compares the checksum.
        const zip_int64_t count = zip_fread(file.get(), buffer.data(), buffer.size());
        if (count < 0) refuse(WorkbookFault::damaged, name);
        if (count == 0) return;
        const auto size = static_cast<std::size_t>(count);
        if (size > m_limit - m_inflated) refuse(WorkbookFault::too_large, fmt::to_string(m_limit >> 20));
        m_inflated += size;
        sink({buffer.data(), size});
    }
}

std::string ZipArchive::read_whole(const std::string& name, std::optional<std::size_t> max_bytes)
{
    std::string whole;
    read(name, [&](std::string_view piece) {
        whole += max_bytes ? piece.substr(0, std::min(piece.size(), *max_bytes - whole.size())) : piece;
    });
    return whole;
}

std::string zip_version()
{
    return fmt::format("libzip {}", zip_libzip_version());
}

} // namespace constancia
