#include "reports/final_list.hpp"

#include "redaction/redact_record.hpp"
#include "support/sha256.hpp"
#include "verification/finding_order.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <unordered_set>

namespace constancia {
namespace {

/// As the stream had it: records of an earlier report have been through the pass across documents.
std::vector<Finding> streamed_findings(const Record& record)
{
    std::vector<Finding> findings;
    for (const Finding& finding : record.findings)
        if (!is_cross_document(finding.code)) findings.push_back(finding);
    return findings;
}

std::optional<Verdict> streamed_verdict(const Record& record)
{
    const bool has_been_through =
        std::any_of(record.findings.begin(), record.findings.end(),
                    [](const Finding& finding) { return is_cross_document(finding.code); });
    if (!record.verdict || !has_been_through) return record.verdict;
    return verdict_of(streamed_findings(record));
}

/// The same for the same student: by the roster's entry, else by the row of the run's own roster.
int student_number(const Record& record, const RosterEntry* entry, const Roster* roster)
{
    if (entry) return static_cast<int>(entry - roster->entries().data()) + 1;
    return record.student ? -record.student->row : 0;
}

void add_mark(Record& record, const CrossDocumentMark& mark)
{
    for (Finding finding : mark.findings) {
        if (finding.field) {
            finding.page = record.found[*finding.field].page;
            finding.box = record.found[*finding.field].box;
        }
        record.findings.push_back(std::move(finding));
    }
}

/// A number for a text, as good as random.
std::uint64_t hash_of(const std::string& text)
{
    return std::stoull(sha256_hex(text).substr(0, 16), nullptr, 16);
}

std::string identity_of(const Submission& submission)
{
    return fmt::format("{} {} {} {} {}", submission.file.size(), submission.file, submission.sha256,
                       submission.page, submission.verdict ? name_of(*submission.verdict) : "");
}

Standing standing_of(const FinalRecord& final_record, bool is_superseded)
{
    if (is_superseded) return Standing::superseded;
    if (final_record.decision && final_record.decision->decision == Decision::reject)
        return Standing::rejected;
    if (final_record.record.verdict == Verdict::ok) return Standing::approved;
    return final_record.decision ? Standing::accepted : Standing::pending;
}

} // namespace

FinalList::FinalList(RecordSource records, const Roster* roster, const DecisionList& decisions,
                     const Redactor* redactor)
    : m_records(std::move(records)), m_roster(roster), m_students(roster),
      m_has_document(roster ? roster->entries().size() : 0)
{
    struct Decided {
        std::size_t place;
        const DecisionList::Entry* entry;
    };
    std::vector<Submission> submissions;
    std::vector<Decided> decided;
    m_records([&](const Record& record) {
        Submission submission = submission_of(record);
        submission.verdict = streamed_verdict(record);
        const RosterEntry* const entry = m_students.find(record);
        submission.student = student_number(record, entry, m_roster);
        if (entry) {
            submission.row = entry->row;
            m_has_document[static_cast<std::size_t>(submission.student - 1)] = true;
            ++m_known;
        }
        if (record.student && record.student->row > 0) ++m_matched;
        const auto* found = decisions.find(record);
        if (!found && redactor && decisions.size() > 0) found = decisions.find(redacted(record, *redactor));
        if (found) {
            decided.push_back({submissions.size(), found});
            if (!found->verdict || found->verdict == submission.verdict)
                submission.decision = found->decision->decision;
        }
        m_sum += hash_of(identity_of(submission)); // a sum does not depend on the order
        submissions.push_back(std::move(submission));
    });

    m_marks = find_across(submissions, [&](int student) {
        if (student <= 0 || !m_roster) return std::string();
        const auto& curp = m_roster->entry(static_cast<std::size_t>(student - 1)).curp.curp;
        return curp ? std::string(curp->text()) : std::string();
    });

    std::unordered_set<const DecisionList::Entry*> applied;
    for (const auto& [place, entry] : decided) {
        const auto mark = m_marks.find(place);
        auto verdict = submissions[place].verdict;
        if (verdict && mark != m_marks.end()) verdict = std::min(*verdict, verdict_of(mark->second.findings));
        if (entry->verdict && entry->verdict != verdict) continue;
        m_decisions.emplace(place, *entry->decision);
        m_sum += hash_of(
            fmt::format("{} {}", identity_of(submissions[place]), name_of(entry->decision->decision)));
        applied.insert(entry);
    }
    m_decisions_not_applied = decisions.size() - applied.size();
}

void FinalList::for_each(const std::function<void(const FinalRecord&)>& take) const
{
    std::size_t place = 0;
    m_records([&](const Record& record) {
        FinalRecord final_record;
        final_record.record = record;
        final_record.record.findings = streamed_findings(record);
        final_record.place = place;
        final_record.student = m_students.find(record);
        if (record.student && record.student->matched_by == MatchedBy::options)
            final_record.student = m_by_options;
        if (final_record.student)
            final_record.declared = compare_for_the_eye(record.found, *final_record.student);
        const auto mark = m_marks.find(place);
        if (mark != m_marks.end()) {
            add_mark(final_record.record, mark->second);
            put_in_order(final_record.record.findings);
            final_record.superseded_by = mark->second.superseded_by;
        }
        if (record.verdict) final_record.record.verdict = verdict_of(final_record.record.findings);
        if (const auto decision = m_decisions.find(place); decision != m_decisions.end())
            final_record.decision = decision->second;
        final_record.standing =
            standing_of(final_record, mark != m_marks.end() && mark->second.is_superseded);
        take(final_record);
        ++place;
    });
}

std::vector<std::size_t> FinalList::missing() const
{
    std::vector<std::size_t> places;
    for (std::size_t place = 0; place < m_has_document.size(); ++place)
        if (!m_has_document[place] && !m_roster->entry(place).exempt) places.push_back(place);
    return places;
}

std::string FinalList::fingerprint() const
{
    return fmt::format("{:016x}", m_sum);
}

std::size_t FinalList::handed_in() const
{
    return static_cast<std::size_t>(std::count(m_has_document.begin(), m_has_document.end(), true));
}

} // namespace constancia
