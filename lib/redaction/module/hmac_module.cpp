#include "redaction/module/hmac_module.hpp"

#include <openssl/evp.h>
#include <openssl/hmac.h>

#include <climits>

extern "C" __attribute__((visibility("default"))) bool
constancia_hmac_sha256(const char* key, std::size_t key_size, const char* bytes, std::size_t size,
                       unsigned char* digest)
{
    return key_size <= INT_MAX &&
           HMAC(EVP_sha256(), key, static_cast<int>(key_size), reinterpret_cast<const unsigned char*>(bytes),
                size, digest, nullptr) != nullptr;
}
