#include "reporting/explanations.hpp"
#include "reporting/finding_texts.hpp"

#include <gtest/gtest.h>

namespace constancia {
namespace {

class EveryFinding : public testing::TestWithParam<FindingKind> {};

bool is_said_in_both(const Text& text)
{
    return !text.es.empty() && !text.en.empty();
}
bool is_said_in_both_or_none(const Text& text)
{
    return text.es.empty() == text.en.empty();
}

TEST_P(EveryFinding, HasASentenceInEachLanguage)
{
    const FindingText& text = finding_text(GetParam().code);
    ASSERT_EQ(text.code, GetParam().code);
    EXPECT_TRUE(is_said_in_both(text.what));
    EXPECT_TRUE(is_said_in_both_or_none(text.what_to_do));
}

TEST_P(EveryFinding, SaysWhatToDoWhenItIsAnError)
{
    const bool may_be_silent = GetParam().severity != Severity::error;
    EXPECT_TRUE(may_be_silent || is_said_in_both(finding_text(GetParam().code).what_to_do));
}

TEST_P(EveryFinding, IsExplainedInEachLanguage)
{
    const Explanation& text = explanation(GetParam().code);
    ASSERT_EQ(text.code, GetParam().code);
    EXPECT_TRUE(is_said_in_both(text.meaning));
    EXPECT_TRUE(is_said_in_both_or_none(text.student));
    EXPECT_TRUE(is_said_in_both_or_none(text.registrar));
    EXPECT_FALSE(text.student.es.empty() && text.registrar.es.empty()) << "somebody does something";
}

TEST_P(EveryFinding, ClosesItsBracketsAndNamesOnlyKnownArguments)
{
    const FindingText& text = finding_text(GetParam().code);
    for (const std::string_view template_text :
         {text.what.es, text.what.en, text.what_to_do.es, text.what_to_do.en}) {
        int depth = 0;
        for (std::size_t i = 0; i < template_text.size(); ++i) {
            if (template_text[i] == '[') ++depth;
            if (template_text[i] == ']') --depth;
            EXPECT_TRUE(depth == 0 || depth == 1);
            if (template_text[i] != '{') continue;
            const auto name = template_text.substr(i + 1, template_text.find('}', i) - i - 1);
            EXPECT_TRUE(name == "expected" || name == "found" || name == "field" || name == "kind") << name;
        }
        EXPECT_EQ(depth, 0);
    }
}

INSTANTIATE_TEST_SUITE_P(Table, EveryFinding, testing::ValuesIn(finding_kinds),
                         [](const auto& param_info) { return std::string(param_info.param.name); });

TEST(VerdictMeaning, IsSaidForEachVerdict)
{
    for (const auto& verdict : names_of(Verdict{}))
        for (const auto& language : names_of(Language{}))
            EXPECT_FALSE(verdict_meaning(verdict.value, language.value).empty())
                << verdict.name << ' ' << language.name;
}

} // namespace
} // namespace constancia
