#include "pipeline/acquire_text.hpp"

#include "documents/picture_survey.hpp"
#include "pipeline/merge_words.hpp"

#include <algorithm>
#include <cmath>

namespace constancia {

namespace {

/// What print of ordinary size needs; a picture is rendered at its own resolution instead, between the two
/// bounds.
constexpr double rendering_dpi = 220;
constexpr double least_dpi = 150;
constexpr double most_dpi = 300;

/// Resolution for a page: no higher than needed, and never above the limit on pixels.
double dpi_for(const PdfDocument& document, int page, const PageStructure* structure, const Limits& limits)
{
    double dpi = rendering_dpi;
    if (structure != nullptr && structure->picture_dpi > 0)
        dpi = std::clamp(structure->picture_dpi, least_dpi, most_dpi);
    const double square_inches = document.page_width(page) * document.page_height(page) / (72.0 * 72.0);
    const double most = std::sqrt(limits.page_megapixels * 1e6 / std::max(square_inches, 1e-3));
    return std::min(dpi, most);
}

PageText page_text_from(RecognisedPage&& recognised, const Affine& image_to_page, int number, Unit unit)
{
    PageText text;
    text.number = number;
    text.width = recognised.width;
    text.height = recognised.height;
    text.unit = unit;
    text.to_page = chained(recognised.to_image, image_to_page);
    text.words = std::move(recognised.words);
    text.ink = std::move(recognised.ink);
    text.has_ocr = true;
    return text;
}

Result<PageText> recognise_page(const PdfDocument& document, int page, const PageStructure* structure,
                                const Limits& limits, OcrAccess& ocr)
{
    EmbeddedPicture picture;
    auto own = structure != nullptr && structure->one_picture
                   ? ocr.module().whole_page_picture(document.bytes(), document.password(), page)
                   : std::nullopt;
    if (own) {
        picture = std::move(*own);
    } else {
        const double dpi = dpi_for(document, page, structure, limits);
        auto drawn = document.render(page, dpi);
        if (!drawn) return tl::unexpected(drawn.error());
        picture.image = std::move(*drawn);
        picture.to_page = {72 / dpi, 0, 0, 72 / dpi, 0, 0};
    }
    auto recognised = ocr.engine().recognise(picture.image);
    if (!recognised) return tl::unexpected(recognised.error());
    return page_text_from(std::move(*recognised), picture.to_page, page, Unit::points);
}

TextSource source_of(const PageText& text)
{
    const auto has = [&](Source source) {
        return std::any_of(text.words.begin(), text.words.end(),
                           [&](const Word& word) { return word.source == source; });
    };
    const bool embedded = has(Source::embedded), recognised = has(Source::ocr);
    if (embedded && recognised) return TextSource::both;
    if (embedded) return TextSource::embedded;
    return recognised ? TextSource::ocr : TextSource::none;
}

/// An image that was turned to stand upright is shown so: boxes follow the turn, but not the fine levelling.
Affine turned_upright(int quarter_turns, const PageImage& image)
{
    switch (quarter_turns & 3) {
    case 1:
        return {0, 1, -1, 0, static_cast<double>(image.height), 0};
    case 2:
        return {-1, 0, 0, -1, static_cast<double>(image.width), static_cast<double>(image.height)};
    case 3:
        return {0, -1, 1, 0, 0, static_cast<double>(image.width)};
    default:
        return {};
    }
}

} // namespace

Result<std::vector<AcquiredPage>> acquire_text(const PdfDocument& document, const Limits& limits,
                                               OcrAccess& ocr)
{
    const int count = std::min(document.page_count(), limits.pages);
    std::vector<PageStructure> structures;
    if (may_hold_page_pictures(document.bytes()))
        if (auto read = ocr.module().page_structures(document.bytes(), document.password(), count))
            structures = std::move(*read);

    std::vector<AcquiredPage> pages;
    for (int number = 1; number <= count; ++number) {
        const auto index = static_cast<std::size_t>(number - 1);
        const PageStructure* structure = index < structures.size() ? &structures[index] : nullptr;
        AcquiredPage page{document.text(number), TextSource::none, {}};
        const TextDecision decision = judge_embedded_text(page.text, structure);
        page.reason = decision.reason;
        if (decision.use_ocr) {
            auto recognised = recognise_page(document, number, structure, limits, ocr);
            // A page that cannot be drawn keeps what its text gave; the others may still be read.
            if (recognised && decision.use_embedded)
                page.text = merge_words(page.text, *recognised);
            else if (recognised)
                page.text = std::move(*recognised);
            else if (!decision.use_embedded)
                page.text.words.clear();
        }
        page.source = source_of(page.text);
        pages.push_back(std::move(page));
    }
    return pages;
}

Result<std::vector<AcquiredPage>> acquire_image_text(std::string_view bytes, const Limits& limits,
                                                     OcrAccess& ocr)
{
    auto images = ocr.module().decode_image_file(bytes);
    if (!images) return tl::unexpected(images.error());
    std::vector<AcquiredPage> pages;
    for (const PageImage& image : *images) {
        if (pages.size() >= static_cast<std::size_t>(limits.pages)) break;
        auto recognised = ocr.engine().recognise(image);
        if (!recognised) return tl::unexpected(recognised.error());
        const Affine upright = turned_upright(recognised->quarter_turns, image);
        AcquiredPage page;
        page.text =
            page_text_from(std::move(*recognised), upright, static_cast<int>(pages.size()) + 1, Unit::pixels);
        page.source = source_of(page.text);
        page.reason = TextReason::image_file;
        pages.push_back(std::move(page));
    }
    return pages;
}

} // namespace constancia
