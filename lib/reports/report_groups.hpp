#pragma once

#include "reporting/language.hpp"
#include "roster/roster.hpp"
#include "support/fatal.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace constancia {

enum class SplitFault {
    unknown_column,  ///< detail: the columns there are, as people see them
    too_many_values, ///< detail: how many
};

/// The roster cannot be split by that column.
class SplitError : public Fatal {
  public:
    SplitError(SplitFault fault, std::string column, std::string detail);

    SplitFault fault() const { return m_fault; }
    const std::string& column() const { return m_column; }
    const std::string& detail() const { return m_detail; }

  private:
    SplitFault m_fault;
    std::string m_column, m_detail;
};

/// More would be one report a student, and a mistake.
inline constexpr std::size_t most_groups = 200;

struct ReportGroup {
    std::string value;     ///< as written in the first row that has it; empty for those without
    std::string file_name; ///< without extension: capitals without accents, the same on every system
    std::vector<std::size_t> students; ///< places in the roster, rising
};

/// The students of a roster by what one of its own columns says: carrera, grupo. Values that differ in
/// capitals, accents and blanks only are one.
class ReportGroups {
  public:
    /// `column` as people write it. Throws SplitError.
    ReportGroups(const Roster& roster, std::string_view column, Language language);

    /// As the roster calls it, and its place among Roster::extra_columns.
    const std::string& header() const { return m_header; }
    std::size_t column() const { return m_column; }

    /// In the order of their file names.
    const std::vector<ReportGroup>& groups() const { return m_groups; }
    /// Index into groups() of the student at that place of the roster.
    std::size_t group_of(std::size_t student) const { return m_group_of.at(student); }

  private:
    std::string m_header;
    std::size_t m_column = 0;
    std::vector<ReportGroup> m_groups;
    std::vector<std::size_t> m_group_of;
};

} // namespace constancia
