#include "workers/syscall_filter.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <linux/seccomp.h>
#include <sched.h>
#include <seccomp.h>
#include <sys/ioctl.h>
#include <sys/mman.h>
#include <sys/prctl.h>

#include <cerrno>
#include <memory>
#include <system_error>

namespace constancia {
namespace {

/// Allowed whatever the arguments.
constexpr int harmless_calls[] = {
    // bytes in and out of what is open
    SCMP_SYS(read), SCMP_SYS(readv), SCMP_SYS(pread64), SCMP_SYS(preadv), SCMP_SYS(write), SCMP_SYS(writev),
    SCMP_SYS(lseek), SCMP_SYS(_llseek), SCMP_SYS(close), SCMP_SYS(poll), SCMP_SYS(ppoll), SCMP_SYS(fadvise64),
    SCMP_SYS(recvfrom), SCMP_SYS(recvmsg), SCMP_SYS(sendto), SCMP_SYS(sendmsg),
    // asking about files: what can be asked about, Landlock decides for all that is opened
    SCMP_SYS(fstat), SCMP_SYS(fstat64), SCMP_SYS(stat), SCMP_SYS(lstat), SCMP_SYS(newfstatat),
    SCMP_SYS(fstatat64), SCMP_SYS(statx), SCMP_SYS(statfs), SCMP_SYS(fstatfs), SCMP_SYS(access),
    SCMP_SYS(faccessat), SCMP_SYS(faccessat2), SCMP_SYS(readlink), SCMP_SYS(readlinkat), SCMP_SYS(getcwd),
    SCMP_SYS(getdents), SCMP_SYS(getdents64),
    // memory
    SCMP_SYS(brk), SCMP_SYS(munmap), SCMP_SYS(mremap), SCMP_SYS(madvise), SCMP_SYS(mincore),
    // threads and signals of our own
    SCMP_SYS(futex), SCMP_SYS(futex_time64), SCMP_SYS(set_robust_list), SCMP_SYS(rseq),
    SCMP_SYS(set_tid_address), SCMP_SYS(sched_yield), SCMP_SYS(sched_getaffinity), SCMP_SYS(membarrier),
    SCMP_SYS(sigaltstack), SCMP_SYS(rt_sigaction), SCMP_SYS(rt_sigprocmask), SCMP_SYS(rt_sigreturn),
    SCMP_SYS(restart_syscall), SCMP_SYS(exit), SCMP_SYS(exit_group),
    // time and chance
    SCMP_SYS(clock_gettime), SCMP_SYS(clock_gettime64), SCMP_SYS(clock_getres), SCMP_SYS(clock_nanosleep),
    SCMP_SYS(nanosleep), SCMP_SYS(gettimeofday), SCMP_SYS(time), SCMP_SYS(times), SCMP_SYS(getrandom),
    // who and where we are
    SCMP_SYS(getpid), SCMP_SYS(gettid), SCMP_SYS(getppid), SCMP_SYS(getuid), SCMP_SYS(geteuid),
    SCMP_SYS(getgid), SCMP_SYS(getegid), SCMP_SYS(getrusage), SCMP_SYS(sysinfo), SCMP_SYS(uname)};

class Filter {
  public:
    Filter() : m_context(seccomp_init(SCMP_ACT_ERRNO(EPERM)), &seccomp_release) {}

    bool was_made() const { return m_context != nullptr; }

    template <class... Condition>
    void allow(int call, Condition... conditions)
    {
        add(SCMP_ACT_ALLOW, call, conditions...);
    }

    void answer(int call, int error) { add(SCMP_ACT_ERRNO(static_cast<std::uint32_t>(error)), call); }

    int load()
    {
        // As a tree: a call is found in a few steps rather than sixty.
        seccomp_attr_set(m_context.get(), SCMP_FLTATR_CTL_OPTIMIZE, 2);
        return m_first_error != 0 ? m_first_error : seccomp_load(m_context.get());
    }

  private:
    template <class... Condition>
    void add(std::uint32_t action, int call, Condition... conditions)
    {
        const int error =
            seccomp_rule_add(m_context.get(), action, call, sizeof...(conditions), conditions...);
        // Calls that this processor does not have are no error.
        if (error != 0 && error != -EDOM && m_first_error == 0) m_first_error = error;
    }

    std::unique_ptr<void, decltype(&seccomp_release)> m_context;
    int m_first_error = 0;
};

/// For reading: neither for writing nor making anything.
scmp_arg_cmp is_for_reading(unsigned argument)
{
    constexpr scmp_datum_t forbidden = O_ACCMODE | O_CREAT | O_TRUNC | O_APPEND | (O_TMPFILE & ~O_DIRECTORY);
    return scmp_arg_cmp{argument, SCMP_CMP_MASKED_EQ, forbidden, O_RDONLY};
}

/// No memory that can be run.
scmp_arg_cmp is_not_for_running(unsigned argument)
{
    return scmp_arg_cmp{argument, SCMP_CMP_MASKED_EQ, PROT_EXEC, 0};
}

scmp_arg_cmp equals(unsigned argument, scmp_datum_t value)
{
    return scmp_arg_cmp{argument, SCMP_CMP_EQ, value, 0};
}

void add_rules(Filter& filter)
{
    for (const int call : harmless_calls)
        filter.allow(call);
    filter.allow(SCMP_SYS(open), is_for_reading(1));
    filter.allow(SCMP_SYS(openat), is_for_reading(2));
    filter.allow(SCMP_SYS(mmap), is_not_for_running(2));
    filter.allow(SCMP_SYS(mmap2), is_not_for_running(2));
    filter.allow(SCMP_SYS(mprotect), is_not_for_running(2));
    filter.allow(SCMP_SYS(clone), scmp_arg_cmp{0, SCMP_CMP_MASKED_EQ, CLONE_THREAD, CLONE_THREAD});
    filter.answer(SCMP_SYS(clone3), ENOSYS);
    filter.allow(SCMP_SYS(fcntl), equals(1, F_GETFD));
    filter.allow(SCMP_SYS(fcntl), equals(1, F_SETFD));
    filter.allow(SCMP_SYS(fcntl), equals(1, F_GETFL));
    filter.allow(SCMP_SYS(fcntl), equals(1, F_DUPFD_CLOEXEC));
    filter.answer(SCMP_SYS(ioctl), ENOTTY); // isatty() asks so
    // Limits can be asked for, not set.
    filter.allow(SCMP_SYS(prlimit64), equals(2, 0));
    filter.allow(SCMP_SYS(getrlimit));
    // abort() signals its own thread; another process's is its own number, which the kernel checks.
    filter.allow(SCMP_SYS(tgkill), equals(0, static_cast<scmp_datum_t>(::getpid())));
}

} // namespace

bool has_syscall_filter()
{
    // A filter that cannot be read: EFAULT where there are filters, EINVAL where there are none.
    return ::prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, nullptr) == -1 && errno == EFAULT;
}

tl::expected<void, std::string> filter_syscalls()
{
    Filter filter;
    if (!filter.was_made()) return tl::unexpected(std::string("seccomp: no filter can be made"));
    add_rules(filter);
    if (const int error = filter.load(); error != 0)
        return tl::unexpected(fmt::format("seccomp: {}", std::generic_category().message(-error)));
    return {};
}

} // namespace constancia
