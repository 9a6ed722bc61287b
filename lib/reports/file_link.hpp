#pragma once

#include <filesystem>
#include <string>

namespace constancia {

/// The path that leads from the report folder to a document: `file` as in the record, relative ones from
/// `working_folder`. Empty where there is none that can be written down: a name that is not UTF-8 or has
/// control or direction characters.
std::string link_from(const std::filesystem::path& report_folder, const std::string& file,
                      const std::filesystem::path& working_folder);

} // namespace constancia
