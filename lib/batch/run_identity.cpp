#include "batch/run_identity.hpp"

#include "support/sha256.hpp"

#include <fmt/format.h>

namespace constancia {
namespace {

/// With its length in front, so that no two lists of parts give the same text.
void add_part(std::string& text, std::string_view part)
{
    text += fmt::format("{}:{}\n", part.size(), part);
}

} // namespace

std::string run_identity(const RunIngredients& run)
{
    const ReadingSettings& reading = run.settings.reading;
    const JudgingSettings& judging = run.settings.judging;
    std::string text;
    add_part(text, run.program_version);
    add_part(text, run.language_data);
    add_part(text, canonical_text(judging.policy));
    add_part(text, to_iso(judging.as_of));
    add_part(text, judging.comparison == Comparison::none ? "extract" : "check");
    add_part(text, judging.roster ? sha256_hex(fingerprint_text(*judging.roster)) : "");
    add_part(text, judging.by_options ? fingerprint_text(*judging.by_options) : "");
    add_part(text, fmt::format("{} {} {}", reading.limits.file_bytes, reading.limits.pages,
                               reading.limits.page_megapixels));
    add_part(text, fmt::format("{}", run.settings.audit_percent));
    for (const std::string& password : reading.passwords)
        add_part(text, password); // decides whether a document opens; the hash does not give it away
    return sha256_hex(text).substr(0, 16);
}

} // namespace constancia
