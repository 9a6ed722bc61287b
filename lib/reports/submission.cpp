#include "reports/submission.hpp"

#include "support/civil_date.hpp"

#include <algorithm>
#include <charconv>
#include <chrono>
#include <numeric>
#include <tuple>

namespace constancia {
namespace {

using Indexes = std::vector<std::size_t>;

/// The first 16 bytes: enough to tell any number of files apart.
std::string half_of(std::string_view sha256_hex)
{
    constexpr std::size_t bytes = 16;
    if (sha256_hex.size() < 2 * bytes) return {};
    const auto digit = [](char c) { return static_cast<unsigned>(c <= '9' ? c - '0' : c - 'a' + 10) & 15u; };
    std::string half;
    for (std::size_t i = 0; i < bytes; ++i)
        half += static_cast<char>(digit(sha256_hex[2 * i]) << 4 | digit(sha256_hex[2 * i + 1]));
    return half;
}

template <class Number>
Number number_in(std::string_view digits, Number otherwise)
{
    Number number{};
    const auto end = digits.data() + digits.size();
    const auto [stop, error] = std::from_chars(digits.data(), end, number);
    return error == std::errc() && stop == end ? number : otherwise;
}

/// Of "2025-08-15T10:22:31".
std::optional<int> seconds_in(std::string_view date_time)
{
    constexpr std::size_t time_begins = 11;
    if (date_time.size() != time_begins + 8) return std::nullopt;
    const auto part = [&](std::size_t at) { return number_in(date_time.substr(time_begins + at, 2), -1); };
    const int hours = part(0), minutes = part(3), seconds = part(6);
    if (hours < 0 || minutes < 0 || seconds < 0) return std::nullopt;
    return (hours * 60 + minutes) * 60 + seconds;
}

void read_time_of_issue(const Constancia& found, Submission& submission)
{
    const auto date = parse_iso_date(found[FieldId::fecha_constancia].value.value_or(""));
    if (!date) return;
    submission.issued_day = static_cast<int>(std::chrono::sys_days(*date).time_since_epoch().count());
    const std::string date_time = found[FieldId::fecha_hora_cadena].value.value_or("");
    if (date_time.starts_with(to_iso(*date))) submission.issued_second = seconds_in(date_time).value_or(-1);
}

bool is_students_own_constancia(const Submission& submission)
{
    if (!is_constancia(submission)) return false;
    return submission.verdict != Verdict::unreadable && submission.verdict != Verdict::wrong_document &&
           submission.verdict != Verdict::mismatch;
}

/// Says with certainty that the student must not be approved. (Its age says that it is older.)
bool speaks_against(const Submission& submission)
{
    return submission.verdict == Verdict::suspect || submission.verdict == Verdict::no_coverage ||
           submission.verdict == Verdict::already_covered || submission.verdict == Verdict::missing_alta;
}

template <class Condition>
Indexes those_of(const Indexes& indexes, Condition condition)
{
    Indexes kept;
    std::copy_if(indexes.begin(), indexes.end(), std::back_inserter(kept), condition);
    return kept;
}

/// Of constancias with a date: the newest, and those of its day that nothing tells apart from it.
Indexes newest(const std::vector<const Submission*>& submissions, const Indexes& dated)
{
    const auto day = [&](std::size_t i) { return submissions[i]->issued_day; };
    const auto second = [&](std::size_t i) { return submissions[i]->issued_second; };
    const auto last_day =
        day(*std::max_element(dated.begin(), dated.end(), [&](auto a, auto b) { return day(a) < day(b); }));
    const Indexes of_day = those_of(dated, [&](std::size_t i) { return day(i) == last_day; });
    if (std::any_of(of_day.begin(), of_day.end(), [&](auto i) { return second(i) < 0; })) return of_day;
    const auto last_second = second(*std::max_element(of_day.begin(), of_day.end(),
                                                      [&](auto a, auto b) { return second(a) < second(b); }));
    return those_of(of_day, [&](std::size_t i) { return second(i) == last_second; });
}

/// The one that the program thinks best of; the first where it makes no difference.
std::size_t best(const std::vector<const Submission*>& submissions, const Indexes& indexes)
{
    return *std::max_element(indexes.begin(), indexes.end(), [&](std::size_t a, std::size_t b) {
        const auto key = [&](std::size_t i) {
            const Submission& each = *submissions[i];
            return std::tuple(is_constancia(each), each.verdict, each.issued_day);
        };
        return key(a) < key(b);
    });
}

} // namespace

Submission submission_of(const Record& record)
{
    Submission submission;
    submission.file = record.file;
    submission.sha256 = half_of(record.sha256);
    submission.page = record.document.page.value_or(0);
    submission.row = record.student ? record.student->row : 0;
    submission.nss = number_in<std::uint64_t>(record.found[FieldId::nss].value.value_or(""), 0);
    submission.kind = record.document.kind;
    submission.verdict = record.verdict;
    read_time_of_issue(record.found, submission);
    return submission;
}

bool is_constancia(const Submission& submission)
{
    return submission.kind == DocumentKind::vigencia || submission.kind == DocumentKind::no_derechohabiencia;
}

Choice choose(const std::vector<const Submission*>& submissions)
{
    const auto decided = [&](std::size_t i, Decision decision) {
        return submissions[i]->decision == decision;
    };
    Indexes candidates(submissions.size());
    std::iota(candidates.begin(), candidates.end(), std::size_t{0});
    const bool one_is_accepted = std::any_of(candidates.begin(), candidates.end(),
                                             [&](auto i) { return decided(i, Decision::accept); });
    if (one_is_accepted)
        candidates = those_of(candidates, [&](auto i) { return !decided(i, Decision::reject); });

    const Indexes own =
        those_of(candidates, [&](auto i) { return is_students_own_constancia(*submissions[i]); });
    if (own.empty()) return {best(submissions, candidates), std::nullopt};

    const auto is_dated = [&](std::size_t i) { return submissions[i]->issued_day != 0; };
    const Indexes dated = those_of(own, is_dated);
    const Indexes contenders = dated.empty() ? own : newest(submissions, dated);
    Choice choice{best(submissions, contenders), std::nullopt};
    if (submissions[choice.counts]->verdict != Verdict::ok) return choice;

    for (const std::size_t i : own) {
        const bool may_be_newer =
            !is_dated(i) || std::find(contenders.begin(), contenders.end(), i) != contenders.end();
        if (!may_be_newer || !speaks_against(*submissions[i]) || decided(i, Decision::reject)) continue;
        choice.rival = i;
        break;
    }
    return choice;
}

} // namespace constancia
