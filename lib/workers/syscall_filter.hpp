#pragma once

#include <tl/expected.hpp>

#include <string>

namespace constancia {

/// Whether the kernel filters system calls.
bool has_syscall_filter();

/// From here on every system call that a reader of documents has no need of fails with EPERM; clone3 with
/// ENOSYS, so that the C library falls back on clone, which is allowed for threads only. The allowed ones are
/// a list in the .cpp.
tl::expected<void, std::string> filter_syscalls();

} // namespace constancia
