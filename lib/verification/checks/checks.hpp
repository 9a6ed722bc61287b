/// The questions that are put to a constancia, in the order in which they are asked. One file each.
#pragma once

#include "verification/checks/check.hpp"
#include "verification/verify.hpp"

namespace constancia {

// --- Before anything is compared ---

/// Is it known whose document it is? `found` is what the document says of its owner.
CheckResult owner_is_known(const Declared& declared, const Evidence& evidence);

/// Is it the document that was asked for? A finding ends the questions.
CheckResult kind_is_right(const CheckInput& input);

/// Can what was declared be compared at all?
CheckResult declared_is_usable(const CheckInput& input);

// --- Whose is it ---

/// Is the student the head, not a beneficiary of the one who is? The answer replaces those of the next two.
CheckResult holder_is_student(const CheckInput& input);
CheckResult identifiers_agree(const CheckInput& input);
CheckResult names_agree(const CheckInput& input);
CheckResult umf_agrees(const CheckInput& input);

// --- What does it say ---

CheckResult coverage_is_as_expected(const CheckInput& input);
CheckResult alta_is_done(const CheckInput& input);
CheckResult issue_is_recent(const CheckInput& input);
CheckResult modalidad_is_student(const CheckInput& input);
CheckResult employer_is_school(const CheckInput& input);

// --- May it be believed ---

CheckResult cadena_agrees(const CheckInput& input);
CheckResult qr_agrees(const CheckInput& input);
CheckResult identifiers_are_valid(const CheckInput& input);
CheckResult repairs_are_confirmed(const CheckInput& input);
CheckResult consistent_in_itself(const CheckInput& input);
CheckResult unedited_since_issue(const CheckInput& input);
CheckResult text_is_uncovered(const CheckInput& input);

// --- Was all of it read ---

CheckResult required_fields_are_read(const CheckInput& input);

} // namespace constancia
