#include "pipeline/read_document.hpp"

#include "classification/classify.hpp"
#include "documents/file_type.hpp"
#include "documents/pdf_document.hpp"
#include "fields/extract_fields.hpp"
#include "layout/token_layout.hpp"
#include "pipeline/acquire_text.hpp"
#include "pipeline/newest_of_each.hpp"

#include <algorithm>
#include <span>

namespace constancia {

namespace {

/// The pages of a file as text, and what it says of itself.
struct AcquiredFile {
    std::vector<AcquiredPage> pages;
    int page_count = 0; ///< of the file; more than `pages` when the limit cut them short
    DocumentFacts facts;
};

Result<AcquiredFile> acquire_file(std::string&& bytes, const ReadingSettings& settings,
                                  const ReadingMeans& means)
{
    const FileType type = file_type(bytes);
    if (type == FileType::empty) return tl::unexpected(DocumentError{DocumentFault::file_empty, {}});

    AcquiredFile file;
    if (type == FileType::pdf) {
        const auto document = PdfDocument::open(std::move(bytes), settings.passwords);
        if (!document) return tl::unexpected(document.error());
        file.page_count = document->page_count();
        file.facts.producer = document->producer();
        file.facts.modified = document->modified();
        auto pages = acquire_text(*document, means);
        if (!pages) return tl::unexpected(pages.error());
        file.pages = std::move(*pages);
    } else if (is_image_file(type)) {
        auto pages = acquire_image_text(bytes, means);
        if (!pages) return tl::unexpected(pages.error());
        file.pages = std::move(*pages);
        file.page_count = file.pages.empty() ? 0 : file.pages.back().text.number;
    } else {
        return tl::unexpected(DocumentError{DocumentFault::not_a_document, std::string(name_of(type))});
    }
    if (std::all_of(file.pages.begin(), file.pages.end(),
                    [](const AcquiredPage& page) { return page.text.words.empty(); }))
        return tl::unexpected(DocumentError{DocumentFault::no_text, {}});
    return file;
}

/// `first` to before `end` are indexes into AcquiredFile::pages.
DocumentSummary summary_of(const AcquiredFile& file, const PageKind& kind, std::size_t first, std::size_t end)
{
    DocumentSummary summary;
    const AcquiredPage& page = file.pages[first];
    summary.kind = kind.kind;
    summary.other = kind.other;
    summary.pages = file.page_count;
    summary.page = page.text.number;
    summary.unit = page.text.unit;
    summary.text_source = page.source;
    summary.text_reason = name_of(page.reason);
    for (std::size_t next = first + 1; next < end; ++next)
        if (const TextSource source = file.pages[next].source;
            source != TextSource::none && source != summary.text_source)
            summary.text_source = summary.text_source == TextSource::none ? source : TextSource::both;
    return summary;
}

std::optional<CoveredText> covered_text(const AcquiredFile& file, std::size_t first, std::size_t end)
{
    for (std::size_t page = first; page < end; ++page)
        if (file.pages[page].covered) return file.pages[page].covered;
    return std::nullopt;
}

std::vector<DocumentReading> read_constancias(const AcquiredFile& file, Date as_of)
{
    std::vector<PageKind> kinds;
    std::vector<Layout> layouts;
    for (const AcquiredPage& page : file.pages) {
        layouts.push_back(lay_out(page.text));
        kinds.push_back(classify_page(layouts.back()));
    }

    std::vector<Constancia> found;
    const auto spans = find_constancias(kinds);
    for (const ConstanciaSpan& span : spans)
        found.push_back(extract_fields(std::span(layouts).subspan(span.first, span.end - span.first), as_of));

    std::vector<DocumentReading> readings;
    for (const std::size_t index : newest_of_each(found)) {
        const auto [first, end] = spans[index];
        readings.push_back({kinds[first], std::move(found[index]), summary_of(file, kinds[first], first, end),
                            covered_text(file, first, end)});
    }
    if (readings.empty()) {
        const std::size_t page = most_telling_page(kinds);
        const DocumentKind kind = kinds[page].kind;
        // What an unknown page says may still tell whose it is.
        Constancia constancia = kind == DocumentKind::unknown || kind == DocumentKind::no_derechohabiencia
                                    ? extract_fields(std::span(layouts).subspan(page, 1), as_of)
                                    : Constancia{};
        readings.push_back({kinds[page], std::move(constancia), summary_of(file, kinds[page], page, page + 1),
                            covered_text(file, page, page + 1)});
    }
    return readings;
}

std::vector<TurnedPage> turned_pages(const std::vector<AcquiredPage>& pages)
{
    std::vector<TurnedPage> turned;
    for (const AcquiredPage& page : pages)
        if (page.quarter_turns != 0) turned.push_back({page.text.number, page.quarter_turns});
    return turned;
}

} // namespace

Result<FileReading> read_document(std::string untrusted_bytes, const ReadingSettings& settings,
                                  OcrAccess& ocr, const PageBegun& page_begun)
{
    auto file = acquire_file(std::move(untrusted_bytes), settings,
                             {settings.limits, ocr, settings.as_of, page_begun});
    if (!file) return tl::unexpected(file.error());
    return FileReading{read_constancias(*file, settings.as_of), std::move(file->facts),
                       turned_pages(file->pages)};
}

} // namespace constancia
