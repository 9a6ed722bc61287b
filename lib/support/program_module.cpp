#include "support/program_module.hpp"

#include <dlfcn.h>
#include <fmt/format.h>

#include <filesystem>
#include <system_error>

namespace constancia {

tl::expected<void*, std::string> program_module_symbol(const std::string& file, const char* symbol)
{
    std::error_code error;
    const auto program = std::filesystem::read_symlink("/proc/self/exe", error);
    if (error)
        return tl::unexpected(fmt::format("The program cannot find its own file: {}.", error.message()));
    const auto path = program.parent_path().parent_path() / "lib" / "constancia" / file;

    // Local, so that no library of the module can be mixed up with one of the program.
    void* const handle = dlopen(path.c_str(), RTLD_NOW | RTLD_LOCAL);
    if (!handle) return tl::unexpected(fmt::format("{} cannot be opened: {}.", file, dlerror()));
    void* const address = dlsym(handle, symbol);
    if (!address) return tl::unexpected(fmt::format("{} is not a module of this program.", path.string()));
    return address;
}

} // namespace constancia
