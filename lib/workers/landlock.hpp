#pragma once

#include <tl/expected.hpp>

#include <span>
#include <string>

namespace constancia {

/// The version of Landlock that the kernel has; 0 when it has none or it is switched off.
int landlock_abi();

/// From here on the process opens nothing but what is at or below `readable`, and that for reading only;
/// where the kernel knows how, no TCP and no signals or sockets to outside either. Paths that do not exist
/// are left out.
tl::expected<void, std::string> restrict_files(int abi, std::span<const std::string> readable);

} // namespace constancia
