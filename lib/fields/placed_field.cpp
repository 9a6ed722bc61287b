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

std::vector<double> confidences_of(const Layout& layout, std::span<const std::size_t> tokens)
{
    std::vector<double> confidences;
    for (const std::size_t token : tokens)
        confidences.push_back(layout.tokens[token].confidence);
    return confidences;
}

Field placed_field(const Layout& layout, const std::vector<std::size_t>& tokens)
{
    Field field;
    const std::vector<double> confidences = confidences_of(layout, tokens);
    field.confidence = confidences.empty() ? 1 : *std::min_element(confidences.begin(), confidences.end());
    field.source = source_of(layout, tokens);
    field.page = layout.page->number;
    field.box = layout.on_page(layout.box_of(tokens));
    field.raw = text_of(layout, tokens);
    return field;
}

} // namespace constancia
