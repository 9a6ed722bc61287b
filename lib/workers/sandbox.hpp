#pragma once

#include "support/closed_set.hpp"

#include <tl/expected.hpp>

#include <cstdint>
#include <string>
#include <vector>

namespace constancia {

enum class SandboxMode {
    required,  ///< a machine that cannot lock workers in is an error
    automatic, ///< what the machine gives, and a word about what it lacks
    off,
};

constexpr auto names_of(SandboxMode)
{
    return closed_set<SandboxMode>(
        {{SandboxMode::required, "required"}, {SandboxMode::automatic, "auto"}, {SandboxMode::off, "off"}});
}

/// What this machine's kernel has to lock a process in.
struct SandboxMeans {
    int landlock_abi = 0; ///< 0: none. 1 and 2 let files be truncated, which the system call filter denies
    bool has_seccomp = false;

    bool is_complete() const { return landlock_abi > 0 && has_seccomp; }
};

SandboxMeans sandbox_means();

struct SandboxPlan {
    SandboxMode mode = SandboxMode::automatic;
    std::vector<std::string> readable; ///< folders and files that may be read; nothing else can be opened
    /// The memory of its own that the process may take beside what it has already, in bytes; 0: no limit.
    std::uint64_t memory_bytes = 0;
    std::uint32_t descriptors = 64; ///< open at once
};

/// Locks the calling process in, for good: no new privileges; no file but those of the plan, and these for
/// reading only; no sockets, programs, processes, tracing or changes to files; limits on memory, descriptors
/// and file size; no core dumps; an empty environment. The process has one thread. Fails with a sentence when
/// a part that the machine has, or that is required, cannot be had.
tl::expected<void, std::string> enter_sandbox(const SandboxPlan& plan);

/// The caller dies when its parent, `parent`, does.
void die_with_parent(int parent);

} // namespace constancia
