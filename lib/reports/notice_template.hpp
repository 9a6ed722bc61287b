#pragma once

#include "reporting/language.hpp"
#include "support/fatal.hpp"

#include <filesystem>
#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace constancia {

/// A template that a school has put in place of a built-in one cannot be used.
class TemplateError : public Fatal {
  public:
    TemplateError(std::string path, std::string reason);
    const std::string& path() const { return m_path; }
    const std::string& reason() const { return m_reason; } ///< in English

  private:
    std::string m_path, m_reason;
};

/// What a notice is made from. Texts are put in as they are: the result is plain text, nothing in it is
/// escaped.
struct NoticeContent {
    struct Item {
        std::string what, what_to_do;
        bool operator==(const Item&) const = default;
    };
    std::string id, name, email;
    std::string verdict; ///< its stable name
    std::vector<Item> findings;
    bool alta_is_missing = false;
    std::vector<std::pair<std::string, std::string>> extra; ///< the roster's own columns, by header
};

/// Makes subject and message out of two mustache templates: those of the school, `subject.mustache` and
/// `message.mustache` in a folder `notices`, each where it is there, else the built-in ones.
class NoticeTemplates {
  public:
    /// `policy_folder` may be empty. Throws TemplateError.
    NoticeTemplates(const std::filesystem::path& policy_folder, Language language);
    ~NoticeTemplates();

    std::string subject(const NoticeContent& content) const; ///< one line
    std::string message(const NoticeContent& content) const; ///< lines, without blank ones at the end

  private:
    struct Templates;
    std::unique_ptr<Templates> m_templates;
};

} // namespace constancia
