#pragma once

#include "classification/document_kind.hpp"
#include "content/page_text.hpp"
#include "fields/field.hpp"
#include "reporting/language.hpp"
#include "verification/evidence.hpp"
#include "verification/finding.hpp"
#include "verification/not_checked.hpp"
#include "verification/verdict.hpp"

#include <string>
#include <string_view>

namespace constancia {

// What the members of the closed sets are called when speaking to people. Machines get name_of().

std::string_view verdict_name(Verdict verdict, Language language);
std::string_view severity_name(Severity severity, Language language);
std::string_view field_name(FieldId field, Language language);
std::string_view state_name(FieldState state, Language language);
std::string_view source_name(Source source, Language language);
std::string_view text_source_name(TextSource source, Language language);
std::string_view not_checked_name(NotChecked what, Language language);

/// With its article, for the middle of a sentence: "la asignación del NSS".
std::string_view kind_name(DocumentKind kind, Language language);

/// Which document DocumentKind::other is ("ine"), likewise; a name that is not known is returned as it is.
std::string_view other_document_name(std::string_view other, Language language);

/// Of a check that was made; one that is not known is returned as it is.
std::string_view check_name(std::string_view check, Language language);

} // namespace constancia
