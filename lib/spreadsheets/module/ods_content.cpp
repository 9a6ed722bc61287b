#include "spreadsheets/module/ods_content.hpp"

#include "spreadsheets/module/ods_cell.hpp"
#include "spreadsheets/module/sheet_builder.hpp"
#include "spreadsheets/module/workbook_refusal.hpp"
#include "spreadsheets/module/xml_part.hpp"

#include <limits>
#include <optional>
#include <unordered_set>

namespace constancia {

namespace {

constexpr std::size_t largest_number = std::numeric_limits<std::uint32_t>::max();

/// Of hidden sheets; more than there can be sheets.
constexpr std::size_t most_styles = 2'000;

class ManifestReader : public XmlReader {
  public:
    bool is_encrypted = false;

    void begin(std::string_view element, const XmlAttributes&) override
    {
        if (element == "manifest:encryption-data") is_encrypted = true;
    }
    void end(std::string_view) override {}
};

/// Tables are those right below office:spreadsheet: others are copies of what other files hold, parts of the
/// history of changes, or stand within a cell.
class ContentReader : public XmlReader {
  public:
    explicit ContentReader(SheetBuilder& builder) : m_builder(builder) {}

    bool is_spreadsheet = false;

    void begin(std::string_view element, const XmlAttributes& attributes) override
    {
        ++m_depth;
        if (m_cell) return m_cell->begin(element);
        if (element == "office:spreadsheet") {
            is_spreadsheet = true;
            m_tables_depth = m_depth + 1;
        } else if (element == "style:style") {
            m_style = attributes.get("style:name");
        } else if (element == "style:table-properties") {
            if (attributes.get("table:display") == "false" && m_hidden_styles.size() < most_styles)
                m_hidden_styles.insert(m_style);
        } else if (element == "table:table" && m_depth == m_tables_depth) {
            m_is_in_sheet = true;
            m_next_row = 1;
            m_builder.begin_sheet(std::string(attributes.get("table:name")),
                                  m_hidden_styles.contains(std::string(attributes.get("table:style-name"))));
        } else if (m_is_in_sheet && !m_builder.is_over()) {
            begin_in_sheet(element, attributes);
        }
    }

    void end(std::string_view element) override
    {
        if (m_cell && m_depth > m_cell_depth) {
            m_cell->end();
        } else if (m_cell) {
            m_builder.add_cell(m_next_column, m_cell_repeats, m_cell->finished());
            m_next_column += m_cell_repeats;
            m_cell.reset();
        } else if (element == "table:table-row" && m_is_in_row) {
            m_is_in_row = false;
            m_builder.end_row();
            m_next_row += m_row_repeats;
        } else if (m_depth == m_tables_depth) {
            m_is_in_sheet = false;
        }
        --m_depth;
    }

    void text(std::string_view piece) override
    {
        if (m_cell) m_cell->text(piece);
    }

  private:
    void begin_in_sheet(std::string_view element, const XmlAttributes& attributes)
    {
        if (element == "table:table-row") {
            const auto visibility = attributes.get("table:visibility");
            m_row_repeats = repeats(attributes, "table:number-rows-repeated");
            m_next_column = 0;
            m_is_in_row = true;
            m_builder.begin_row(m_next_row, m_row_repeats,
                                visibility == "collapse" || visibility == "filter");
        } else if (m_is_in_row && element == "table:covered-table-cell") {
            m_next_column += repeats(attributes, "table:number-columns-repeated");
        } else if (m_is_in_row && element == "table:table-cell") {
            m_cell_repeats = repeats(attributes, "table:number-columns-repeated");
            m_cell_depth = m_depth;
            m_cell.emplace(attributes);
        }
    }

    static std::size_t repeats(const XmlAttributes& attributes, std::string_view name)
    {
        return std::max<std::size_t>(1, attributes.number(name, 1, largest_number));
    }

    SheetBuilder& m_builder;
    std::unordered_set<std::string> m_hidden_styles;
    std::string m_style;
    std::optional<OdsCell> m_cell;
    bool m_is_in_sheet = false, m_is_in_row = false;
    std::size_t m_next_row = 1, m_row_repeats = 1, m_next_column = 0, m_cell_repeats = 1;
    int m_depth = 0, m_tables_depth = -1, m_cell_depth = 0;
};

} // namespace

Workbook read_ods(ZipArchive& zip, const WorkbookLimits& limits)
{
    const std::string manifest_part = "META-INF/manifest.xml";
    if (zip.has(manifest_part)) {
        ManifestReader manifest;
        read_xml_part(zip, manifest_part, manifest);
        if (manifest.is_encrypted) refuse(WorkbookFault::encrypted);
    }
    SheetBuilder builder(limits);
    ContentReader content(builder);
    read_xml_part(zip, "content.xml", content);
    if (!content.is_spreadsheet) refuse(WorkbookFault::damaged, "content.xml");
    return {WorkbookKind::ods, builder.take()};
}

} // namespace constancia
