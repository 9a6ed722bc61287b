#include "reports/cross_document_findings.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <tuple>

namespace constancia {
namespace {

using Places = std::vector<std::size_t>;

/// Nobody reads more rows than these.
constexpr std::size_t most_rows_told = 10;

Finding finding_of(FindingCode code, std::string found)
{
    Finding finding;
    finding.code = code;
    finding.severity = kind_of(code).severity;
    if (!found.empty()) finding.found = std::move(found);
    return finding;
}

/// Calls `take` for each group of places that have the same key, in the order of the keys, each group in the
/// order of the list.
template <class KeyOf, class Take>
void for_each_group(Places places, KeyOf key_of, Take take)
{
    std::stable_sort(places.begin(), places.end(),
                     [&](std::size_t a, std::size_t b) { return key_of(a) < key_of(b); });
    for (auto begin = places.begin(); begin != places.end();) {
        const auto end = std::find_if(begin, places.end(),
                                      [&](std::size_t place) { return key_of(place) != key_of(*begin); });
        take(Places(begin, end));
        begin = end;
    }
}

template <class Condition>
Places places_where(const std::vector<Submission>& submissions, Condition condition)
{
    Places places;
    for (std::size_t place = 0; place < submissions.size(); ++place)
        if (condition(place)) places.push_back(place);
    return places;
}

class Judge {
  public:
    Judge(const std::vector<Submission>& submissions, const PersonOf& person_of)
        : m_submissions(submissions), m_person_of(person_of)
    {}

    CrossDocumentMarks judge()
    {
        choose_for_each_student();
        const auto counts = [&](std::size_t place) {
            const auto mark = m_marks.find(place);
            return m_submissions[place].student != 0 &&
                   (mark == m_marks.end() || !mark->second.is_superseded);
        };
        find_same_files(places_where(m_submissions, [&](std::size_t place) {
            const Submission& each = m_submissions[place];
            return counts(place) && !each.sha256.empty() && each.verdict != Verdict::unreadable;
        }));
        find_shared_nss(places_where(m_submissions, [&](std::size_t place) {
            const Submission& each = m_submissions[place];
            return counts(place) && each.nss != 0 && is_constancia(each);
        }));
        return std::move(m_marks);
    }

  private:
    void choose_for_each_student()
    {
        const auto of_somebody =
            places_where(m_submissions, [&](std::size_t place) { return m_submissions[place].student != 0; });
        for_each_group(
            of_somebody, [&](std::size_t place) { return m_submissions[place].student; },
            [&](const Places& places) {
                if (places.size() > 1) choose_among(places);
            });
    }

    void choose_among(const Places& places)
    {
        std::vector<const Submission*> submissions;
        for (const std::size_t place : places)
            submissions.push_back(&m_submissions[place]);
        const Choice choice = choose(submissions);
        const std::string& file_that_counts = submissions[choice.counts]->file;
        for (std::size_t i = 0; i < places.size(); ++i) {
            CrossDocumentMark& mark = m_marks[places[i]];
            const bool counts = i == choice.counts;
            mark.is_superseded = !counts;
            if (!counts) mark.superseded_by = file_that_counts;
            mark.findings.push_back(
                finding_of(FindingCode::duplicate_submission, counts ? std::string() : file_that_counts));
            if (counts && choice.rival)
                mark.findings.push_back(
                    finding_of(FindingCode::newest_unclear, submissions[*choice.rival]->file));
        }
    }

    void find_same_files(const Places& places)
    {
        // Of a stack of several people's constancias that was handed in twice, each is its own student's.
        for_each_group(
            places,
            [&](std::size_t place) {
                return std::tie(m_submissions[place].sha256, m_submissions[place].page);
            },
            [&](const Places& group) { mark_if_of_several(group, finding_of(FindingCode::same_file, "")); });
    }

    void find_shared_nss(const Places& places)
    {
        Finding shared = finding_of(FindingCode::nss_shared, "");
        shared.field = FieldId::nss;
        for_each_group(
            places, [&](std::size_t place) { return m_submissions[place].nss; },
            [&](const Places& group) { mark_if_of_several(group, shared); });
    }

    void mark_if_of_several(const Places& group, Finding finding)
    {
        if (group.size() < 2) return;
        std::set<int> students;
        std::set<std::string> people;
        std::set<int> rows;
        for (const std::size_t place : group) {
            const Submission& submission = m_submissions[place];
            students.insert(submission.student);
            const std::string person = m_person_of(submission.student);
            people.insert(person.empty() ? fmt::format("student {}", submission.student) : person);
            if (submission.row > 0) rows.insert(submission.row);
        }
        if (students.size() < 2 || people.size() < 2) return;

        while (rows.size() > most_rows_told)
            rows.erase(std::prev(rows.end()));
        if (rows.size() > 1) finding.found = fmt::format("{}", fmt::join(rows, ", "));
        for (const std::size_t place : group)
            m_marks[place].findings.push_back(finding);
    }

    const std::vector<Submission>& m_submissions;
    const PersonOf& m_person_of;
    CrossDocumentMarks m_marks;
};

} // namespace

CrossDocumentMarks find_across(const std::vector<Submission>& submissions, const PersonOf& person_of)
{
    return Judge(submissions, person_of).judge();
}

bool is_cross_document(FindingCode code)
{
    switch (code) {
    case FindingCode::same_file:
    case FindingCode::nss_shared:
    case FindingCode::newest_unclear:
    case FindingCode::duplicate_submission:
        return true;
    default:
        return false;
    }
}

} // namespace constancia
