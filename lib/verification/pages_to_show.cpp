#include "verification/pages_to_show.hpp"

namespace constancia {

std::set<int> pages_to_show(const Record& record)
{
    std::set<int> pages;
    if (record.document.page) pages.insert(*record.document.page);
    for (const auto& entry : names_of(FieldId{}))
        if (const auto& page = record.found[entry.value].page) pages.insert(*page);
    for (const Finding& finding : record.findings)
        if (finding.page) pages.insert(*finding.page);
    if (pages.empty()) pages.insert(1);
    return pages;
}

} // namespace constancia
