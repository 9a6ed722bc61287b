#include "reports/notice_template.hpp"

#include "reporting/safe_text.hpp"
#include "reports/notice_texts.hpp"
#include "roster/text_encoding.hpp"
#include "support/file.hpp"

#include <fmt/format.h>
#include <kainjow/mustache.hpp>

#include <algorithm>

namespace constancia {
namespace {

using kainjow::mustache::data;
using kainjow::mustache::mustache;

constexpr std::uintmax_t most_template_bytes = 1u << 20;

/// The school's own where there is one.
std::string template_text(const std::filesystem::path& policy_folder, const char* name,
                          std::string_view built_in)
{
    const auto path = policy_folder / "notices" / name;
    std::error_code error;
    if (policy_folder.empty() || !std::filesystem::exists(path, error)) return std::string(built_in);
    const auto bytes = read_file(path, most_template_bytes);
    if (!bytes)
        throw TemplateError(path.string(), bytes.error().fault == FileFault::too_large
                                               ? "it is larger than 1 MiB"
                                               : bytes.error().reason);
    std::string text = decode_text(*bytes).text;
    std::erase(text, '\r');
    return text;
}

mustache parsed(const std::filesystem::path& policy_folder, const char* name, std::string_view built_in)
{
    mustache parsed(template_text(policy_folder, name, built_in));
    if (!parsed.is_valid())
        throw TemplateError((policy_folder / "notices" / name).string(), parsed.error_message());
    parsed.set_custom_escape([](const std::string& text) { return text; });
    return parsed;
}

/// A text that a section can ask for: absent when it is empty.
void set_text(data& object, const std::string& key, const std::string& untrusted)
{
    if (untrusted.empty())
        object.set(key, data(false));
    else
        object.set(key, data(untrusted));
}

data data_of(const NoticeContent& content)
{
    data object{data::type::object};
    set_text(object, "id", safe_text(content.id));
    set_text(object, "name", safe_text(content.name));
    set_text(object, "email", safe_text(content.email));
    object.set("verdict", content.verdict);
    object.set("alta_missing", data(content.alta_is_missing));
    data findings{data::type::list};
    for (const auto& item : content.findings) {
        data finding{data::type::object};
        finding.set("what", item.what);
        finding.set("what_to_do", item.what_to_do);
        findings.push_back(finding);
    }
    object.set("findings", findings);
    data extra{data::type::object};
    for (const auto& [header, value] : content.extra)
        set_text(extra, header, safe_text(value));
    object.set("extra", extra);
    return object;
}

std::string without_blank_end(std::string text)
{
    while (!text.empty() && (text.back() == '\n' || text.back() == ' '))
        text.pop_back();
    return text;
}

} // namespace

TemplateError::TemplateError(std::string path, std::string reason)
    : Fatal(fmt::format("The template {} cannot be used: {}.", path, reason)), m_path(std::move(path)),
      m_reason(std::move(reason))
{}

struct NoticeTemplates::Templates {
    mustache subject, message;
};

NoticeTemplates::NoticeTemplates(const std::filesystem::path& policy_folder, Language language)
    : m_templates(std::make_unique<Templates>(
          Templates{parsed(policy_folder, "subject.mustache", default_subject.in(language)),
                    parsed(policy_folder, "message.mustache", default_message.in(language))}))
{}

NoticeTemplates::~NoticeTemplates() = default;

std::string NoticeTemplates::subject(const NoticeContent& content) const
{
    std::string line = without_blank_end(m_templates->subject.render(data_of(content)));
    std::replace(line.begin(), line.end(), '\n', ' ');
    return line;
}

std::string NoticeTemplates::message(const NoticeContent& content) const
{
    return without_blank_end(m_templates->message.render(data_of(content)));
}

} // namespace constancia
