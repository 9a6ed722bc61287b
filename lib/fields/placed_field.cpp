#include "fields/placed_field.hpp"

#include <algorithm>

namespace constancia {

namespace {

double least_confidence(const Layout& layout, const std::vector<std::size_t>& tokens)
{
    double least = 1;
    for (const std::size_t token : tokens)
        least = std::min(least, layout.tokens[token].confidence);
    return least;
}

Source source_of(const Layout& layout, const std::vector<std::size_t>& tokens)
{
    const bool ocr = std::any_of(tokens.begin(), tokens.end(), [&](std::size_t token) {
        return layout.tokens[token].source == Source::ocr;
    });
    return ocr ? Source::ocr : Source::embedded;
}

} // namespace

Field placed_field(const Layout& layout, const std::vector<std::size_t>& tokens)
{
    Field field;
    field.confidence = least_confidence(layout, tokens);
    field.source = source_of(layout, tokens);
    field.page = layout.page->number;
    field.box = layout.on_page(layout.box_of(tokens));
    field.raw = layout.text_of(tokens);
    return field;
}

} // namespace constancia
