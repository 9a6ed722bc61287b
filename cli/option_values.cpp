#include "cli/option_values.hpp"

#include "batch/shard.hpp"
#include "support/civil_date.hpp"

#include <charconv>
#include <optional>
#include <string_view>

namespace constancia {
namespace {

template <class Number>
std::optional<Number> parse_number(std::string_view text)
{
    Number value{};
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
    return value;
}

} // namespace

ValueCheck whole_number(long smallest, long largest, Language language)
{
    return [=](const std::string& value) -> std::string {
        const auto number = parse_number<long>(value);
        if (number && *number >= smallest && *number <= largest) return {};
        return fmt::format(
            fmt::runtime(
                Text{"debe ser un número entero de {} a {}", "must be a whole number from {} to {}"}.in(
                    language)),
            smallest, largest);
    };
}

ValueCheck percentage(Language language)
{
    return [=](const std::string& value) -> std::string {
        const auto number = parse_number<double>(value);
        if (number && *number >= 0 && *number <= 100) return {};
        return std::string(
            Text{"debe ser un porcentaje de 0 a 100", "must be a percentage from 0 to 100"}.in(language));
    };
}

ValueCheck iso_date(Language language)
{
    return [=](const std::string& value) -> std::string {
        if (parse_iso_date(value)) return {};
        return std::string(Text{"debe ser una fecha que exista, como 2026-08-28",
                                "must be a date that exists, such as 2026-08-28"}
                               .in(language));
    };
}

ValueCheck shard_notation(Language language)
{
    return [=](const std::string& value) -> std::string {
        if (parse_shard(value)) return {};
        return std::string(Text{"debe tener la forma K/N con K de 1 a N, como 2/5",
                                "must look like K/N with K from 1 to N, such as 2/5"}
                               .in(language));
    };
}

} // namespace constancia
