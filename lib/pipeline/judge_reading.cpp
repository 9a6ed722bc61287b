#include "pipeline/judge_reading.hpp"

#include "identifiers/curp.hpp"
#include "identifiers/nss.hpp"
#include "roster/owner.hpp"
#include "roster/portal_file_name.hpp"
#include "verification/verify.hpp"

namespace constancia {

namespace {

Declared declared_for(const FileFacts& file, const JudgingSettings& settings, const Constancia* found,
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
    signals.path = file.path_below;
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

Record started_record(const FileFacts& file)
{
    Record record;
    record.file = file.file;
    record.sha256 = file.sha256;
    record.bytes = file.bytes;
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

Record unreadable_record(const FileFacts& file, const JudgingSettings& settings, const DocumentError& error)
{
    Record record = started_record(file);
    if (settings.comparison == Comparison::with_declared)
        take_student(record, declared_for(file, settings, nullptr, false));
    take_assessment(record, unreadable(error), settings.comparison);
    return record;
}

} // namespace

std::vector<Record> judge_reading(const FileFacts& file, Result<FileReading> reading,
                                  const JudgingSettings& settings)
{
    if (!reading) return {unreadable_record(file, settings, reading.error())};

    DocumentFacts facts = std::move(reading->facts);
    facts.portal_file_nss = portal_file_nss(file.path_below).value_or("");
    const bool several = reading->documents.size() > 1;
    std::vector<Record> records;
    for (DocumentReading& document : reading->documents) {
        Record record = started_record(file);
        record.document = std::move(document.summary);
        if (settings.comparison == Comparison::with_declared) {
            const Declared declared = declared_for(file, settings, &document.found, several);
            Evidence evidence{std::move(document.kind), std::move(document.found),
                              record.document.text_source, facts, std::move(document.covered)};
            take_student(record, declared);
            take_assessment(record, verify(evidence, declared, settings.policy, settings.as_of),
                            settings.comparison);
            record.found = std::move(evidence.found);
        } else {
            record.found = std::move(document.found);
        }
        if (several)
            record.findings.push_back({FindingCode::several_constancias, Severity::info, {}, {}, {}, {}, {}});
        records.push_back(std::move(record));
    }
    return records;
}

} // namespace constancia
