#include "reports/html/page_parts.hpp"

#include "reporting/page_texts.hpp"
#include "reports/html/embedded_page.hpp"
#include "support/base64.hpp"
#include "support/sha256.hpp"

#include <kainjow/mustache.hpp>

#include <string_view>

namespace constancia {
namespace {

using kainjow::mustache::data;

constexpr std::string_view records_mark = "<!-- records -->\n";
constexpr std::string_view pictures_mark = "<!-- pictures -->\n";

std::string_view template_of(PagePart part)
{
    const std::size_t records = embedded_template.find(records_mark);
    const std::size_t pictures = embedded_template.find(pictures_mark);
    switch (part) {
    case PagePart::before_records:
        return embedded_template.substr(0, records);
    case PagePart::before_pictures:
        return embedded_template.substr(records + records_mark.size(),
                                        pictures - records - records_mark.size());
    default:
        return embedded_template.substr(pictures + pictures_mark.size());
    }
}

/// What a Content-Security-Policy names an inline style or script by.
std::string source_hash(std::string_view text)
{
    return "sha256-" + base64(sha256_bytes(text));
}

data texts_in(Language language)
{
    data texts{data::type::object};
    for (const PageSentence& sentence : page_texts())
        texts.set(std::string(sentence.name), std::string(sentence.text.in(language)));
    return texts;
}

data counts_of(const PageFacts& facts)
{
    data counts{data::type::list};
    for (const auto& [name, count] : facts.counts) {
        data row{data::type::object};
        row.set("name", name);
        row.set("count", std::to_string(count));
        counts.push_back(row);
    }
    return counts;
}

} // namespace

std::string page_part(PagePart part, const PageFacts& facts)
{
    data values{data::type::object};
    values.set("language", std::string(name_of(facts.language)));
    values.set("texts", texts_in(facts.language));
    values.set("style", std::string(embedded_style));
    values.set("style_hash", source_hash(embedded_style));
    values.set("script", std::string(embedded_script));
    values.set("script_hash", source_hash(embedded_script));
    values.set("page_data", facts.page_data);
    values.set("counts", counts_of(facts));
    return kainjow::mustache::mustache(std::string(template_of(part))).render(values);
}

} // namespace constancia
