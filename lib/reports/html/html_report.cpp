#include "reports/html/html_report.hpp"

#include "reporting/names_for_people.hpp"
#include "reports/html/page_data.hpp"
#include "reports/html/page_parts.hpp"
#include "support/base64.hpp"
#include "verification/pages_to_show.hpp"

#include <fmt/format.h>

#include <utility>

namespace constancia {
namespace {

bool is_wanted(const FinalRecord& final_record, PicturesOf pictures_of)
{
    switch (pictures_of) {
    case PicturesOf::none:
        return false;
    case PicturesOf::all:
        return true;
    default:
        return final_record.record.audit ||
               (final_record.standing != Standing::approved && final_record.standing != Standing::superseded);
    }
}

/// A hash becomes part of an attribute, so it has to be one.
bool is_hash(std::string_view text)
{
    return !text.empty() && text.find_first_not_of("0123456789abcdef") == text.npos;
}

std::vector<std::pair<std::string, std::size_t>> counts_in(const ReportSummary& summary, Language language)
{
    std::vector<std::pair<std::string, std::size_t>> counts;
    for (const auto& entry : names_of(Verdict{}))
        if (const std::size_t count = summary.of(entry.value))
            counts.emplace_back(verdict_name(entry.value, language), count);
    return counts;
}

} // namespace

HtmlReport::HtmlReport(const std::filesystem::path& file, const ReportContext& context,
                       PictureSource picture_source, std::vector<std::size_t> missing)
    : m_context(context), m_picture_source(std::move(picture_source)), m_missing(std::move(missing)),
      m_file(file)
{
    m_file.write(page_part(PagePart::before_records, {context.language, page_data_json(context), {}}));
    m_file.write("<script type=\"application/json\" class=\"records\">[\n");
}

void HtmlReport::add(const FinalRecord& record)
{
    if (std::exchange(m_has_records, true)) m_file.write(",\n");
    m_file.write(record_data_json(record, m_context.language));
    want_pictures(record);
}

void HtmlReport::want_pictures(const FinalRecord& record)
{
    if (!m_picture_source || !is_hash(record.record.sha256) || !is_wanted(record, m_context.pictures_of))
        return;
    for (const int page : pages_to_show(record.record))
        m_wanted.insert({record.record.sha256, page});
}

void HtmlReport::write_picture(const PageKey& key)
{
    const auto picture = m_picture_source(key);
    if (!picture) return;
    // The first bytes say what it is: nothing but a picture gets into the page as one.
    const std::string_view mime_type = picture_mime_type(picture->bytes);
    if (mime_type.empty()) return;
    m_file.write(fmt::format("<script type=\"text/plain\" id=\"picture-{}-{}\" data-mime=\"{}\" "
                             "data-width=\"{}\" data-height=\"{}\" data-unit=\"{}\">",
                             key.sha256, key.page, mime_type, picture->size.width, picture->size.height,
                             name_of(picture->size.unit)));
    m_file.write(base64(picture->bytes));
    m_file.write("</script>\n");
}

void HtmlReport::finish(const ReportSummary& summary)
{
    m_file.write("\n]</script>\n");
    m_file.write(fmt::format("<script type=\"application/json\" id=\"totals\">{}</script>\n",
                             totals_json(summary, m_context.roster, m_missing)));
    m_file.write(page_part(PagePart::before_pictures, {m_context.language, {}, {}}));
    for (const PageKey& key : m_wanted)
        write_picture(key);
    m_file.write(page_part(PagePart::end, {m_context.language, {}, counts_in(summary, m_context.language)}));
    m_file.finish();
}

void HtmlReport::replace()
{
    m_file.replace();
}

} // namespace constancia
