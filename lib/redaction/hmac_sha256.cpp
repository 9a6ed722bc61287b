#include "redaction/hmac_sha256.hpp"

#include "redaction/module/hmac_module.hpp"
#include "support/fatal.hpp"
#include "support/program_module.hpp"

#include <array>

namespace constancia {

std::string hmac_sha256_hex(std::string_view key, std::string_view bytes)
{
    static const auto entry = program_module_symbol("constancia_hmac.so", hmac_module_entry_name);
    if (!entry) throw Fatal(entry.error());
    std::array<unsigned char, 32> digest{};
    if (!reinterpret_cast<HmacModuleEntry*>(*entry)(key.data(), key.size(), bytes.data(), bytes.size(),
                                                    digest.data()))
        throw Fatal("HMAC-SHA-256 is not available.");
    constexpr std::string_view digits = "0123456789abcdef";
    std::string hex;
    for (const unsigned char byte : digest) {
        hex += digits[byte >> 4];
        hex += digits[byte & 15u];
    }
    return hex;
}

} // namespace constancia
