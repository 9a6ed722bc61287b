#include "spreadsheets/module/xlsx_workbook.hpp"

#include "spreadsheets/module/sheet_builder.hpp"
#include "spreadsheets/module/workbook_refusal.hpp"
#include "spreadsheets/module/xlsx_relations.hpp"
#include "spreadsheets/module/xlsx_sheet.hpp"
#include "spreadsheets/module/xlsx_strings.hpp"
#include "spreadsheets/module/xlsx_styles.hpp"
#include "spreadsheets/module/xml_part.hpp"

#include <algorithm>

namespace constancia {

namespace {

struct SheetEntry {
    std::string name, relation;
    bool is_hidden = false;
};

class WorkbookPartReader : public XmlReader {
  public:
    std::vector<SheetEntry> sheets;
    bool epoch_1904 = false, recalculates_on_load = false;

    void begin(std::string_view element, const XmlAttributes& attributes) override
    {
        if (element == "x:workbookPr") epoch_1904 = attributes.flag("date1904");
        if (element == "x:calcPr") recalculates_on_load = attributes.flag("fullCalcOnLoad");
        if (element != "x:sheet") return;
        const auto state = attributes.get("state");
        constexpr std::size_t most_sheets = 20'000; // SheetBuilder allows far less
        if (sheets.size() == most_sheets) refuse(WorkbookFault::damaged, "workbook");
        sheets.push_back({std::string(attributes.get("name")), std::string(attributes.get("r:id")),
                          state == "hidden" || state == "veryHidden"});
    }
    void end(std::string_view) override {}
};

const XlsxRelation* with_type(const std::vector<XlsxRelation>& relations, std::string_view type)
{
    const auto found = std::find_if(relations.begin(), relations.end(),
                                    [&](const auto& relation) { return relation.type == type; });
    return found == relations.end() ? nullptr : &*found;
}

} // namespace

Workbook read_xlsx(ZipArchive& zip, const std::string& workbook_part, const WorkbookLimits& limits)
{
    WorkbookPartReader workbook;
    read_xml_part(zip, workbook_part, workbook);
    const auto relations = read_relations(zip, workbook_part);

    XlsxContext context;
    context.epoch_1904 = workbook.epoch_1904;
    context.recalculates_on_load = workbook.recalculates_on_load;
    if (const auto* strings = with_type(relations, "sharedStrings"))
        context.shared_strings = read_shared_strings(zip, strings->target, limits);
    if (const auto* styles = with_type(relations, "styles"))
        context.cell_formats = read_cell_formats(zip, styles->target);

    SheetBuilder builder(limits);
    for (const auto& sheet : workbook.sheets) {
        const auto relation = std::find_if(relations.begin(), relations.end(),
                                           [&](const auto& known) { return known.id == sheet.relation; });
        if (relation == relations.end()) refuse(WorkbookFault::damaged, sheet.name);
        if (relation->type != "worksheet") continue; // charts, dialogues and macros of old have tabs too
        builder.begin_sheet(sheet.name, sheet.is_hidden);
        try {
            read_xlsx_sheet(zip, relation->target, context, builder);
        } catch (const WorkbookRefusal& refusal) {
            builder.give_up(refusal.error);
        }
    }
    return {WorkbookKind::xlsx, builder.take()};
}

} // namespace constancia
