#pragma once

#include "verification/record.hpp"

#include <tl/expected.hpp>

#include <cstddef>
#include <string>
#include <string_view>

namespace constancia {

/// Longer lines are no records.
inline constexpr std::size_t most_record_bytes = std::size_t{1} << 20;

struct ReadRecord {
    Record record;
    std::string run;
};

/// Why a line is not a record: where in it and what is wrong, in English ("fields.curp.state: unknown name").
struct RecordFault {
    std::string reason;
};

/// The inverse of record_json: writing what was read gives the same bytes. Nothing is believed of the line:
/// every key must be there and no other, names must be those of the closed sets, numbers and texts within
/// bounds, and the verdict the one that follows from the findings.
tl::expected<ReadRecord, RecordFault> read_record(std::string_view untrusted_line);

} // namespace constancia
