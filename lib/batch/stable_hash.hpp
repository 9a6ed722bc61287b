#pragma once

#include <cstdint>
#include <string_view>

namespace constancia {

/// The first 64 bits of SHA-256: the same on every machine and in every version, so that shards and samples
/// stay what they were.
std::uint64_t stable_hash(std::string_view bytes);

} // namespace constancia
