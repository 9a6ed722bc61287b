#pragma once

namespace constancia {

/// What the program ends with; promised to scripts, see docs/manual.md.
enum class ExitCode : int {
    all_ok = 0,
    needs_attention = 1, ///< at least one document is not `ok`, or with --require-all somebody is missing
    cannot_run = 2,      ///< bad option, no such path, nothing to check, unreadable roster, no language data
    hit_a_limit = 3,     ///< as needs_attention, and larger limits may help at least one document
    interrupted = 130,   ///< SIGINT; results so far were given
    terminated = 143,    ///< SIGTERM; likewise
};

} // namespace constancia
