#pragma once

#include "fields/field.hpp"
#include "support/closed_set.hpp"
#include "verification/verdict.hpp"

#include <optional>
#include <string>

namespace constancia {

enum class Severity { error, warning, info };

constexpr auto names_of(Severity)
{
    return closed_set<Severity>(
        {{Severity::error, "error"}, {Severity::warning, "warning"}, {Severity::info, "info"}});
}

/// What can be found. Sentences for people are made from these in reporting/messages. same_file, nss_shared,
/// newest_unclear and duplicate_submission are found between documents, by the pass that makes the final
/// list.
enum class FindingCode {
    file_empty,
    not_a_document,
    cannot_open,
    password_required,
    damaged,
    no_text,
    too_large,
    timed_out,
    out_of_memory,
    worker_crashed,
    wrong_document,
    cadena_disagrees,
    qr_disagrees,
    student_is_beneficiary,
    curp_mismatch,
    nss_mismatch,
    name_mismatch,
    umf_mismatch,
    not_covered,
    already_covered,
    alta_missing,
    outdated,
    issued_in_future,
    text_covered,
    curp_invalid,
    nss_invalid,
    alta_incomplete,
    coverage_unclear,
    field_missing,
    field_illegible,
    low_confidence,
    name_differs,
    unknown_document,
    not_in_roster,
    ambiguous_owner,
    declared_invalid,
    declared_empty,
    umf_type_differs,
    same_file,
    nss_shared,
    newest_unclear,
    modalidad_not_student,
    employer_not_school,
    curp_birthdate_disagrees,
    agregado_birthyear_disagrees,
    nss_birthyear_disagrees,
    name_not_in_curp,
    edited_after_issue,
    cadena_missing,
    issued_tomorrow,
    several_constancias,
    duplicate_submission,
};

/// All that is fixed about a code: its stable name, how grave it is, and which verdict it leads to.
struct FindingKind {
    FindingCode code;
    std::string_view name;
    Severity severity;
    Verdict verdict; ///< of an error; `ok` for warnings and info, which never change a verdict
};

/// In the order in which findings of one severity are listed.
inline constexpr FindingKind finding_kinds[] = {
    {FindingCode::file_empty, "file_empty", Severity::error, Verdict::unreadable},
    {FindingCode::not_a_document, "not_a_document", Severity::error, Verdict::unreadable},
    {FindingCode::cannot_open, "cannot_open", Severity::error, Verdict::unreadable},
    {FindingCode::password_required, "password_required", Severity::error, Verdict::unreadable},
    {FindingCode::damaged, "damaged", Severity::error, Verdict::unreadable},
    {FindingCode::no_text, "no_text", Severity::error, Verdict::unreadable},
    {FindingCode::too_large, "too_large", Severity::error, Verdict::unreadable},
    {FindingCode::timed_out, "timed_out", Severity::error, Verdict::unreadable},
    {FindingCode::out_of_memory, "out_of_memory", Severity::error, Verdict::unreadable},
    {FindingCode::worker_crashed, "worker_crashed", Severity::error, Verdict::unreadable},
    {FindingCode::wrong_document, "wrong_document", Severity::error, Verdict::wrong_document},
    {FindingCode::cadena_disagrees, "cadena_disagrees", Severity::error, Verdict::suspect},
    {FindingCode::qr_disagrees, "qr_disagrees", Severity::error, Verdict::suspect},
    {FindingCode::student_is_beneficiary, "student_is_beneficiary", Severity::error, Verdict::mismatch},
    {FindingCode::curp_mismatch, "curp_mismatch", Severity::error, Verdict::mismatch},
    {FindingCode::nss_mismatch, "nss_mismatch", Severity::error, Verdict::mismatch},
    {FindingCode::name_mismatch, "name_mismatch", Severity::error, Verdict::mismatch},
    {FindingCode::umf_mismatch, "umf_mismatch", Severity::error, Verdict::mismatch},
    {FindingCode::not_covered, "not_covered", Severity::error, Verdict::no_coverage},
    {FindingCode::already_covered, "already_covered", Severity::error, Verdict::already_covered},
    {FindingCode::alta_missing, "alta_missing", Severity::error, Verdict::missing_alta},
    {FindingCode::outdated, "outdated", Severity::error, Verdict::outdated},
    {FindingCode::issued_in_future, "issued_in_future", Severity::error, Verdict::outdated},
    {FindingCode::text_covered, "text_covered", Severity::error, Verdict::review},
    {FindingCode::curp_invalid, "curp_invalid", Severity::error, Verdict::review},
    {FindingCode::nss_invalid, "nss_invalid", Severity::error, Verdict::review},
    {FindingCode::alta_incomplete, "alta_incomplete", Severity::error, Verdict::review},
    {FindingCode::coverage_unclear, "coverage_unclear", Severity::error, Verdict::review},
    {FindingCode::field_missing, "field_missing", Severity::error, Verdict::review},
    {FindingCode::field_illegible, "field_illegible", Severity::error, Verdict::review},
    {FindingCode::low_confidence, "low_confidence", Severity::error, Verdict::review},
    {FindingCode::name_differs, "name_differs", Severity::error, Verdict::review},
    {FindingCode::unknown_document, "unknown_document", Severity::error, Verdict::review},
    {FindingCode::not_in_roster, "not_in_roster", Severity::error, Verdict::review},
    {FindingCode::ambiguous_owner, "ambiguous_owner", Severity::error, Verdict::review},
    {FindingCode::declared_invalid, "declared_invalid", Severity::error, Verdict::review},
    {FindingCode::declared_empty, "declared_empty", Severity::error, Verdict::review},
    {FindingCode::umf_type_differs, "umf_type_differs", Severity::error, Verdict::review},
    {FindingCode::same_file, "same_file", Severity::error, Verdict::review},
    {FindingCode::nss_shared, "nss_shared", Severity::error, Verdict::review},
    {FindingCode::newest_unclear, "newest_unclear", Severity::error, Verdict::review},
    {FindingCode::modalidad_not_student, "modalidad_not_student", Severity::warning, Verdict::review},
    {FindingCode::employer_not_school, "employer_not_school", Severity::warning, Verdict::review},
    {FindingCode::curp_birthdate_disagrees, "curp_birthdate_disagrees", Severity::warning, Verdict::ok},
    {FindingCode::agregado_birthyear_disagrees, "agregado_birthyear_disagrees", Severity::warning,
     Verdict::ok},
    {FindingCode::nss_birthyear_disagrees, "nss_birthyear_disagrees", Severity::warning, Verdict::ok},
    {FindingCode::name_not_in_curp, "name_not_in_curp", Severity::warning, Verdict::ok},
    {FindingCode::edited_after_issue, "edited_after_issue", Severity::warning, Verdict::ok},
    {FindingCode::cadena_missing, "cadena_missing", Severity::info, Verdict::ok},
    {FindingCode::issued_tomorrow, "issued_tomorrow", Severity::info, Verdict::ok},
    {FindingCode::several_constancias, "several_constancias", Severity::info, Verdict::ok},
    {FindingCode::duplicate_submission, "duplicate_submission", Severity::info, Verdict::ok},
};

constexpr const FindingKind& kind_of(FindingCode code)
{
    for (const FindingKind& kind : finding_kinds)
        if (kind.code == code) return kind;
    return finding_kinds[0];
}

/// One thing that was found, with the evidence for it. Codes and values only, no sentences.
struct Finding {
    FindingCode code = FindingCode::unknown_document;
    Severity severity =
        Severity::error; ///< of `modalidad_not_student` and `employer_not_school`, the policy decides
    std::optional<FieldId> field;
    std::optional<std::string> expected; ///< what was declared, or what the rule asks for
    std::optional<std::string> found;    ///< what was read
    std::optional<int> page;
    std::optional<Rect> box;
};

} // namespace constancia
