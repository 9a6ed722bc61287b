#include "batch/shard.hpp"

#include "batch/stable_hash.hpp"

#include <charconv>

namespace constancia {
namespace {

std::optional<std::uint32_t> parse_count(std::string_view text)
{
    std::uint32_t value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || end != text.data() + text.size() || value == 0) return std::nullopt;
    return value;
}

} // namespace

std::optional<Shard> parse_shard(std::string_view text)
{
    const auto slash = text.find('/');
    if (slash == text.npos) return std::nullopt;
    const auto number = parse_count(text.substr(0, slash));
    const auto count = parse_count(text.substr(slash + 1));
    if (!number || !count || *number > *count) return std::nullopt;
    return Shard{*number, *count};
}

bool is_in(Shard shard, std::string_view path_below)
{
    return shard.count == 1 || stable_hash(path_below) % shard.count == shard.number - 1;
}

} // namespace constancia
