#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace constancia {

/// One part of a run that is divided among several machines: `number` of `count`, from 1.
struct Shard {
    std::uint32_t number = 1, count = 1;
    bool operator==(const Shard&) const = default;
};

/// "2/5"; nothing for any other form or a number outside 1 to count.
std::optional<Shard> parse_shard(std::string_view text);

/// Whether the file is this shard's. By a hash of the path below the given PATH, so that machines which see
/// the same folder under different names agree.
bool is_in(Shard shard, std::string_view path_below);

} // namespace constancia
