#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

/// One untrusted input. A target must return for every input; only a crash, a sanitizer's report or a
/// time-out is a finding. Linked with libFuzzer or with replay.cpp, which both call it.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

namespace constancia::fuzz {

inline std::string_view text_of(const std::uint8_t* data, std::size_t size)
{
    return {reinterpret_cast<const char*>(data), size};
}

/// For a promise that a module's header makes: what breaks it ends the program, as a crash does.
inline void must_hold(bool promise)
{
    if (!promise) __builtin_trap();
}

} // namespace constancia::fuzz
