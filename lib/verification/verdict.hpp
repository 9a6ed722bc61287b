#pragma once

#include "support/closed_set.hpp"

namespace constancia {

/// In order of precedence: the first that applies is the verdict.
enum class Verdict {
    unreadable,
    wrong_document,
    suspect,
    mismatch,
    no_coverage,
    already_covered,
    missing_alta,
    outdated,
    review,
    ok,
};

constexpr auto names_of(Verdict)
{
    return closed_set<Verdict>({{Verdict::unreadable, "unreadable"},
                                {Verdict::wrong_document, "wrong_document"},
                                {Verdict::suspect, "suspect"},
                                {Verdict::mismatch, "mismatch"},
                                {Verdict::no_coverage, "no_coverage"},
                                {Verdict::already_covered, "already_covered"},
                                {Verdict::missing_alta, "missing_alta"},
                                {Verdict::outdated, "outdated"},
                                {Verdict::review, "review"},
                                {Verdict::ok, "ok"}});
}

} // namespace constancia
