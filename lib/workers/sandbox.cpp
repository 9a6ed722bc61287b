#include "workers/sandbox.hpp"

#include "support/sanitizers.hpp"
#include "workers/landlock.hpp"
#include "workers/syscall_filter.hpp"

#include <fmt/format.h>
#include <signal.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <system_error>

namespace constancia {
namespace {

/// Beyond what counts as a process's own memory: shared mappings, stacks, the libraries' read-only pages.
constexpr std::uint64_t mapped_beside = 256u << 20;

tl::expected<void, std::string> limit(__rlimit_resource resource, rlim_t most)
{
    rlimit limits{};
    ::getrlimit(resource, &limits);
    limits.rlim_max = std::min(limits.rlim_max, most);
    limits.rlim_cur = limits.rlim_max;
    if (::setrlimit(resource, &limits) == 0) return {};
    return tl::unexpected(fmt::format("setrlimit: {}", std::generic_category().message(errno)));
}

/// What the process has already, in bytes: its program, its libraries, what the launcher prepared.
struct Mapped {
    std::uint64_t all = 0, own = 0;
};

Mapped mapped_bytes()
{
    std::FILE* const file = std::fopen("/proc/self/statm", "r");
    if (file == nullptr) return {};
    unsigned long all = 0, own = 0;
    const int read = std::fscanf(file, "%lu %*u %*u %*u %*u %lu", &all, &own);
    std::fclose(file);
    const auto page = static_cast<std::uint64_t>(::sysconf(_SC_PAGESIZE));
    return read == 2 ? Mapped{all * page, own * page} : Mapped{};
}

tl::expected<void, std::string> set_limits(const SandboxPlan& plan)
{
    auto done = limit(RLIMIT_CORE, 0);
    if (done) done = limit(RLIMIT_NOFILE, plan.descriptors);
    if (done) done = limit(RLIMIT_FSIZE, 0);
    if (!done || plan.memory_bytes == 0 || is_sanitized) return done;
    const Mapped mapped = mapped_bytes();
    done = limit(RLIMIT_DATA, mapped.own + plan.memory_bytes);
    if (done) done = limit(RLIMIT_AS, mapped.all + plan.memory_bytes + mapped_beside);
    return done;
}

} // namespace

SandboxMeans sandbox_means()
{
    return {landlock_abi(), has_syscall_filter()};
}

tl::expected<void, std::string> enter_sandbox(const SandboxPlan& plan)
{
    if (auto limited = set_limits(plan); !limited) return limited;
    ::clearenv();
    ::setenv("TZ", "UTC0", 1); // the same with and without the machine's time zone data
    ::prctl(PR_SET_DUMPABLE, 0);
    if (plan.mode == SandboxMode::off || is_sanitized) return {};

    const SandboxMeans means = sandbox_means();
    if (plan.mode == SandboxMode::required && !means.is_complete())
        return tl::unexpected(std::string(means.has_seccomp ? "no Landlock" : "no seccomp"));
    if (::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0)
        return tl::unexpected(fmt::format("no_new_privs: {}", std::generic_category().message(errno)));
    if (means.landlock_abi > 0)
        if (auto restricted = restrict_files(means.landlock_abi, plan.readable); !restricted)
            return restricted;
    if (means.has_seccomp)
        if (auto filtered = filter_syscalls(); !filtered) return filtered;
    return {};
}

void die_with_parent(int parent)
{
    ::prctl(PR_SET_PDEATHSIG, SIGKILL);
    if (::getppid() != parent) ::_exit(0); // it was gone already
}

} // namespace constancia
