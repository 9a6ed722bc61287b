#include "batch/stable_hash.hpp"

#include "support/sha256.hpp"

#include <string>

namespace constancia {

std::uint64_t stable_hash(std::string_view bytes)
{
    return std::stoull(sha256_hex(bytes).substr(0, 16), nullptr, 16);
}

} // namespace constancia
