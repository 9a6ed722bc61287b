#include "spreadsheets/module/xlsx_styles.hpp"

#include "spreadsheets/module/workbook_refusal.hpp"
#include "spreadsheets/module/xml_part.hpp"

#include <limits>
#include <unordered_map>

namespace constancia {

namespace {

/// Excel allows 65,490.
constexpr std::size_t most_styles = 100'000;

constexpr std::size_t largest_id = std::numeric_limits<std::uint32_t>::max();

class StylesReader : public XmlReader {
  public:
    std::vector<NumberFormat> cell_formats;

    void begin(std::string_view element, const XmlAttributes& attributes) override
    {
        // Named styles and differential ones have the same children.
        if (element == "x:cellXfs" || element == "x:numFmts") m_list = element;
        if (m_list == "x:numFmts" && element == "x:numFmt") {
            if (m_formats.size() == most_styles) refuse(WorkbookFault::damaged, "styles");
            m_formats[attributes.number("numFmtId", 0, largest_id)] =
                parse_number_format(attributes.get("formatCode"));
        }
        if (m_list == "x:cellXfs" && element == "x:xf") {
            if (cell_formats.size() == most_styles) refuse(WorkbookFault::damaged, "styles");
            cell_formats.push_back(format(attributes.number("numFmtId", 0, largest_id)));
        }
    }
    void end(std::string_view element) override
    {
        if (element == m_list) m_list.clear();
    }

  private:
    NumberFormat format(std::size_t id) const
    {
        const auto own = m_formats.find(id);
        return own == m_formats.end() ? builtin_number_format(id) : own->second;
    }

    std::unordered_map<std::size_t, NumberFormat> m_formats;
    std::string m_list;
};

} // namespace

std::vector<NumberFormat> read_cell_formats(ZipArchive& zip, const std::string& part)
{
    StylesReader reader;
    read_xml_part(zip, part, reader);
    return std::move(reader.cell_formats);
}

} // namespace constancia
