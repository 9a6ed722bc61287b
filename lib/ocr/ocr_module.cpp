#include "ocr/ocr_module.hpp"

#include "ocr/module/module_entry.hpp"

#include <dlfcn.h>
#include <fmt/format.h>

#include <atomic>
#include <cstdlib>
#include <filesystem>
#include <system_error>

namespace constancia {
namespace {

std::atomic<bool> is_open = false;

tl::expected<std::filesystem::path, std::string> module_path()
{
    std::error_code error;
    const auto program = std::filesystem::read_symlink("/proc/self/exe", error);
    if (error)
        return tl::unexpected(fmt::format("The program cannot find its own file: {}.", error.message()));
    return program.parent_path().parent_path() / "lib" / "constancia" / "constancia_ocr.so";
}

tl::expected<const OcrModule*, std::string> open_module()
{
    const auto path = module_path();
    if (!path) return tl::unexpected(path.error());

    // One OpenMP thread an engine: the files of a batch are what runs side by side, and Tesseract's own
    // threads mostly wait on each other. libgomp reads this once, when it is loaded together with the module.
    setenv("OMP_THREAD_LIMIT", "1", /*overwrite=*/1);

    // Never closed: threads may still hold engines made by it while the program ends.
    void* const handle = dlopen(path->c_str(), RTLD_NOW | RTLD_LOCAL);
    if (!handle) return tl::unexpected(fmt::format("The OCR module cannot be opened: {}.", dlerror()));
    const auto entry = reinterpret_cast<OcrModuleEntry*>(dlsym(handle, ocr_module_entry_name));
    if (!entry)
        return tl::unexpected(fmt::format("{} is not the OCR module of this program.", path->string()));
    const OcrModule* const module = entry();
    if (!module) return tl::unexpected(fmt::format("{} could not be started.", path->string()));
    is_open = true;
    return module;
}

} // namespace

tl::expected<const OcrModule*, std::string> ocr_module()
{
    static const auto module = open_module();
    return module;
}

bool ocr_module_is_open()
{
    return is_open;
}

} // namespace constancia
