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

std::string Sha256::bytes()
{
    std::string digest(SHA256_DIGEST_LENGTH, '\0');
    SHA256_Final(reinterpret_cast<unsigned char*>(digest.data()), &m_state->context);
    return digest;
}

std::string Sha256::hex()
{
    constexpr std::string_view digits = "0123456789abcdef";
    std::string hex;
    hex.reserve(2 * SHA256_DIGEST_LENGTH);
    for (const char byte : bytes()) {
        hex += digits[static_cast<unsigned char>(byte) >> 4];
        hex += digits[static_cast<unsigned char>(byte) & 15u];
    }
    return hex;
}

std::string sha256_bytes(std::string_view bytes)
{
    Sha256 hash;
    hash.add(bytes);
    return hash.bytes();
}

std::string sha256_hex(std::string_view bytes)
{
    Sha256 hash;
    hash.add(bytes);
    return hash.hex();
}

} // namespace constancia
