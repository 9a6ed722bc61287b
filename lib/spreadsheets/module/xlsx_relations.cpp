#include "spreadsheets/module/xlsx_relations.hpp"

#include "spreadsheets/module/workbook_refusal.hpp"
#include "spreadsheets/module/xml_part.hpp"

#include <algorithm>

namespace constancia {

namespace {

constexpr std::size_t most_relations = 20'000;

std::string folder_of(const std::string& part)
{
    const auto slash = part.rfind('/');
    return slash == part.npos ? std::string() : part.substr(0, slash + 1);
}

/// "../theme.xml" as seen from "xl/worksheets/" → "xl/theme.xml".
std::string resolved(const std::string& folder, std::string_view target)
{
    const std::string path =
        target.starts_with('/') ? std::string(target.substr(1)) : folder + std::string(target);
    std::vector<std::string> steps;
    for (std::size_t begin = 0; begin <= path.size();) {
        const auto end = std::min(path.find('/', begin), path.size());
        const auto step = path.substr(begin, end - begin);
        begin = end + 1;
        if (step == ".." && !steps.empty())
            steps.pop_back();
        else if (!step.empty() && step != "." && step != "..")
            steps.push_back(step);
    }
    std::string part;
    for (const auto& step : steps)
        part += part.empty() ? step : "/" + step;
    return part;
}

class RelationsReader : public XmlReader {
  public:
    explicit RelationsReader(std::string folder) : m_folder(std::move(folder)) {}

    std::vector<XlsxRelation> relations;

    void begin(std::string_view element, const XmlAttributes& attributes) override
    {
        if (element != "rel:Relationship") return;
        if (relations.size() == most_relations) refuse(WorkbookFault::damaged, "_rels");
        const auto type = attributes.get("Type");
        const bool is_outside = attributes.get("TargetMode") == "External";
        relations.push_back({std::string(attributes.get("Id")), std::string(type.substr(type.rfind('/') + 1)),
                             is_outside ? std::string() : resolved(m_folder, attributes.get("Target"))});
    }
    void end(std::string_view) override {}

  private:
    std::string m_folder;
};

} // namespace

std::vector<XlsxRelation> read_relations(ZipArchive& zip, const std::string& part)
{
    const std::string folder = folder_of(part);
    const std::string relations_part = folder + "_rels/" + part.substr(folder.size()) + ".rels";
    if (!zip.has(relations_part)) return {};
    RelationsReader reader(folder);
    read_xml_part(zip, relations_part, reader);
    return std::move(reader.relations);
}

std::string main_part(ZipArchive& zip)
{
    const auto relations = read_relations(zip, "");
    const auto found = std::find_if(relations.begin(), relations.end(),
                                    [](const auto& relation) { return relation.type == "officeDocument"; });
    if (found != relations.end() && zip.has(found->target)) return found->target;
    // Where everybody else puts it: enough to go on with relations that were lost.
    const std::string usual = "xl/workbook.xml";
    return zip.has(usual) ? usual : std::string();
}

} // namespace constancia
