#include "support/sha256.hpp"

// The calls that OpenSSL 3 calls deprecated go straight to the code; the others first load its configuration
// and providers, a millisecond that a short run would feel.
#define OPENSSL_SUPPRESS_DEPRECATED
#include <fmt/format.h>
#include <openssl/sha.h>

#include <iterator>

namespace constancia {

std::string sha256_hex(std::string_view bytes)
{
    SHA256_CTX context;
    unsigned char digest[SHA256_DIGEST_LENGTH];
    SHA256_Init(&context);
    SHA256_Update(&context, bytes.data(), bytes.size());
    SHA256_Final(digest, &context);
    std::string hex;
    hex.reserve(2 * sizeof digest);
    for (const unsigned char byte : digest)
        fmt::format_to(std::back_inserter(hex), "{:02x}", byte);
    return hex;
}

} // namespace constancia
