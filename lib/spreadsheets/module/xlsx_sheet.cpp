#include "spreadsheets/module/xlsx_sheet.hpp"

#include "spreadsheets/module/cell_texts.hpp"
#include "spreadsheets/module/longest_text.hpp"
#include "spreadsheets/module/workbook_refusal.hpp"
#include "spreadsheets/module/xlsx_strings.hpp"
#include "spreadsheets/module/xml_part.hpp"

#include <charconv>
#include <limits>

namespace constancia {

namespace {

constexpr std::size_t largest_number = std::numeric_limits<std::uint32_t>::max();

/// Excel's last column is XFD.
constexpr std::size_t column_count = 16'384;

/// "AB12" → 27.
std::size_t column_of(std::string_view reference)
{
    std::size_t column = 0, letters = 0;
    while (letters < reference.size() && reference[letters] >= 'A' && reference[letters] <= 'Z' &&
           letters < 4)
        column = column * 26 + static_cast<std::size_t>(reference[letters++] - 'A') + 1;
    if (letters == 0 || column > column_count) refuse(WorkbookFault::damaged, std::string(reference));
    return column - 1;
}

/// Thrown where the rest of a sheet need not be unpacked.
struct NothingWantedAnyMore {};

class XlsxSheetReader : public XmlReader {
  public:
    XlsxSheetReader(const XlsxContext& context, SheetBuilder& builder)
        : m_context(context), m_builder(builder)
    {}

    void begin(std::string_view element, const XmlAttributes& attributes) override
    {
        if (m_builder.is_over()) throw NothingWantedAnyMore();
        if (element == "x:sheetData") m_is_in_data = true;
        if (!m_is_in_data) return;
        if (element == "x:row") {
            m_row = attributes.number("r", m_row + 1, largest_number);
            m_column = 0;
            m_builder.begin_row(m_row, 1, attributes.flag("hidden"));
        } else if (element == "x:c") {
            // Both row and cell may leave out where they are: next to the one before.
            if (const auto reference = attributes.find("r")) m_column = column_of(*reference);
            m_cell = {};
            m_cell.type = attributes.get("t");
            m_cell.style = attributes.number("s", 0, largest_number);
        } else if (element == "x:v") {
            m_is_value = true;
        } else if (element == "x:f") {
            m_cell.has_formula = true;
        } else {
            m_string.begin(element);
        }
    }

    void end(std::string_view element) override
    {
        if (element == "x:sheetData") m_is_in_data = false;
        if (!m_is_in_data || m_builder.is_over()) return;
        if (element == "x:row") {
            m_builder.end_row();
        } else if (element == "x:c") {
            m_cell.inline_text = m_string.take();
            m_builder.add_cell(m_column++, 1, finished_cell());
        } else if (element == "x:v") {
            m_is_value = false;
        } else {
            m_string.end(element);
        }
    }

    void text(std::string_view piece) override
    {
        if (!m_is_in_data || m_builder.is_over()) return;
        if (m_is_value)
            append_within_limit(m_cell.value, piece);
        else
            m_string.text(piece);
    }

  private:
    struct RawCell {
        std::string type, value, inline_text;
        std::size_t style = 0;
        bool has_formula = false;
    };

    const std::string& shared_string() const
    {
        std::size_t place = 0;
        const auto& value = m_cell.value;
        const auto [end, error] = std::from_chars(value.data(), value.data() + value.size(), place);
        if (error != std::errc() || end != value.data() + value.size() ||
            place >= m_context.shared_strings.size())
            refuse(WorkbookFault::damaged, "sharedStrings");
        return m_context.shared_strings[place];
    }

    std::string number() const
    {
        const auto value = parse_cell_number(m_cell.value);
        if (!value) return m_cell.value;
        const auto& formats = m_context.cell_formats;
        const NumberFormat format = m_cell.style < formats.size() ? formats[m_cell.style] : NumberFormat{};
        return formatted_number(*value, format, m_context.epoch_1904);
    }

    /// ECMA-376 part 1, 18.18.11.
    WorksheetCell finished_cell() const
    {
        const auto& [type, value, inline_text, style, has_formula] = m_cell;
        if (type == "inlineStr") return {0, inline_text, false};
        if (type == "str") return {0, without_escapes(value), false};
        const bool is_placeholder = value.empty() || (m_context.recalculates_on_load && value == "0");
        if (has_formula && is_placeholder) return {0, {}, true};
        if (value.empty()) return {};
        if (type == "s") return {0, shared_string(), false};
        if (type == "b") return {0, std::string(boolean_text(value == "1" || value == "true")), false};
        if (type == "e") return {0, value, false};
        if (type == "d") return {0, iso_date_text(value), false};
        return {0, number(), false};
    }

    const XlsxContext& m_context;
    SheetBuilder& m_builder;
    bool m_is_in_data = false, m_is_value = false;
    std::size_t m_row = 0, m_column = 0;
    RawCell m_cell;
    StringGatherer m_string;
};

} // namespace

void read_xlsx_sheet(ZipArchive& zip, const std::string& part, const XlsxContext& context,
                     SheetBuilder& builder)
{
    XlsxSheetReader reader(context, builder);
    try {
        read_xml_part(zip, part, reader);
    } catch (const NothingWantedAnyMore&) {
        return; // the builder knows why
    }
}

} // namespace constancia
