#include "pipeline/acquire_text.hpp"

#include "pipeline/code_places.hpp"
#include "pipeline/document_structure.hpp"
#include "pipeline/merge_words.hpp"
#include "pipeline/page_pixels.hpp"
#include "pipeline/second_looks.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace constancia {

namespace {

/// A page of a constancia has up to a thousand words, or three thousand where its letters are set apart. What
/// has more is no form, and comparing its words with one another would take minutes.
constexpr std::size_t most_words = 20'000;

/// Where the codes of an image stand on the page as displayed.
void take_to_page(std::vector<Code>& codes, const Affine& image_to_page)
{
    for (Code& code : codes)
        code.box = apply(image_to_page, code.box);
}

/// Boxes of a page of text come from the image's frame, which is upright and level.
PageText page_text_from(RecognisedPage&& recognised, int number, Unit unit)
{
    PageText text;
    text.number = number;
    text.width = recognised.width;
    text.height = recognised.height;
    text.unit = unit;
    text.to_page = recognised.to_image;
    text.words = std::move(recognised.words);
    text.ink = std::move(recognised.ink);
    text.has_ocr = true;
    return text;
}

/// An image read as far as its purpose asks, and how often it had to be turned clockwise by 90°. Text and
/// codes lead back to the image.
struct ReadImage {
    PageText text;
    int quarter_turns = 0;
};

Result<ReadImage> read_image(const PageImage& image, int number, Unit unit, const ReadingMeans& means)
{
    auto reader = means.ocr.engine().open(image, WorkLimit(means.limits.page_seconds));
    if (!reader) return tl::unexpected(reader.error());
    auto recognised = (*reader)->read();
    if (!recognised) return tl::unexpected(recognised.error());
    const int quarter_turns = recognised->quarter_turns;
    const std::vector<Rect> unread = std::move(recognised->unread);
    ReadImage read{page_text_from(std::move(*recognised), number, unit), quarter_turns};
    for (const Rect& place : places_of_codes(read.text.ink, {0, 0, read.text.width, read.text.height}))
        for (Code& code : means.ocr.module().find_codes(image, apply(read.text.to_page, place)))
            read.text.codes.push_back(std::move(code));
    read_on(**reader, read.text, unread, means.as_of);
    return read;
}

/// Each of the sheets on an image, if they are to be told apart, or the image itself. Two papers scanned
/// together are two pages: the words of one must not be taken for values of the other.
Result<std::vector<ReadImage>> read_sheets(const PageImage& image, int number, Unit unit,
                                           const ReadingMeans& means, bool apart)
{
    std::vector<ReadImage> pages;
    for (const Sheet& sheet : apart ? means.ocr.module().sheets_on(image) : std::vector<Sheet>()) {
        auto read = read_image(sheet.image, number, unit, means);
        if (!read) return tl::unexpected(read.error());
        read->text.to_page = chained(read->text.to_page, sheet.to_image);
        take_to_page(read->text.codes, sheet.to_image);
        // Shown as it is given: the sheets may have been turned each another way.
        read->quarter_turns = 0;
        pages.push_back(std::move(*read));
    }
    if (!pages.empty()) return pages;
    auto read = read_image(image, number, unit, means);
    if (!read) return tl::unexpected(read.error());
    pages.push_back(std::move(*read));
    return pages;
}

Result<std::vector<PageText>> recognise_page(const PdfDocument& document, int page,
                                             const PageStructure* structure, const ReadingMeans& means,
                                             bool apart)
{
    const auto picture = page_pixels(document, page, structure, means.limits, means.ocr.module());
    if (!picture) return tl::unexpected(picture.error());
    auto read = read_sheets(picture->image, page, Unit::points, means, apart);
    if (!read) return tl::unexpected(read.error());
    std::vector<PageText> texts;
    for (ReadImage& sheet : *read) {
        sheet.text.to_page = chained(sheet.text.to_page, picture->to_page);
        take_to_page(sheet.text.codes, picture->to_page);
        texts.push_back(std::move(sheet.text));
    }
    return texts;
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

/// From an image to the file's own picture, in its pixels. One that was turned to stand upright is shown so:
/// boxes follow the turn, but not the fine levelling.
Affine upright_in_file(int quarter_turns, const PageImage& image)
{
    const Affine to_file{image.source_columns, 0, 0, image.source_rows, 0, 0};
    const double width = image.width * image.source_columns, height = image.height * image.source_rows;
    switch (quarter_turns & 3) {
    case 1:
        return chained(to_file, Affine{0, 1, -1, 0, height, 0});
    case 2:
        return chained(to_file, Affine{-1, 0, 0, -1, width, height});
    case 3:
        return chained(to_file, Affine{0, -1, 1, 0, 0, width});
    default:
        return to_file;
    }
}

AcquiredPage page_of_image_file(ReadImage&& sheet, const PageImage& image)
{
    AcquiredPage page;
    page.text = std::move(sheet.text);
    const Affine upright = upright_in_file(sheet.quarter_turns, image);
    page.text.to_page = chained(page.text.to_page, upright);
    take_to_page(page.text.codes, upright);
    page.source = source_of(page.text);
    page.reason = TextReason::image_file;
    page.quarter_turns = sheet.quarter_turns & 3;
    return page;
}

} // namespace

Result<std::vector<AcquiredPage>> acquire_text(const PdfDocument& document, const ReadingMeans& means)
{
    const int count = std::min(document.page_count(), means.limits.pages);
    DocumentStructure structures(document, means.ocr, count);

    std::vector<AcquiredPage> pages;
    for (int number = 1; number <= count; ++number) {
        means.begin_page(number);
        EmbeddedText embedded = document.text(number);
        AcquiredPage page{std::move(embedded.page), TextSource::none, {}, std::move(embedded.covered)};
        if (page.text.words.size() > most_words)
            return tl::unexpected(
                DocumentError{DocumentFault::too_large, fmt::format("> {} words", most_words)});
        if (embedded.inline_picture_cover >= least_telling_cover) structures.expect_pictures();
        const PageStructure* const structure = structures.if_telling(number);
        const TextDecision decision = judge_embedded_text(page.text, structure, embedded.hidden_letters);
        page.reason = decision.reason;
        // Drawing a page on which nothing is painted would show nothing.
        if (decision.use_ocr && !(embedded.is_blank && structure == nullptr)) {
            auto recognised =
                recognise_page(document, number, structures.of(number), means, !decision.use_embedded);
            if (!recognised && recognised.error().fault == DocumentFault::timed_out)
                return tl::unexpected(recognised.error());
            // A page that cannot be drawn keeps what its text gave; the others may still be read.
            if (recognised && decision.use_embedded) {
                page.text = merge_words(page.text, recognised->front());
            } else if (recognised) {
                for (std::size_t sheet = 0; sheet + 1 < recognised->size(); ++sheet) {
                    page.text = std::move((*recognised)[sheet]);
                    page.source = source_of(page.text);
                    pages.push_back(page);
                }
                page.text = std::move(recognised->back());
            } else if (!decision.use_embedded) {
                page.text.words.clear();
            }
        }
        page.source = source_of(page.text);
        pages.push_back(std::move(page));
    }
    return pages;
}

Result<std::vector<AcquiredPage>> acquire_image_text(std::string_view bytes, const ReadingMeans& means)
{
    std::vector<AcquiredPage> pages;
    std::optional<DocumentError> failure;
    int number = 0;
    const auto decoded = means.ocr.module().decode_image_file(bytes, [&](const PageImage& image) {
        means.begin_page(++number);
        auto read = read_sheets(image, number, Unit::pixels, means, true);
        if (!read) {
            failure = read.error();
            return false;
        }
        for (ReadImage& sheet : *read)
            pages.push_back(page_of_image_file(std::move(sheet), image));
        return number < means.limits.pages;
    });
    if (failure) return tl::unexpected(std::move(*failure));
    if (!decoded) return tl::unexpected(decoded.error());
    return pages;
}

} // namespace constancia
