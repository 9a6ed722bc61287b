#include "reporting/page_texts.hpp"
#include "reports/html/embedded_page.hpp"
#include "reports/html/page_data.hpp"
#include "reports/html/page_parts.hpp"
#include "support/base64.hpp"
#include "support/sha256.hpp"

#include <gtest/gtest.h>

#include <set>

namespace constancia {
namespace {

bool contains(std::string_view text, std::string_view part)
{
    return text.find(part) != text.npos;
}

/// What stands between `before` and a character that is no part of a name, wherever `before` occurs.
std::set<std::string> names_after(std::string_view text, std::string_view before)
{
    std::set<std::string> names;
    for (std::size_t at = text.find(before); at != text.npos; at = text.find(before, at + 1)) {
        const std::size_t begin = at + before.size();
        const std::size_t end = text.find_first_not_of("abcdefghijklmnopqrstuvwxyz_", begin);
        names.insert(std::string(text.substr(begin, end - begin)));
    }
    return names;
}

bool is_there(std::string_view name)
{
    for (const PageSentence& sentence : page_texts())
        if (sentence.name == name) return true;
    return false;
}

TEST(PageTexts, AreThereInBothLanguagesAndOnce)
{
    std::set<std::string_view> names;
    for (const PageSentence& sentence : page_texts()) {
        EXPECT_TRUE(names.insert(sentence.name).second) << sentence.name;
        EXPECT_FALSE(sentence.text.es.empty()) << sentence.name;
        EXPECT_FALSE(sentence.text.en.empty()) << sentence.name;
        EXPECT_EQ(names_after(sentence.text.es, "{"), names_after(sentence.text.en, "{")) << sentence.name;
    }
}

TEST(PageTexts, NoneIsMissingThatThePageAsksFor)
{
    for (const std::string& name : names_after(embedded_template, "{{texts."))
        EXPECT_TRUE(is_there(name)) << name;
    for (const char* call : {"text('", "section('", "label: '"})
        for (const std::string& name : names_after(embedded_script, call))
            // A name that ends so is the first part of one made of two.
            EXPECT_TRUE(name.ends_with('_') || is_there(name)) << call << name;
    for (const std::string& name : names_after(embedded_script, "counted('")) {
        EXPECT_TRUE(is_there(name + "_one")) << name;
        EXPECT_TRUE(is_there(name + "_many")) << name;
    }
}

TEST(PageTexts, NoneIsThereForNothing)
{
    for (const PageSentence& sentence : page_texts()) {
        std::string name(sentence.name);
        const bool used_whole = contains(embedded_template, "texts." + name + "}}") ||
                                contains(embedded_script, "'" + name + "'");
        // matched_curp is asked for as 'matched_' + …, export_some_one as counted('export_some').
        const std::size_t first = name.find('_'), last = name.rfind('_');
        const bool used_in_parts =
            first != name.npos && (contains(embedded_script, "'" + name.substr(0, first + 1) + "'") ||
                                   contains(embedded_script, "'" + name.substr(0, last) + "'"));
        EXPECT_TRUE(used_whole || used_in_parts) << name;
    }
}

TEST(Page, AllowsItsOwnStyleAndScriptAndNothingElse)
{
    const std::string begin = page_part(PagePart::before_records, {Language::es, "{}", {}});
    EXPECT_TRUE(begin.starts_with("<!doctype html>\n<html lang=\"es\">"));
    const std::string policy = "default-src 'none'; img-src data: blob:; script-src 'sha256-" +
                               base64(sha256_bytes(embedded_script)) + "'; style-src 'sha256-" +
                               base64(sha256_bytes(embedded_style)) +
                               "'; base-uri 'none'; form-action 'none'";
    // Mustache writes what is special in HTML, and a few more characters, as references.
    std::string read = begin;
    for (const auto& [reference, character] : {std::pair{"&#x2F;", "/"}, {"&#x2B;", "+"}, {"&#x3D;", "="}})
        for (std::size_t at = read.find(reference); at != read.npos; at = read.find(reference))
            read.replace(at, std::string_view(reference).size(), character);
    EXPECT_TRUE(contains(read, policy)) << read.substr(0, 700);
    EXPECT_TRUE(contains(begin, "<style>" + std::string(embedded_style) + "</style>"));
    EXPECT_TRUE(contains(page_part(PagePart::before_pictures, {}),
                         "<script>" + std::string(embedded_script) + "</script>"));
}

TEST(Page, NamesNoPlaceOutsideOfItself)
{
    for (const std::string_view text : {embedded_template, embedded_style, embedded_script})
        for (const char* outside : {"https:", "src=\"", "url(", "@import", "fetch(", "XMLHttpRequest",
                                    "innerHTML", "outerHTML", "insertAdjacentHTML", "eval(", "style=\""})
            EXPECT_FALSE(contains(text, outside)) << outside;
    // What draws needs the name of SVG; it is no address that is asked for.
    EXPECT_EQ(embedded_script.find("http:"), embedded_script.rfind("http:"));
}

TEST(Page, ShowsItsCountsWithoutScripts)
{
    const std::string end =
        page_part(PagePart::end, {Language::en, {}, {{"approved", 12}, {"<mismatch>", 3}}});
    EXPECT_TRUE(contains(end, "<th scope=\"row\">approved</th><td>12</td>"));
    EXPECT_TRUE(contains(end, "&lt;mismatch&gt;</th><td>3</td>"));
    EXPECT_TRUE(end.ends_with("</html>\n"));
}

TEST(Page, NothingInJsonEndsTheScriptElement)
{
    EXPECT_EQ(safe_in_script(R"({"a":"</script><!--"})"), R"({"a":"\u003c/script>\u003c!--"})");
    EXPECT_EQ(safe_in_script("\"\u2028\u2029\u202a\""), "\"\\u2028\\u2029\u202a\"");
}

TEST(Page, HasEveryNameThatRecordsUse)
{
    ReportContext context;
    context.run = "9f2c";
    const std::string json = page_data_json(context);
    for (const auto& verdict : names_of(Verdict{}))
        EXPECT_TRUE(contains(json, "{\"code\":\"" + std::string(verdict.name) + "\",\"name\":\""));
    for (const auto& field : names_of(FieldId{}))
        EXPECT_TRUE(contains(json, "[\"" + std::string(field.name) + "\",\""));
    EXPECT_TRUE(contains(json, "\"as_of\":null"));
    EXPECT_FALSE(contains(json, "<"));
    for (const auto& matched : names_of(MatchedBy{}))
        EXPECT_TRUE(is_there("matched_" + std::string(matched.name))) << matched.name;
    for (const auto& severity : names_of(Severity{}))
        EXPECT_TRUE(is_there("severity_" + std::string(severity.name))) << severity.name;
    for (const auto& source : names_of(Source{}))
        EXPECT_TRUE(source.value == Source::embedded || is_there("source_" + std::string(source.name)));
}

} // namespace
} // namespace constancia
