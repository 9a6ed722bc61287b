#pragma once

#include "support/file_replacement.hpp"

#include <filesystem>
#include <string>
#include <vector>

namespace constancia {

/// A CSV file of the report folder: BOM, headers, lines (see csv_line). Throws WriteError.
class CsvFile {
  public:
    CsvFile(const std::filesystem::path& target, const std::vector<std::string>& headers);

    void line(const std::vector<std::string>& cells);
    /// Line breaks inside of cells stay.
    void line_with_breaks(const std::vector<std::string>& cells);
    void finish() { m_file.finish(); }
    void replace() { m_file.replace(); }

  private:
    FileReplacement m_file;
};

} // namespace constancia
