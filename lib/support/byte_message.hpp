/// Values as bytes, for messages between processes on one machine: numbers in the machine's own order, texts
/// and lists with their length in front.
#pragma once

#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>
#include <type_traits>

namespace constancia {

class ByteWriter {
  public:
    template <class Number>
    void number(Number value)
    {
        static_assert(std::is_arithmetic_v<Number>);
        m_bytes.append(reinterpret_cast<const char*>(&value), sizeof value);
    }
    void text(std::string_view text)
    {
        number(static_cast<std::uint32_t>(text.size()));
        m_bytes += text;
    }
    std::string take() { return std::move(m_bytes); }

  private:
    std::string m_bytes;
};

/// Reads what may have been written by anyone. After the first thing that is not there, or is beyond what was
/// allowed, everything is empty and has_failed() says so.
class ByteReader {
  public:
    explicit ByteReader(std::string_view untrusted_bytes) : m_rest(untrusted_bytes) {}

    template <class Number>
    Number number()
    {
        static_assert(std::is_arithmetic_v<Number>);
        Number value{};
        if (m_rest.size() < sizeof value) {
            fail();
            return {};
        }
        std::memcpy(&value, m_rest.data(), sizeof value);
        m_rest.remove_prefix(sizeof value);
        return value;
    }

    std::string_view text(std::size_t most_bytes)
    {
        const auto size = number<std::uint32_t>();
        if (size > most_bytes || size > m_rest.size()) {
            fail();
            return {};
        }
        const std::string_view text = m_rest.substr(0, size);
        m_rest.remove_prefix(size);
        return text;
    }

    void fail()
    {
        m_failed = true;
        m_rest = {};
    }
    bool has_failed() const { return m_failed; }
    bool is_at_end() const { return m_rest.empty(); }

  private:
    std::string_view m_rest;
    bool m_failed = false;
};

} // namespace constancia
