#pragma once

#include <memory>
#include <string>
#include <string_view>

namespace constancia {

/// SHA-256 of bytes that come in pieces.
class Sha256 {
  public:
    Sha256();
    ~Sha256();

    void add(std::string_view bytes);

    // To be asked once, one of the two.
    std::string bytes(); ///< 32 bytes
    std::string hex();   ///< the same as 64 lower-case hexadecimal digits

  private:
    struct State;
    std::unique_ptr<State> m_state;
};

/// SHA-256 of the bytes: 32 bytes.
std::string sha256_bytes(std::string_view bytes);

/// The same as 64 lower-case hexadecimal digits.
std::string sha256_hex(std::string_view bytes);

} // namespace constancia
