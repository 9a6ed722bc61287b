#include "support/sha256.hpp"

#include <fmt/format.h>
#include <openssl/sha.h>

namespace constancia {

std::string sha256_hex(std::string_view bytes)
{
    // The one-shot call needs no OpenSSL configuration file, whose reading costs a short run a millisecond.
    unsigned char digest[SHA256_DIGEST_LENGTH];
    SHA256(reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size(), digest);
    std::string hex;
    hex.reserve(2 * sizeof digest);
    for (const unsigned char byte : digest)
        fmt::format_to(std::back_inserter(hex), "{:02x}", byte);
    return hex;
}

} // namespace constancia
