#include "reports/told_notices.hpp"

#include "reporting/csv_cells.hpp"
#include "reports/csv_table.hpp"
#include "support/file.hpp"
#include "support/sha256.hpp"

#include <fmt/format.h>

namespace constancia {
namespace {

constexpr std::uintmax_t most_bytes = std::uintmax_t{1} << 30;
constexpr std::size_t hash_digits = 32;

} // namespace

ToldNotices::ToldNotices(std::filesystem::path folder, std::string batch) : m_batch(std::move(batch))
{
    const auto bytes = read_file(folder / told_notices_file_name, most_bytes);
    if (!bytes) return;
    const auto table = CsvTable::parse(*bytes);
    if (!table) return;
    const auto notice = table->column("notice"), told_by = table->column("batch");
    if (!notice || !told_by) return;
    for (std::size_t row = 0; row < table->row_count(); ++row)
        m_batch_of_notice.emplace(table->cell(row, notice), table->cell(row, told_by));
}

bool ToldNotices::tell(std::string_view student, std::string_view document, std::string_view finding)
{
    const std::string notice =
        sha256_hex(fmt::format("{}\n{}\n{}", student, document, finding)).substr(0, hash_digits);
    return m_batch_of_notice.emplace(notice, m_batch).first->second == m_batch;
}

std::string ToldNotices::csv() const
{
    std::string csv(csv_byte_order_mark);
    csv += csv_line({"notice", "batch"});
    for (const auto& [notice, batch] : m_batch_of_notice)
        csv += csv_line({notice, batch});
    return csv;
}

} // namespace constancia
