#pragma once

#include "reports/record_source.hpp"
#include "roster/roster.hpp"
#include "support/sha256.hpp"
#include "verification/finding_order.hpp"

#include <fmt/format.h>

#include <string>
#include <vector>

namespace constancia::testing {

/// A record of a constancia that is in order, made into what a test is about by its members.
struct RecordMaker {
    Record record;

    explicit RecordMaker(std::string file, int row = 0)
    {
        record.file = std::move(file);
        record.sha256 = sha256_hex(record.file);
        record.verdict = Verdict::ok;
        record.document = {DocumentKind::vigencia, "", 1, 1, Unit::points, TextSource::embedded, "complete"};
        if (row > 0) record.student = MatchedStudent{id_of(row), row, MatchedBy::path_id};
        field(FieldId::fecha_constancia, "2026-08-20");
        field(FieldId::curp, "LOHF050317MMCPRRA1");
        field(FieldId::nss, fmt::format("{:011}", 10'000'000 + row));
        field(FieldId::umf, "75 NEZAHUALCOYOTL");
        field(FieldId::turno, "MATUTINO");
        field(FieldId::consultorio, "12");
    }

    static std::string id_of(int row) { return fmt::format("2314{:04}", row); }
    RecordMaker& field(FieldId id, const std::string& value)
    {
        Field& field = record.found[id];
        field = {};
        if (value.empty()) return *this;
        field.state = FieldState::read;
        field.value = field.raw = value;
        field.confidence = 1;
        field.source = Source::embedded;
        field.page = 1;
        field.box = Rect{10, 20, 30, 40};
        return *this;
    }
    RecordMaker& issued(const std::string& date, const std::string& time = {})
    {
        field(FieldId::fecha_constancia, date);
        return field(FieldId::fecha_hora_cadena, time.empty() ? time : date + "T" + time);
    }
    RecordMaker& kind(DocumentKind kind)
    {
        record.document.kind = kind;
        return *this;
    }
    RecordMaker& bytes_of(const std::string& what)
    {
        record.sha256 = sha256_hex(what);
        return *this;
    }
    RecordMaker& finding(FindingCode code, std::optional<FieldId> field = {}, std::string found = {})
    {
        Finding finding;
        finding.code = code;
        finding.severity = kind_of(code).severity;
        finding.field = field;
        if (!found.empty()) finding.found = std::move(found);
        record.findings.push_back(finding);
        put_in_order(record.findings);
        record.verdict = verdict_of(record.findings);
        return *this;
    }
    operator Record() const { return record; }
};

inline RecordSource source_of(std::vector<Record> records)
{
    return [records = std::move(records)](const std::function<void(const Record&)>& take) {
        for (const Record& record : records)
            take(record);
    };
}

/// Students of the rows 2, 3, … with the ids that RecordMaker gives.
inline Roster roster_of(int students)
{
    std::vector<RosterEntry> entries;
    for (int row = 2; row < students + 2; ++row) {
        RosterEntry entry;
        entry.row = row;
        entry.id = RecordMaker::id_of(row);
        entry.name = name_from_cell(fmt::format("MARIA LOPEZ NUMERO{}", row));
        entry.email = fmt::format("alumno{}@escuela.mx", row);
        entries.push_back(entry);
    }
    return Roster(std::move(entries));
}

} // namespace constancia::testing
