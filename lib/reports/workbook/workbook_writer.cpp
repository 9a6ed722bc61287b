#include "reports/workbook/workbook_writer.hpp"

#include "reports/workbook/workbook_module.hpp"
#include "support/fatal.hpp"
#include "support/program_module.hpp"

namespace constancia {

std::unique_ptr<WorkbookWriter> open_workbook(const std::string& file, const std::string& folder)
{
    static const auto entry = program_module_symbol("constancia_workbook.so", workbook_module_entry_name);
    if (!entry) throw Fatal(entry.error());
    return std::unique_ptr<WorkbookWriter>(
        reinterpret_cast<WorkbookModuleEntry*>(*entry)(file.c_str(), folder.c_str()));
}

} // namespace constancia
