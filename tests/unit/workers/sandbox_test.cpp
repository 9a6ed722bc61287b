// Each door is tried from inside a worker, as a reader in a stranger's hands would.
#include "../temporary_folder.hpp"
#include "support/sanitizers.hpp"
#include "workers/launcher.hpp"
#include "workers/sandbox.hpp"

#include <arpa/inet.h>
#include <fcntl.h>
#include <fmt/format.h>
#include <gtest/gtest.h>
#include <netinet/in.h>
#include <signal.h>
#include <sys/mman.h>
#include <sys/ptrace.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/time.h>
#include <sys/un.h>
#include <sys/wait.h>
#include <unistd.h>
#include <utime.h>

#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <functional>
#include <new>
#include <thread>

namespace constancia {
namespace {

/// 0 when the door is open, else the error.
using Door = std::function<int()>;

int error_of(long result)
{
    return result < 0 ? errno : 0;
}

/// Tries the door in a worker that is locked in, and tells what it met.
int tried_in_worker(const SandboxPlan& plan, const Door& door)
{
    const auto work = [&](int channel, int) {
        const int answer = door();
        [[maybe_unused]] const auto sent = ::send(channel, &answer, sizeof answer, MSG_NOSIGNAL);
    };
    Launcher launcher = Launcher::start({plan, {{{}, work}}});
    const Descriptor nothing(::open("/dev/null", O_RDONLY));
    const StartedWorker worker = launcher.start_worker(nothing.number());
    int answer = -1;
    if (::recv(worker.channel.number(), &answer, sizeof answer, MSG_WAITALL) != sizeof answer) answer = -1;
    launcher.end_worker(worker.process);
    return answer;
}

class Sandbox : public testing::Test {
  protected:
    void SetUp() override
    {
        if (is_sanitized) GTEST_SKIP() << "builds for finding mistakes are not locked in";
        if (!sandbox_means().is_complete()) GTEST_SKIP() << "this kernel has no Landlock or no seccomp";
        m_readable = m_folder.file("fonts/a.ttf", "font").string();
        m_secret = m_folder.file("secret", "1234").string();
        m_plan.mode = SandboxMode::required;
        m_plan.readable = {(m_folder.path() / "fonts").string()};
        m_plan.memory_bytes = 256u << 20;
    }

    int tried(const Door& door) const { return tried_in_worker(m_plan, door); }

