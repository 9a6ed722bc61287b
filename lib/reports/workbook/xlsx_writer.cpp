#include "reports/workbook/workbook_module.hpp"

#include <xlsxwriter.h>

#include <algorithm>
#include <array>

namespace constancia {
namespace {

constexpr std::size_t look_count = 7;

struct LookStyle {
    lxw_color_t fill, ink;
    bool is_bold;
};

/// Lightness falls from white over yellow to dark red.
constexpr LookStyle style_of(CellLook look)
{
    switch (look) {
    case CellLook::good:
        return {0xE2F0D9, 0x1E4620, true};
    case CellLook::attention:
        return {0xFFD966, 0x3D2B00, true};
    case CellLook::bad:
        return {0x9C1C1C, 0xFFFFFF, true};
    case CellLook::faded:
        return {0xD9D9D9, 0x595959, false};
    case CellLook::title:
        return {0xFFFFFF, 0x000000, true};
    default:
        return {0xFFFFFF, 0x000000, false};
    }
}

/// A date that is always the same: the same run gives the same bytes.
constexpr time_t date_of_every_workbook = 946'684'800; // 2000-01-01

class XlsxWriter : public WorkbookWriter {
  public:
    XlsxWriter(const char* file, const char* folder) : m_folder(folder)
    {
        lxw_workbook_options options{};
        options.constant_memory = LXW_TRUE;
        options.tmpdir = m_folder.data();
        m_workbook = workbook_new_opt(file, &options);
        lxw_doc_properties properties{};
        properties.created = date_of_every_workbook;
        workbook_set_properties(m_workbook, &properties);
        make_formats();
    }
    ~XlsxWriter() override
    {
        if (m_workbook) workbook_close(m_workbook);
    }
    XlsxWriter(const XlsxWriter&) = delete;
    XlsxWriter& operator=(const XlsxWriter&) = delete;

    std::size_t add_sheet(const WorkbookSheet& layout) override
    {
        lxw_worksheet* const sheet = workbook_add_worksheet(m_workbook, layout.name.c_str());
        const bool has_headers =
            std::any_of(layout.columns.begin(), layout.columns.end(),
                        [](const WorkbookColumn& column) { return !column.header.empty(); });
        m_sheets.push_back({sheet, 0, has_headers ? layout.columns.size() : 0});
        if (!sheet) return m_sheets.size() - 1;

        for (std::size_t column = 0; column < layout.columns.size(); ++column)
            worksheet_set_column(sheet, column_number(column), column_number(column),
                                 layout.columns[column].width, nullptr);
        worksheet_set_landscape(sheet);
        worksheet_set_paper(sheet, 1); // letter, as Mexican offices print
        worksheet_fit_to_pages(sheet, 1, 0);
        if (has_headers) {
            for (std::size_t column = 0; column < layout.columns.size(); ++column)
                worksheet_write_string(sheet, 0, column_number(column), layout.columns[column].header.c_str(),
                                       m_header);
            worksheet_freeze_panes(sheet, 1, 0);
            worksheet_repeat_rows(sheet, 0, 0);
            m_sheets.back().next_row = 1;
        }
        return m_sheets.size() - 1;
    }

    void add_row(std::size_t number, const std::vector<WorkbookCell>& cells) override
    {
        Sheet& sheet = m_sheets.at(number);
        if (!sheet.sheet || sheet.next_row >= LXW_ROW_MAX) return;
        for (std::size_t column = 0; column < cells.size(); ++column)
            write(sheet, column_number(column), cells[column]);
        ++sheet.next_row;
    }

    std::optional<std::string> close() override
    {
        for (const Sheet& sheet : m_sheets)
            if (sheet.sheet && sheet.filtered_columns > 0)
                worksheet_autofilter(sheet.sheet, 0, 0, std::max<lxw_row_t>(sheet.next_row, 1) - 1,
                                     column_number(sheet.filtered_columns - 1));
        const lxw_error error = workbook_close(m_workbook);
        m_workbook = nullptr;
        if (error == LXW_NO_ERROR) return std::nullopt;
        return std::string(lxw_strerror(error));
    }

  private:
    struct Sheet {
        lxw_worksheet* sheet;
        lxw_row_t next_row;
        std::size_t filtered_columns;
    };

    static lxw_col_t column_number(std::size_t column) { return static_cast<lxw_col_t>(column); }

    void make_formats()
    {
        for (std::size_t look = 0; look < look_count; ++look) {
            const auto [fill, ink, is_bold] = style_of(static_cast<CellLook>(look));
            lxw_format* const format = workbook_add_format(m_workbook);
            format_set_num_format(format, "@"); // a text stays one when somebody edits it
            format_set_align(format, LXW_ALIGN_VERTICAL_TOP);
            if (is_bold) format_set_bold(format);
            if (fill != 0xFFFFFF) {
                format_set_bg_color(format, fill);
                format_set_font_color(format, ink);
            }
            if (static_cast<CellLook>(look) == CellLook::wrapped) format_set_text_wrap(format);
            m_formats[look] = format;
        }
        format_set_font_size(m_formats[static_cast<std::size_t>(CellLook::title)], 14);
        m_header = workbook_add_format(m_workbook);
        format_set_bold(m_header);
        format_set_bottom(m_header, LXW_BORDER_MEDIUM);
        format_set_bg_color(m_header, 0xEDEDED);
        m_link = workbook_add_format(m_workbook);
        format_set_font_color(m_link, 0x0563C1);
        format_set_underline(m_link, LXW_UNDERLINE_SINGLE);
        format_set_align(m_link, LXW_ALIGN_VERTICAL_TOP);
        m_date = workbook_add_format(m_workbook);
        format_set_num_format(m_date, "dd/mm/yyyy");
        format_set_align(m_date, LXW_ALIGN_VERTICAL_TOP);
        m_count = workbook_add_format(m_workbook);
        format_set_num_format(m_count, "#,##0");
    }

    void write(Sheet& sheet, lxw_col_t column, const WorkbookCell& cell)
    {
        lxw_format* const format = m_formats[static_cast<std::size_t>(cell.look)];
        const lxw_row_t row = sheet.next_row;
        if (cell.count) {
            worksheet_write_number(sheet.sheet, row, column, static_cast<double>(*cell.count), m_count);
        } else if (cell.date) {
            lxw_datetime date{static_cast<int>(cell.date->year()),
                              static_cast<int>(static_cast<unsigned>(cell.date->month())),
                              static_cast<int>(static_cast<unsigned>(cell.date->day())),
                              0,
                              0,
                              0};
            worksheet_write_datetime(sheet.sheet, row, column, &date, m_date);
        } else if (cell.text.empty()) {
            return;
        } else {
            const bool is_linked =
                !cell.link.empty() &&
                worksheet_write_url_opt(sheet.sheet, row, column, ("external:" + cell.link).c_str(), m_link,
                                        cell.text.c_str(), nullptr) == LXW_NO_ERROR;
            if (!is_linked) worksheet_write_string(sheet.sheet, row, column, cell.text.c_str(), format);
        }
    }

    std::string m_folder;
    lxw_workbook* m_workbook = nullptr;
    std::vector<Sheet> m_sheets;
    std::array<lxw_format*, look_count> m_formats{};
    lxw_format *m_header = nullptr, *m_link = nullptr, *m_date = nullptr, *m_count = nullptr;
};

} // namespace

} // namespace constancia

extern "C" __attribute__((visibility("default"))) constancia::WorkbookWriter*
constancia_open_workbook(const char* file, const char* folder)
{
    return new constancia::XlsxWriter(file, folder);
}
