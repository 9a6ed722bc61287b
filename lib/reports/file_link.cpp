#include "reports/file_link.hpp"

#include "reporting/safe_text.hpp"

#include <system_error>

namespace constancia {

std::string link_from(const std::filesystem::path& report_folder, const std::string& file,
                      const std::filesystem::path& working_folder)
{
    if (safe_text(file) != file) return {};
    const std::filesystem::path path(file);
    if (path.is_relative() && working_folder.empty()) return {};
    std::error_code error;
    const auto folder = std::filesystem::absolute(report_folder, error);
    if (error) return {};
    const auto document = path.is_absolute() ? path : working_folder / path;
    // A folder that is named with a slash at its end would count as one more.
    return document.lexically_normal()
        .lexically_relative((folder / ".").lexically_normal().parent_path())
        .string();
}

} // namespace constancia
