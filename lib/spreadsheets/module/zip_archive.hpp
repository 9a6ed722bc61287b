#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace constancia {

/// A ZIP in memory [libzip only here]. Every member throws WorkbookRefusal where the file is damaged,
/// encrypted or unpacks to more than the limit.
class ZipArchive {
  public:
    /// `bytes` must outlive the archive. `inflated_limit` counts for all that is ever unpacked.
    ZipArchive(std::string_view bytes, std::size_t inflated_limit);
    ~ZipArchive();

    bool has(const std::string& name) const;
    /// Unpacks in pieces, so that what is refused half way was never held.
    void read(const std::string& name, const std::function<void(std::string_view piece)>& sink);
    /// Whole; of its first bytes at most `max_bytes`, where given.
    std::string read_whole(const std::string& name, std::optional<std::size_t> max_bytes = std::nullopt);

  private:
    struct Handle;
    std::unique_ptr<Handle> m_handle;
    std::size_t m_limit, m_inflated = 0;
};

std::string zip_version();

} // namespace constancia
