#include "reporting/terminal_table.hpp"

#include "reporting/safe_text.hpp"

#include <fmt/format.h>

namespace constancia {
namespace {

/// ECMA-48, Select Graphic Rendition.
std::string_view rendition(Colour colour)
{
    switch (colour) {
    case Colour::red:
        return "31";
    case Colour::yellow:
        return "33";
    case Colour::green:
        return "32";
    case Colour::cyan:
        return "36";
    case Colour::dim:
        return "2";
    case Colour::bold:
        return "1";
    case Colour::none:
        break;
    }
    return "";
}

} // namespace

std::string coloured(std::string_view text, Colour colour, Colours colours)
{
    if (colours == Colours::off || colour == Colour::none || text.empty()) return std::string(text);
    return fmt::format("\x1b[{}m{}\x1b[0m", rendition(colour), text);
}

TerminalTable::TerminalTable(std::vector<std::size_t> widths, Colours colours)
    : m_widths(std::move(widths)), m_colours(colours)
{}

std::string TerminalTable::row(const std::vector<TableCell>& cells) const
{
    constexpr std::size_t gap = 2;
    std::string line;
    for (std::size_t i = 0; i < cells.size(); ++i) {
        line += coloured(cells[i].text, cells[i].colour, m_colours);
        if (i + 1 == cells.size()) break;
        const std::size_t used = terminal_columns(cells[i].text);
        const std::size_t width = i < m_widths.size() ? m_widths[i] : 0;
        line.append((used < width ? width - used : 0) + gap, ' ');
    }
    return line + '\n';
}

std::string wrapped(std::string_view text, std::size_t indent, std::size_t columns)
{
    std::string result;
    std::string line;
    const auto finish_line = [&] {
        if (!line.empty()) result += std::string(indent, ' ') + line + '\n';
        line.clear();
    };
    while (!text.empty()) {
        const auto end = text.find(' ');
        const auto word = text.substr(0, end);
        text.remove_prefix(end == text.npos ? text.size() : end + 1);
        if (word.empty()) continue;
        if (!line.empty() && indent + terminal_columns(line) + 1 + terminal_columns(word) > columns)
            finish_line();
        if (!line.empty()) line += ' ';
        line += word;
    }
    finish_line();
    return result;
}

} // namespace constancia
