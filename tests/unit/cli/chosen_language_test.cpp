#include "cli/chosen_language.hpp"

#include <gtest/gtest.h>

#include <cstdlib>
#include <vector>

namespace constancia {
namespace {

class ChosenLanguage : public testing::Test {
  protected:
    void SetUp() override
    {
        for (const auto* name : {"LC_ALL", "LC_MESSAGES", "LANG"})
            unsetenv(name);
    }
    static Language chosen(const std::vector<std::string>& arguments = {})
    {
        return chosen_language(arguments);
    }
};

TEST_F(ChosenLanguage, IsSpanishUnlessTheLocaleIsEnglish)
{
    EXPECT_EQ(chosen(), Language::es);
    setenv("LANG", "C.UTF-8", 1);
    EXPECT_EQ(chosen(), Language::es);
    setenv("LANG", "en_US.UTF-8", 1);
    EXPECT_EQ(chosen(), Language::en);
    setenv("LC_MESSAGES", "es_MX.UTF-8", 1);
    EXPECT_EQ(chosen(), Language::es);
    setenv("LC_ALL", "en_GB", 1);
    EXPECT_EQ(chosen(), Language::en);
}

TEST_F(ChosenLanguage, TheOptionWinsWhereverItStands)
{
    setenv("LANG", "en_US.UTF-8", 1);
    EXPECT_EQ(chosen({"check", "a.pdf", "--lang", "es"}), Language::es);
    EXPECT_EQ(chosen({"--lang=es", "check"}), Language::es);
    EXPECT_EQ(chosen({"--lang"}), Language::en);
    EXPECT_EQ(chosen({"--lang", "fr"}), Language::en);
    EXPECT_EQ(chosen({"check", "--", "--lang=es"}), Language::en);
}

} // namespace
} // namespace constancia
