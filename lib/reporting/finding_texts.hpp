#pragma once

#include "reporting/language.hpp"
#include "verification/finding.hpp"

namespace constancia {

/// What is said of a finding in one sentence, and in another what to do and who does it.
///
/// `{expected}`, `{found}`, `{field}` and `{kind}` (`{found}` as the name of a document or of a kind of file)
/// stand for the finding's arguments. What is in `[…]` is said only when every argument in it is known.
struct FindingText {
    FindingCode code;
    Text what;
    Text what_to_do; ///< empty where nothing needs to be done
};

const FindingText& finding_text(FindingCode code);

} // namespace constancia
