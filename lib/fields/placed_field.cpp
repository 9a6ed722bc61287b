#include "fields/placed_field.hpp"

#include <algorithm>

namespace constancia {

namespace {

/// Of the text that a reading stands on, as much as a person wants to see.
constexpr std::size_t longest_text = 4'000;

std::string text_of(const Layout& layout, const std::vector<std::size_t>& tokens)
{
    std::string text;
    for (const std::size_t token : tokens) {
        const std::string& more = layout.tokens[token].text;
        if (text.size() + more.size() > longest_text) break;
        if (!text.empty()) text += ' ';
        text += more;
    }
    return text;
}

Source source_of(const Layout& layout, const std::vector<std::size_t>& tokens)
{
    const bool ocr = std::any_of(tokens.begin(), tokens.end(), [&](std::size_t token) {
        return layout.tokens[token].source == Source::ocr;
    });
    return ocr ? Source::ocr : Source::embedded;
}

} // namespace

double least_confidence(const Layout& layout, std::span<const std::size_t> tokens)
{
    double least = 1;
    for (const std::size_t token : tokens)
        least = std::min(least, layout.tokens[token].confidence);
    return least;
}

Field placed_field(const Layout& layout, const std::vector<std::size_t>& tokens)
{
    Field field;
    field.confidence = least_confidence(layout, tokens);
    field.source = source_of(layout, tokens);
    field.page = layout.page->number;
    field.box = layout.on_page(layout.box_of(tokens));
    field.raw = text_of(layout, tokens);
    return field;
}

} // namespace constancia
