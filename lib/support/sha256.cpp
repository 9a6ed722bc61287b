#include "support/sha256.hpp"

// The calls that OpenSSL 3 calls deprecated go straight to the code; the others first load its configuration
// and providers, a millisecond that a short run would feel.
#define OPENSSL_SUPPRESS_DEPRECATED
#include <openssl/sha.h>

namespace constancia {

struct Sha256::State {
    SHA256_CTX context{};
};

Sha256::Sha256() : m_state(std::make_unique<State>())
{
    SHA256_Init(&m_state->context);
}

Sha256::~Sha256() = default;

void Sha256::add(std::string_view bytes)
{
    SHA256_Update(&m_state->context, bytes.data(), bytes.size());
}

std::string Sha256::hex()
{
    constexpr std::string_view digits = "0123456789abcdef";
    unsigned char digest[SHA256_DIGEST_LENGTH];
    SHA256_Final(digest, &m_state->context);
    std::string hex;
    hex.reserve(2 * sizeof digest);
    for (const unsigned char byte : digest) {
        hex += digits[byte >> 4];
        hex += digits[byte & 15u];
    }
    return hex;
}

std::string sha256_hex(std::string_view bytes)
{
    Sha256 hash;
    hash.add(bytes);
    return hash.hex();
}

} // namespace constancia
