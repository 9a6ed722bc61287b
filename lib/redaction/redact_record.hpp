#pragma once

#include "redaction/redactor.hpp"
#include "verification/record.hpp"

#include <optional>

namespace constancia {

/// As what a field that identifies a person gets its pseudonym; nothing for the others.
std::optional<PseudonymOf> identifies_by(FieldId field);

/// The record without people: CURP, NSS, names, ids, files and what else may tell who it is are pseudonyms.
/// Built anew from what may be shown, so that whatever a record comes to hold stays out until it is allowed
/// here. Of fields that tell nobody, only values of the form that such a field has are kept; what is printed
/// (`raw`) goes, but for a dash. Rows of the roster go too: whoever has a list could count.
Record redacted(const Record& record, const Redactor& redactor);

} // namespace constancia
