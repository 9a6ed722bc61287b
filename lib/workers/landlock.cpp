#include "workers/landlock.hpp"

#include "support/descriptor.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <cerrno>
#include <cstdint>
#include <system_error>

namespace constancia {
namespace {

// Debian 12's header knows version 2; what came later is written down here, from the kernel's
// include/uapi/linux/landlock.h, so that a newer kernel is used in full.
constexpr long create_ruleset_call = 444, add_rule_call = 445, restrict_self_call = 446;
constexpr unsigned ask_version = 1;
constexpr int rule_path_beneath = 1;

constexpr std::uint64_t read_file = 1u << 2, read_dir = 1u << 3;

struct RulesetAttributes {
    std::uint64_t handled_files = 0;
    std::uint64_t handled_network = 0; ///< since version 4
    std::uint64_t scoped = 0;          ///< since version 6
};

#pragma pack(push, 1)
struct PathBeneath {
    std::uint64_t allowed;
    std::int32_t folder;
};
#pragma pack(pop)

/// All rights over files that a version knows: its bits are handed out from the lowest up.
std::uint64_t all_file_rights(int abi)
{
    int bits = 13;           // version 1: execute to make_sym
    if (abi >= 2) bits = 14; // refer
    if (abi >= 3) bits = 15; // truncate
    if (abi >= 5) bits = 16; // ioctl_dev
    return (std::uint64_t{1} << bits) - 1;
}

RulesetAttributes attributes_for(int abi)
{
    RulesetAttributes attributes{.handled_files = all_file_rights(abi)};
    if (abi >= 4) attributes.handled_network = 3; // bind, connect
    if (abi >= 6) attributes.scoped = 3;          // abstract sockets, signals
    return attributes;
}

std::size_t attributes_size(int abi)
{
    return abi >= 6 ? 24 : abi >= 4 ? 16 : 8;
}

tl::unexpected<std::string> failure(const char* step)
{
    return tl::unexpected(fmt::format("Landlock: {}: {}", step, std::generic_category().message(errno)));
}

} // namespace

int landlock_abi()
{
    const long version = ::syscall(create_ruleset_call, nullptr, 0, ask_version);
    return version > 0 ? static_cast<int>(version) : 0;
}

tl::expected<void, std::string> restrict_files(int abi, std::span<const std::string> readable)
{
    const RulesetAttributes attributes = attributes_for(abi);
    const Descriptor ruleset(
        static_cast<int>(::syscall(create_ruleset_call, &attributes, attributes_size(abi), 0)));
    if (!ruleset.is_open()) return failure("create_ruleset");
    for (const std::string& path : readable) {
        const Descriptor place(::open(path.c_str(), O_PATH | O_CLOEXEC));
        struct stat status {};
        if (!place.is_open() || ::fstat(place.number(), &status) != 0) continue;
        const PathBeneath rule{S_ISDIR(status.st_mode) ? read_file | read_dir : read_file, place.number()};
        if (::syscall(add_rule_call, ruleset.number(), rule_path_beneath, &rule, 0) != 0)
            return failure("add_rule");
    }
    if (::syscall(restrict_self_call, ruleset.number(), 0) != 0) return failure("restrict_self");
    return {};
}

} // namespace constancia
