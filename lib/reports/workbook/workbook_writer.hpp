#pragma once

#include "support/civil_date.hpp"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace constancia {

/// How a cell looks. Fills differ in lightness, not only in colour, so that a grey print still tells them
/// apart.
enum class CellLook { plain, wrapped, title, good, attention, bad, faded };

struct WorkbookCell {
    std::string text; ///< always a text, never a formula or a number; at most 32,767 UTF-16 units
    CellLook look = CellLook::plain;
    std::string link{};                   ///< a path relative to the workbook's folder; empty for none
    std::optional<std::uint64_t> count{}; ///< in the place of the text
    std::optional<Date> date{};           ///< likewise
};

struct WorkbookColumn {
    std::string header;
    double width = 10; ///< in characters
};

struct WorkbookSheet {
    std::string name; ///< at most 31 characters, none of []:*?/\ among them
    std::vector<WorkbookColumn>
        columns; ///< with a frozen header row and a filter, unless all headers are empty
};

/// A workbook that is written row by row; memory is needed for the row that is being written, and for links.
class WorkbookWriter {
  public:
    virtual ~WorkbookWriter() = default;

    /// Sheets stand in the order in which they are added; rows may be added to any of them at any time.
    virtual std::size_t add_sheet(const WorkbookSheet& sheet) = 0;
    virtual void add_row(std::size_t sheet, const std::vector<WorkbookCell>& cells) = 0;
    /// Nothing when the file is whole; else why not, in the library's or the system's own words.
    virtual std::optional<std::string> close() = 0;
};

/// Writes to `file`, which is there already and keeps its permissions; what is needed in between is kept in
/// `folder`, under no name. The library comes in a module of its own, which is opened at the first call, as
/// only reports need it. Throws Fatal when the module cannot be opened.
std::unique_ptr<WorkbookWriter> open_workbook(const std::string& file, const std::string& folder);

} // namespace constancia
