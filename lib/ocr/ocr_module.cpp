#include "ocr/ocr_module.hpp"

#include "ocr/module/module_entry.hpp"
#include "support/program_module.hpp"

#include <atomic>
#include <cstdlib>

namespace constancia {
namespace {

std::atomic<bool> is_open = false;

tl::expected<const OcrModule*, std::string> open_module()
{
    // One OpenMP thread an engine: the files of a batch are what runs side by side, and Tesseract's own
    // threads mostly wait on each other. libgomp reads this once, when it is loaded together with the module.
    setenv("OMP_THREAD_LIMIT", "1", /*overwrite=*/1);

    const auto entry = program_module_symbol("constancia_ocr.so", ocr_module_entry_name);
    if (!entry) return tl::unexpected(entry.error());
    const OcrModule* const module = reinterpret_cast<OcrModuleEntry*>(*entry)();
    if (!module) return tl::unexpected(std::string("constancia_ocr.so could not be started."));
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