    TemporaryFolder m_folder;
    std::string m_readable, m_secret;
    SandboxPlan m_plan;
};

TEST_F(Sandbox, OpensWhatMayBeReadAndNothingElse)
{
    EXPECT_EQ(tried([&] { return error_of(::open(m_readable.c_str(), O_RDONLY)); }), 0);
    for (const std::string& path : {m_secret, std::string("/etc/passwd"), std::string("/proc/self/mem"),
                                    std::string("/dev/null"), std::string("/"), std::string("/tmp")})
        EXPECT_EQ(tried([&] { return error_of(::open(path.c_str(), O_RDONLY)); }), EACCES) << path;
}

TEST_F(Sandbox, WritesMakesAndChangesNoFile)
{
    const std::string fresh = (m_folder.path() / "fonts" / "new").string();
    const char *readable = m_readable.c_str(), *made = fresh.c_str();
    const std::pair<const char*, Door> doors[] = {
        {"write", [=] { return error_of(::open(readable, O_WRONLY)); }},
        {"read and write", [=] { return error_of(::open(readable, O_RDWR)); }},
        {"append", [=] { return error_of(::open(readable, O_WRONLY | O_APPEND)); }},
        {"truncate while opening", [=] { return error_of(::open(readable, O_RDONLY | O_TRUNC)); }},
        {"make", [=] { return error_of(::open(made, O_WRONLY | O_CREAT, 0600)); }},
        {"creat", [=] { return error_of(::syscall(SYS_creat, made, 0600)); }},
        {"openat2", [=] { return error_of(::syscall(SYS_openat2, AT_FDCWD, readable, nullptr, 0)); }},
        {"truncate", [=] { return error_of(::truncate(readable, 0)); }},
        {"chmod", [=] { return error_of(::chmod(readable, 0)); }},
        {"chown", [=] { return error_of(::chown(readable, 1, 1)); }},
        {"utime", [=] { return error_of(::utime(readable, nullptr)); }},
        {"utimes", [=] { return error_of(::utimes(readable, nullptr)); }},
        {"unlink", [=] { return error_of(::unlink(readable)); }},
        {"rename", [=] { return error_of(::rename(readable, made)); }},
        {"link", [=] { return error_of(::link(readable, made)); }},
        {"symlink", [=] { return error_of(::symlink(readable, made)); }},
        {"mkdir", [=] { return error_of(::mkdir(made, 0700)); }},
        {"mkfifo", [=] { return error_of(::mkfifo(made, 0600)); }},
        {"memfd", [=] { return error_of(::memfd_create("x", 0)); }},
        {"setxattr", [=] { return error_of(::syscall(SYS_setxattr, readable, "user.a", "b", 1, 0)); }},
        {"mount", [=] { return error_of(::syscall(SYS_mount, "a", "b", "c", 0, nullptr)); }},
        {"chroot", [=] { return error_of(::chroot("/")); }},
    };
    for (const auto& [name, door] : doors)
        EXPECT_TRUE(tried(door) == EPERM || tried(door) == EACCES) << name << ": " << tried(door);
    struct stat status {};
    ASSERT_EQ(::stat(readable, &status), 0);
    EXPECT_EQ(status.st_size, 4);
    EXPECT_NE(::stat(made, &status), 0);
}

TEST_F(Sandbox, ConnectsToNothing)
{
    const std::pair<const char*, Door> doors[] = {
        {"internet", [] { return error_of(::socket(AF_INET, SOCK_STREAM, 0)); }},
        {"internet 6", [] { return error_of(::socket(AF_INET6, SOCK_DGRAM, 0)); }},
        {"local", [] { return error_of(::socket(AF_UNIX, SOCK_STREAM, 0)); }},
        {"kernel", [] { return error_of(::socket(AF_NETLINK, SOCK_RAW, 0)); }},
        {"pair",
         [] {
             int ends[2];
             return error_of(::socketpair(AF_UNIX, SOCK_STREAM, 0, ends));
         }},
        {"connect",
         [] {
             const sockaddr_in nowhere{};
             return error_of(::connect(3, reinterpret_cast<const sockaddr*>(&nowhere), sizeof nowhere));
         }},
        {"io_uring", [] { return error_of(::syscall(SYS_io_uring_setup, 8, nullptr)); }},
    };
    for (const auto& [name, door] : doors)
        EXPECT_EQ(tried(door), EPERM) << name;
}

TEST_F(Sandbox, StartsAndTouchesNoProcess)
{
    const pid_t program = ::getpid();
    const std::pair<const char*, Door> doors[] = {
        {"fork", [] { return error_of(::fork()); }},
        {"vfork", [] { return error_of(::syscall(SYS_vfork)); }},
        {"clone", [] { return error_of(::syscall(SYS_clone, SIGCHLD, 0, 0, 0, 0)); }},
        {"exec",
         [] {
             char name[] = "/bin/true";
             char* arguments[] = {name, nullptr};
             return error_of(::execv(name, arguments));
         }},
        {"execveat",
         [] { return error_of(::syscall(SYS_execveat, AT_FDCWD, "/bin/true", nullptr, nullptr, 0)); }},
        {"ptrace", [=] { return error_of(::ptrace(PTRACE_ATTACH, program, nullptr, nullptr)); }},
        {"read another's memory",
         [=] { return error_of(::syscall(SYS_process_vm_readv, program, nullptr, 0, nullptr, 0, 0)); }},
        {"kill", [=] { return error_of(::kill(program, 0)); }},
        {"tgkill", [=] { return error_of(::syscall(SYS_tgkill, program, program, 0)); }},
        {"prlimit",
         [=] {
             const rlimit limits{1, 1};
             return error_of(::syscall(SYS_prlimit64, program, RLIMIT_CPU, &limits, nullptr));
         }},
        {"bpf", [] { return error_of(::syscall(SYS_bpf, 0, nullptr, 0)); }},
        {"user namespace", [] { return error_of(::syscall(SYS_unshare, 0x10000000)); }},
        {"setuid", [] { return error_of(::setuid(0)); }},
    };
    for (const auto& [name, door] : doors)
        EXPECT_EQ(tried(door), EPERM) << name;
    EXPECT_EQ(tried([] { return error_of(::syscall(SYS_clone3, nullptr, 0)); }), ENOSYS);
}

TEST_F(Sandbox, RunsNoMemoryThatWasWritten)
{
    constexpr int anonymous = MAP_PRIVATE | MAP_ANONYMOUS;
    const Door map = [] {
        return ::mmap(nullptr, 4096, PROT_READ | PROT_EXEC, anonymous, -1, 0) == MAP_FAILED ? errno : 0;
    };
    const Door protect = [] {
        void* const page = ::mmap(nullptr, 4096, PROT_READ | PROT_WRITE, anonymous, -1, 0);
        return error_of(::mprotect(page, 4096, PROT_READ | PROT_EXEC));
    };
    EXPECT_EQ(tried(map), EPERM);
    EXPECT_EQ(tried(protect), EPERM);
}

TEST_F(Sandbox, HasThreadsButLittleMemoryAndNoEnvironment)
{
    EXPECT_EQ(tried([] {
                  std::thread([] {}).join();
                  return 0;
              }),
              0);
    EXPECT_EQ(tried([] {
                  void* const large = std::malloc(300u << 20);
                  return large == nullptr ? ENOMEM : 0;
              }),
              ENOMEM);
    EXPECT_EQ(tried([] {
                  void* const some = std::malloc(100u << 20);
                  return some == nullptr ? ENOMEM : 0;
              }),
              0);
    EXPECT_EQ(tried([] { return std::getenv("PATH") == nullptr ? 0 : 1; }), 0);
    EXPECT_EQ(tried([] {
                  rlimit core{1, 1};
                  ::getrlimit(RLIMIT_CORE, &core);
                  return static_cast<int>(core.rlim_max);
              }),
              0);
    EXPECT_EQ(tried([] {
                  int opened = 0;
                  while (::dup(0) >= 0 && opened < 1000)
                      ++opened;
                  return opened < 100 ? 0 : 1;
              }),
              0);
}

TEST_F(Sandbox, HasNothingOpenButItsOwn)
{
    const Descriptor outside(::open(m_secret.c_str(), O_RDONLY));
    const int number = outside.number();
    EXPECT_EQ(tried([=] {
                  struct stat status {};
                  for (int other = 5; other < 1024; ++other)
                      if (::fstat(other, &status) == 0) return other;
                  return 0;
              }),
              0)
        << number;
}

TEST(SandboxMode, OffLeavesTheDoorsOpen)
{
    SandboxPlan plan;
    plan.mode = SandboxMode::off;
    EXPECT_EQ(tried_in_worker(plan, [] { return error_of(::open("/etc/passwd", O_RDONLY)); }), 0);
}

} // namespace
} // namespace constancia
