#include "spreadsheets/module/ods_cell.hpp"

#include "spreadsheets/module/cell_texts.hpp"
#include "spreadsheets/module/longest_text.hpp"

#include <algorithm>

namespace constancia {

namespace {

/// The digits that are shown, where nothing but digits, dashes and blanks is; else empty.
std::string plain_digits(std::string_view shown)
{
    std::string digits;
    for (const char c : shown) {
        if (c >= '0' && c <= '9')
            digits += c;
        else if (c != '-' && c != ' ')
            return {};
    }
    return digits;
}

std::string_view without_leading_zeros(std::string_view digits)
{
    return digits.substr(std::min(digits.find_first_not_of('0'), digits.size()));
}

/// Text in another script above the text, and what a click opens, is not what the cell says.
bool is_beside_the_text(std::string_view element)
{
    return element == "text:ruby-text" || element == "text:note" || !element.starts_with("text:");
}

} // namespace

OdsCell::OdsCell(const XmlAttributes& attributes)
    : m_type(attributes.get("office:value-type")),
      m_is_error(attributes.get("calcext:value-type") == "error"),
      m_has_formula(attributes.find("table:formula").has_value())
{
    const auto name = m_type == "date"      ? "office:date-value"
                      : m_type == "time"    ? "office:time-value"
                      : m_type == "boolean" ? "office:boolean-value"
                      : m_type == "string"  ? "office:string-value"
                                            : "office:value";
    append_within_limit(m_value, attributes.get(name));
}

void OdsCell::begin(std::string_view element)
{
    const bool is_paragraph = element == "text:p" || element == "text:h";
    if (m_ignored_depth > 0 || is_beside_the_text(element) || (m_paragraph_depth == 0 && !is_paragraph)) {
        ++m_ignored_depth;
        return;
    }
    if (m_paragraph_depth++ == 0 && !m_shown.empty()) append_within_limit(m_shown, "\n");
    // Blanks in a row are one, unless they are said to be more (ODF 1.3 part 3, 6.1.2): one is enough here.
    if (element == "text:s") append_within_limit(m_shown, " ");
    if (element == "text:tab" || element == "text:line-break") append_within_limit(m_shown, "\t");
}

void OdsCell::end()
{
    if (m_ignored_depth > 0)
        --m_ignored_depth;
    else if (m_paragraph_depth > 0)
        --m_paragraph_depth;
}

void OdsCell::text(std::string_view piece)
{
    if (m_paragraph_depth > 0 && m_ignored_depth == 0) append_within_limit(m_shown, piece);
}

std::string OdsCell::number() const
{
    const auto value = parse_cell_number(m_value);
    if (!value) return m_shown;
    const std::string text = number_text(*value);
    // A format may show the zeros that a number has lost, and dashes between its digits.
    const bool shows_zeros = without_leading_zeros(plain_digits(m_shown)) == text;
    return shows_zeros ? m_shown : text;
}

WorksheetCell OdsCell::finished() const
{
    // LibreOffice says Err:508 where Excel says #NAME?; older ones have a 0 there, and say it in what is
    // shown.
    const bool has_value = !m_value.empty() && m_value != "0";
    const bool shows_error = m_shown.starts_with("#") || m_shown.starts_with("Err:");
    if (m_is_error || (shows_error && !has_value))
        return {0, m_shown.starts_with("#") ? m_shown : "#" + m_shown, false};
    if (m_has_formula && m_type.empty() && m_shown.empty()) return {0, {}, true};
    if (m_type == "float" || m_type == "percentage" || m_type == "currency") return {0, number(), false};
    if (m_type == "date" && !m_value.empty()) return {0, iso_date_text(m_value), false};
    if (m_type == "time" && !m_value.empty()) return {0, duration_text(m_value), false};
    if (m_type == "boolean" && !m_value.empty())
        return {0, std::string(boolean_text(m_value == "true")), false};
    return {0, m_shown.empty() ? m_value : m_shown, false};
}

} // namespace constancia
