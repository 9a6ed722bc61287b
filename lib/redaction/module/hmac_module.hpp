#pragma once

#include <cstddef>

namespace constancia {

/// What constancia_hmac.so has to offer: 32 bytes to `digest`; false where there is no HMAC-SHA-256.
using HmacModuleEntry = bool(const char* key, std::size_t key_size, const char* bytes, std::size_t size,
                             unsigned char* digest);
inline constexpr const char* hmac_module_entry_name = "constancia_hmac_sha256";

} // namespace constancia
