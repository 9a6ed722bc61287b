#include "spreadsheets/module/xlsx_strings.hpp"

#include "spreadsheets/module/longest_text.hpp"
#include "spreadsheets/module/workbook_refusal.hpp"
#include "spreadsheets/module/xml_part.hpp"

#include <fmt/format.h>

#include <charconv>

namespace constancia {

namespace {

/// UTF-8 of a code unit that is no half of a pair.
std::string character(unsigned unit)
{
    std::string bytes;
    if (unit < 0x80) {
        bytes += static_cast<char>(unit);
    } else if (unit < 0x800) {
        bytes += static_cast<char>(0xC0 | (unit >> 6));
        bytes += static_cast<char>(0x80 | (unit & 0x3F));
    } else {
        bytes += static_cast<char>(0xE0 | (unit >> 12));
        bytes += static_cast<char>(0x80 | ((unit >> 6) & 0x3F));
        bytes += static_cast<char>(0x80 | (unit & 0x3F));
    }
    return bytes;
}

class SharedStringsReader : public XmlReader {
  public:
    explicit SharedStringsReader(const WorkbookLimits& limits) : m_limits(limits) {}

    std::vector<std::string> strings;

    void begin(std::string_view element, const XmlAttributes&) override { m_string.begin(element); }
    void end(std::string_view element) override
    {
        m_string.end(element);
        if (element != "x:si") return;
        if (strings.size() == m_limits.cells)
            refuse(WorkbookFault::too_many_cells, fmt::to_string(m_limits.cells));
        strings.push_back(m_string.take());
        m_text_bytes += strings.back().size();
        if (m_text_bytes > m_limits.text_bytes)
            refuse(WorkbookFault::too_large, fmt::to_string(m_limits.text_bytes >> 20));
    }
    void text(std::string_view piece) override { m_string.text(piece); }

  private:
    const WorkbookLimits& m_limits;
    std::size_t m_text_bytes = 0;
    StringGatherer m_string;
};

} // namespace

void StringGatherer::begin(std::string_view element)
{
    if (element == "x:rPh") m_is_phonetic = true;
    if (element == "x:t") m_is_text = !m_is_phonetic;
}

void StringGatherer::end(std::string_view element)
{
    if (element == "x:rPh") m_is_phonetic = false;
    if (element == "x:t") m_is_text = false;
}

void StringGatherer::text(std::string_view piece)
{
    if (m_is_text) append_within_limit(m_text, piece);
}

std::string StringGatherer::take()
{
    std::string text = without_escapes(m_text);
    *this = {};
    return text;
}

std::string without_escapes(std::string_view text)
{
    std::string plain;
    for (std::size_t i = 0; i < text.size(); ++i) {
        unsigned unit = 0;
        const auto code = text.substr(i, 7);
        const bool is_escape =
            code.size() == 7 && code.starts_with("_x") && code.ends_with('_') &&
            std::from_chars(code.data() + 2, code.data() + 6, unit, 16).ptr == code.data() + 6;
        const bool is_half = unit >= 0xD800 && unit <= 0xDFFF;
        if (is_escape && !is_half) {
            plain += character(unit);
            i += 6;
        } else {
            plain += text[i];
        }
    }
    return plain;
}

std::vector<std::string> read_shared_strings(ZipArchive& zip, const std::string& part,
                                             const WorkbookLimits& limits)
{
    SharedStringsReader reader(limits);
    read_xml_part(zip, part, reader);
    return std::move(reader.strings);
}

} // namespace constancia
