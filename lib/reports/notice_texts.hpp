#pragma once

#include "reporting/language.hpp"
#include "verification/finding.hpp"

#include <string>
#include <string_view>

namespace constancia {

/// What a student is told of a finding: what is wrong with the document and what to do, to them and politely.
/// Another person's data may stand in the document, and whoever handed it in may not know them: so no value
/// of it is told but its date and which kind of paper it is, and what concerns others is told as "other
/// data".
struct NoticeText {
    FindingCode code;
    Text what;       ///< `{found}` in `[…]` as in FindingText
    Text what_to_do; ///< may be several numbered lines
};

/// Null where the student has nothing to do: the registrar has, or nobody.
const NoticeText* notice_text(FindingCode code);

/// What was found, filled in.
std::string notice_what(const Finding& finding, Language language);

/// Said once, in the place of several of curp_mismatch, nss_mismatch and name_mismatch.
extern const NoticeText somebody_elses_document;

/// Said when a person did not accept a document of which nothing else can be told.
extern const Text not_accepted_what, not_accepted_what_to_do;

/// The built-in templates (mustache).
extern const Text default_subject, default_message;

} // namespace constancia
