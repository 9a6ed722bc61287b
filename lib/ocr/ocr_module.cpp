#include "ocr/ocr_module.hpp"

#include "ocr/module/module_entry.hpp"
#include "support/program_module.hpp"

#include <atomic>

namespace constancia {
namespace {

std::atomic<bool> is_open = false;

tl::expected<const OcrModule*, std::string> open_module()
{
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
