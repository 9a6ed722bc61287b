#pragma once

#include <string>
#include <string_view>

namespace constancia {

/// HMAC-SHA-256 (RFC 2104) of the bytes under the key: 64 lower-case hexadecimal digits. Opens
/// constancia_hmac.so when first called; throws Fatal where that is missing.
std::string hmac_sha256_hex(std::string_view key, std::string_view bytes);

} // namespace constancia
