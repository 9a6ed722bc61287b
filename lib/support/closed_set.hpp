/// One table for each closed set: the enum's printer, parser and help all come from it.
///
///     enum class Colour { red, green };
///     constexpr auto names_of(Colour) { return closed_set<Colour>({{Colour::red, "red"}, {Colour::green,
///     "green"}}); }
///
///     name_of(Colour::red)            // "red"
///     parse_name<Colour>("green")     // Colour::green
///     parse_name<Colour>("blue")      // nothing
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string_view>

namespace constancia {

template <class E>
struct Named {
    E value;
    std::string_view name;
};

/// Names are part of the program's output: stable, chosen and documented.
template <class E, std::size_t N>
constexpr std::array<Named<E>, N> closed_set(const Named<E> (&entries)[N])
{
    std::array<Named<E>, N> set{};
    for (std::size_t i = 0; i < N; ++i)
        set[i] = entries[i];
    return set;
}

template <class E>
constexpr std::string_view name_of(E value)
{
    for (const auto& entry : names_of(E{}))
        if (entry.value == value) return entry.name;
    return {};
}

template <class E>
constexpr std::optional<E> parse_name(std::string_view name)
{
    for (const auto& entry : names_of(E{}))
        if (entry.name == name) return entry.value;
    return std::nullopt;
}

} // namespace constancia
