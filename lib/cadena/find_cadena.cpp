#include "cadena/cadena.hpp"
#include "layout/phrase_match.hpp"
#include "text/similarity.hpp"

#include <algorithm>

namespace constancia {

namespace {

constexpr std::size_t most_lines = 16;
constexpr double widest_line_gap = 1.6; ///< within the block, in heights of its text
constexpr double column_gap = 2.0;      ///< wider than any space between words, in heights

/// The bars before the first key are read as letters, and the key with its value as one word.
bool begins_with_first_key(const Token& token)
{
    constexpr std::string_view key = "INVOCANTE";
    constexpr std::size_t most_before = 3;
    if (token.source != Source::ocr) return token.folded.starts_with(key);
    for (std::size_t at = 0; at <= most_before && at + key.size() <= token.folded.size(); ++at)
        if (ocr_distance(std::string_view(token.folded).substr(at, key.size()), key, 1) <= 1) return true;
    return false;
}

/// Where the block begins: the bars or the first key, which may follow the label on its line.
std::optional<std::size_t> find_start(const Layout& layout)
{
    std::optional<std::size_t> by_key;
    for (std::size_t at = 0; at < layout.tokens.size(); ++at) {
        const Token& token = layout.tokens[at];
        if (token.text.starts_with("||") && token.text.size() > 2) return at;
        if (begins_with_first_key(token)) return at;
        if (!by_key && (match_phrase(layout, at, "INVOCANTE") || match_phrase(layout, at, "TIPODETRAMITE")))
            by_key = at;
    }
    return by_key;
}

/// The runs of a line that no column's gap interrupts.
std::vector<std::vector<std::size_t>> segments(const Layout& layout, std::size_t line, std::size_t from)
{
    std::vector<std::vector<std::size_t>> parts;
    for (const std::size_t token : layout.lines[line]) {
        if (token < from) continue;
        if (parts.empty() || layout.gap(parts.back().back(), token) > column_gap)
            parts.push_back({token});
        else
            parts.back().push_back(token);
    }
    return parts;
}

bool ends_block(const Layout& layout, std::size_t token)
{
    static constexpr std::string_view next_labels[] = {"SELLODIGITAL", "SECUENCIANOTARIAL", "NUMERODESERIE",
                                                       "NODESERIE"};
    return std::any_of(std::begin(next_labels), std::end(next_labels), [&](std::string_view label) {
        return match_phrase(layout, token, label).has_value();
    });
}

struct Block {
    std::vector<std::size_t> tokens;
    std::vector<std::vector<std::size_t>> lines;
    Rect box;
    bool closed = false; ///< its last bars were seen
};

void add_line(const Layout& layout, Block& block, const std::vector<std::size_t>& part)
{
    block.lines.push_back(part);
    block.tokens.insert(block.tokens.end(), part.begin(), part.end());
    block.box = block.lines.size() == 1 ? layout.box_of(part) : united(block.box, layout.box_of(part));
    for (const std::size_t token : part) {
        const std::string& text = layout.tokens[token].text;
        if (token != block.tokens.front() && text.ends_with("||")) block.closed = true;
        if (token == block.tokens.front() && text.size() > 4 && text.ends_with("||")) block.closed = true;
    }
}

Block follow_block(const Layout& layout, std::size_t start)
{
    Block block;
    const std::size_t first_line = layout.tokens[start].line;
    for (std::size_t line = first_line; line < layout.lines.size() && block.lines.size() < most_lines;
         ++line) {
        bool taken = false;
        for (const auto& part : segments(layout, line, line == first_line ? start : 0)) {
            if (ends_block(layout, part.front()) && !block.lines.empty()) return block;
            const Rect box = layout.box_of(part);
            const bool has_bar = layout.text_of(part).find('|') != std::string::npos;
            if (block.lines.empty() || has_bar ||
                (line != first_line && horizontal_overlap(box, block.box) > 0)) {
                if (!block.lines.empty()) {
                    const double height =
                        std::max(layout.tokens[start].box.height(), 0.5 * layout.text_height);
                    if (box.top - block.box.bottom > widest_line_gap * height) return block;
                }
                add_line(layout, block, part);
                taken = true;
                if (block.closed) return block;
            }
        }
        if (!taken && line > first_line + 2) break;
    }
    return block;
}

/// A line that stops well before the block's right edge was wrapped at a space; one that fills it may be
/// broken in a word.
std::string join(const Layout& layout, const Block& block)
{
    std::string joined;
    for (std::size_t i = 0; i < block.lines.size(); ++i) {
        joined += layout.text_of(block.lines[i]);
        const Rect box = layout.box_of(block.lines[i]);
        const bool ragged = block.box.right - box.right > 1.5 * box.height();
        if (ragged && i + 1 < block.lines.size()) joined += ' ';
    }
    return joined;
}

} // namespace

std::optional<FoundCadena> find_cadena(const Layout& layout)
{
    const auto start = find_start(layout);
    if (!start) return std::nullopt;
    const Block block = follow_block(layout, *start);
    auto cadena = parse_cadena(join(layout, block));
    if (!cadena) return std::nullopt;

    cadena->page = layout.page->number;
    cadena->box = layout.on_page(block.box);
    cadena->source = layout.tokens[*start].source;
    double sum = 0;
    for (const std::size_t token : block.tokens)
        sum += layout.tokens[token].confidence;
    cadena->confidence = sum / static_cast<double>(block.tokens.size());
    return FoundCadena{std::move(*cadena), block.tokens};
}

} // namespace constancia
