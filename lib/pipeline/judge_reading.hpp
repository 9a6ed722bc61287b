#pragma once

#include "content/document_error.hpp"
#include "pipeline/file_reading.hpp"
#include "roster/roster.hpp"
#include "verification/policy.hpp"
#include "verification/record.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace constancia {

enum class Comparison {
    with_declared, ///< `check`
    none,          ///< `extract`: fields only, no verdict
};

/// What readings are judged by, the same for every document of a run.
struct JudgingSettings {
    Policy policy;
    Date as_of{};
    Comparison comparison = Comparison::with_declared;
    const Roster* roster = nullptr;          ///< outlives the run; nullptr: none was given
    const RosterEntry* by_options = nullptr; ///< declared on the command line, for exactly one file
};

/// Which file it is, beside what it says.
struct FileFacts {
    std::string file;       ///< as given; goes into the record
    std::string path_below; ///< the part of it below the PATH that was given, with the file's own name
    std::string sha256;     ///< of its bytes; empty when it could not be opened
    std::optional<std::uintmax_t> bytes;
};

/// Whose the file is and what is to be thought of it: one record for each constancia in it, one when there is
/// none. Pure: no file, no clock; `elapsed_ms` is left 0.
std::vector<Record> judge_reading(const FileFacts& file, Result<FileReading> reading,
                                  const JudgingSettings& settings);

} // namespace constancia
