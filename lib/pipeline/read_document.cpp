#include "pipeline/verify_file.hpp"

#include "classification/classify.hpp"
#include "documents/file_type.hpp"
#include "documents/pdf_document.hpp"
#include "fields/extract_fields.hpp"
#include "identifiers/curp.hpp"
#include "identifiers/nss.hpp"
#include "pipeline/acquire_text.hpp"
#include "pipeline/newest_of_each.hpp"
#include "roster/owner.hpp"
#include "roster/portal_file_name.hpp"
#include "support/sha256.hpp"
#include "verification/verify.hpp"

#include <algorithm>
#include <chrono>

namespace constancia {

namespace {

/// What reading a file gave: its pages as text, and what it says of itself.
struct ReadFile {
    std::vector<AcquiredPage> pages;
    int page_count = 0; ///< of the file; more than `pages` when the limit cut them short
    DocumentFacts facts;
};

Result<ReadFile> read_document(const FileInput& input, const RunSettings& settings, OcrAccess& ocr)
{
    if (!input.bytes) return tl::unexpected(input.bytes.error());
    const FileType type = file_type(*input.bytes);
    if (type == FileType::empty) return tl::unexpected(DocumentError{DocumentFault::file_empty, {}});

    ReadFile file;
    if (type == FileType::pdf) {
        const auto document = PdfDocument::open(*input.bytes, settings.passwords);
        if (!document) return tl::unexpected(document.error());
        file.page_count = document->page_count();
        file.facts.producer = document->producer();
        file.facts.modified = document->modified();
        auto pages = acquire_text(*document, {settings.limits, ocr, settings.as_of});
        if (!pages) return tl::unexpected(pages.error());
        file.pages = std::move(*pages);
    } else if (is_image_file(type)) {
        auto pages = acquire_image_text(*input.bytes, {settings.limits, ocr, settings.as_of});
        if (!pages) return tl::unexpected(pages.error());
        file.pages = std::move(*pages);
        file.page_count = file.pages.empty() ? 0 : file.pages.back().text.number;
    } else {
        return tl::unexpected(DocumentError{DocumentFault::not_a_document, std::string(name_of(type))});
    }
    if (std::all_of(file.pages.begin(), file.pages.end(),
                    [](const AcquiredPage& page) { return page.text.words.empty(); }))
        return tl::unexpected(DocumentError{DocumentFault::no_text, {}});
    file.facts.portal_file_nss = portal_file_nss(input.path_below).value_or("");
    return file;
}

/// One constancia of the file, or the page that tells best what the file is instead.
struct Reading {
    PageKind kind;
    Constancia found;
    std::size_t first_page = 0, end_page = 0; ///< indexes into ReadFile::pages
};

std::vector<Reading> read_constancias(const ReadFile& file, Date as_of)
{
    std::vector<PageKind> kinds;
    std::vector<PageText> texts;
    for (const AcquiredPage& page : file.pages) {
        kinds.push_back(classify_page(page.text));
        texts.push_back(page.text);
    }

    std::vector<Constancia> found;
    const auto spans = find_constancias(kinds);
    for (const ConstanciaSpan& span : spans)
        found.push_back(extract_fields(std::span(texts).subspan(span.first, span.end - span.first), as_of));

    std::vector<Reading> readings;
    for (const std::size_t index : newest_of_each(found))
        readings.push_back(
            {kinds[spans[index].first], std::move(found[index]), spans[index].first, spans[index].end});
    if (readings.empty()) {
        const std::size_t page = most_telling_page(kinds);
        // What an unknown page says may still tell whose it is.
        Constancia constancia =
            kinds[page].kind == DocumentKind::unknown || kinds[page].kind == DocumentKind::no_derechohabiencia
                ? extract_fields(std::span(texts).subspan(page, 1), as_of)
                : Constancia{};
        readings.push_back({kinds[page], std::move(constancia), page, page + 1});
    }
    return readings;
}

Declared declared_for(const FileInput& input, const RunSettings& settings, const Constancia* found,
                      bool one_of_several)
{
    Declared declared;
    if (settings.by_options != nullptr) {
        declared.status = Declared::Status::known;
        declared.entry = settings.by_options;
        declared.matched_by = MatchedBy::options;
        return declared;
    }
    if (settings.roster == nullptr) return declared;

    OwnerSignals signals;
    signals.path = input.path_below;
    signals.one_of_several = one_of_several;
    if (found != nullptr) {
        const Field &curp = (*found)[FieldId::curp], &nss = (*found)[FieldId::nss];
        if (curp.value && Curp::parse(*curp.value, settings.as_of)) signals.curp = *curp.value;
        if (nss.value && Nss::parse(*nss.value)) signals.nss = *nss.value;
    }
    const OwnerMatch match = find_owner(signals, *settings.roster);
    if (match.is_ambiguous()) {
        declared.status = Declared::Status::ambiguous;
        declared.ambiguous_rows = match.ambiguous_rows;
    } else if (match.entry != nullptr) {
        declared.status = Declared::Status::known;
        declared.entry = match.entry;
        declared.matched_by = match.matched_by.value_or(MatchedBy::path_id);
    } else {
        declared.status = Declared::Status::not_in_roster;
    }
    return declared;
}

DocumentSummary summary_of(const ReadFile& file, const Reading& reading)
{
    DocumentSummary summary;
    const AcquiredPage& first = file.pages[reading.first_page];
    summary.kind = reading.kind.kind;
    summary.other = reading.kind.other;
    summary.pages = file.page_count;
    summary.page = first.text.number;
    summary.unit = first.text.unit;
    summary.text_source = first.source;
    summary.text_reason = name_of(first.reason);
    for (std::size_t page = reading.first_page + 1; page < reading.end_page; ++page)
        if (const TextSource source = file.pages[page].source;
            source != TextSource::none && source != summary.text_source)
            summary.text_source = summary.text_source == TextSource::none ? source : TextSource::both;
    return summary;
}

Record started_record(const FileInput& input)
{
    Record record;
    record.file = input.file;
    if (input.bytes) {
        record.sha256 = sha256_hex(*input.bytes);
        record.bytes = input.bytes->size();
    }
    return record;
}

void take_student(Record& record, const Declared& declared)
{
    if (declared.status != Declared::Status::known) return;
    record.student = MatchedStudent{declared.entry->id, declared.entry->row, declared.matched_by};
}

void take_assessment(Record& record, Assessment&& assessment, Comparison comparison)
{
    if (comparison == Comparison::with_declared) record.verdict = assessment.verdict;
    record.findings = std::move(assessment.findings);
    record.not_checked = std::move(assessment.not_checked);
    record.checks = std::move(assessment.checks);
}

Record unreadable_record(const FileInput& input, const RunSettings& settings, const DocumentError& error)
{
    Record record = started_record(input);
    if (settings.comparison == Comparison::with_declared)
        take_student(record, declared_for(input, settings, nullptr, false));
    take_assessment(record, unreadable(error), settings.comparison);
    return record;
}

} // namespace

std::vector<Record> verify_file(const FileInput& input, const RunSettings& settings, OcrAccess& ocr)
{
    const auto start = std::chrono::steady_clock::now();
    std::vector<Record> records;

    const auto file = read_document(input, settings, ocr);
    if (!file) {
        records.push_back(unreadable_record(input, settings, file.error()));
    } else {
        // From here on there is no file any more, only values.
        std::vector<Reading> readings = read_constancias(*file, settings.as_of);
        const bool several = readings.size() > 1;
        for (Reading& reading : readings) {
            Record record = started_record(input);
            record.document = summary_of(*file, reading);
            if (settings.comparison == Comparison::with_declared) {
                const Declared declared = declared_for(input, settings, &reading.found, several);
                Evidence evidence{std::move(reading.kind), std::move(reading.found),
                                  record.document.text_source, file->facts};
                take_student(record, declared);
                take_assessment(record, verify(evidence, declared, settings.policy, settings.as_of),
                                settings.comparison);
                record.found = std::move(evidence.found);
            } else {
                record.found = std::move(reading.found);
            }
            if (several)
                record.findings.push_back(
                    {FindingCode::several_constancias, Severity::info, {}, {}, {}, {}, {}});
            records.push_back(std::move(record));
        }
    }

    const auto elapsed = std::chrono::steady_clock::now() - start;
    for (Record& record : records)
        record.elapsed_ms =
            static_cast<int>(std::chrono::duration_cast<std::chrono::milliseconds>(elapsed).count());
    return records;
}

} // namespace constancia
