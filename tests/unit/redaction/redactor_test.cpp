#include "redaction/hmac_sha256.hpp"
#include "redaction/redactor.hpp"

#include <gtest/gtest.h>

#include <set>

namespace constancia {
namespace {

const Redactor redactor("a key of more than sixteen bytes");

TEST(HmacSha256, GivesThePublishedValues)
{
    // RFC 4231, test cases 1 and 2.
    EXPECT_EQ(hmac_sha256_hex(std::string(20, '\x0b'), "Hi There"),
              "b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7");
    EXPECT_EQ(hmac_sha256_hex("Jefe", "what do ya want for nothing?"),
              "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
}

TEST(Redactor, GivesTheSameForTheSamePerson)
{
    EXPECT_EQ(redactor(PseudonymOf::curp, "LOHF050317MMCPRRA1"),
              redactor(PseudonymOf::curp, " lohf050317mmcprra1"));
    EXPECT_EQ(redactor(PseudonymOf::nss, "05200500014"), redactor(PseudonymOf::nss, "0520-05-0001-4"));
    EXPECT_EQ(redactor(PseudonymOf::name, "MARIA LOPEZ NUÑEZ"),
              redactor(PseudonymOf::name, "López Núñez, Ma."));
    EXPECT_EQ(redactor(PseudonymOf::student_id, "a-0123"), redactor(PseudonymOf::student_id, "A 0123"));
    EXPECT_NE(redactor(PseudonymOf::nss, "05200500014"), redactor(PseudonymOf::nss, "05200500022"));
}

TEST(Redactor, GivesUnrelatedOnesForAnotherKindAndAnotherKey)
{
    std::set<std::string> digits;
    for (const auto& kind : names_of(PseudonymOf{})) {
        const std::string pseudonym = redactor(kind.value, "05200500014");
        digits.insert(pseudonym.substr(pseudonym.find('-') + 1, 16));
    }
    EXPECT_EQ(digits.size(), names_of(PseudonymOf{}).size());
    EXPECT_NE(Redactor("another key of sixteen bytes")(PseudonymOf::nss, "05200500014"),
              redactor(PseudonymOf::nss, "05200500014"));
}

TEST(Redactor, KeepsNothingOfTheText)
{
    EXPECT_EQ(redactor(PseudonymOf::curp, ""), "");
    const std::string file = redactor(PseudonymOf::file, "entregas/MARIA LOPEZ.PDF");
    EXPECT_TRUE(file.starts_with("archivo-") && file.ends_with(".pdf")) << file;
    EXPECT_EQ(redactor(PseudonymOf::file, "entregas/x.MARIA").find('.'), std::string::npos);
    EXPECT_EQ(redactor(PseudonymOf::sha256, std::string(64, 'a')).size(), 64u);
    EXPECT_TRUE(is_redacted_run(redactor(PseudonymOf::run, "9f2c")));
    EXPECT_FALSE(is_redacted_run("9f2c"));
}

} // namespace
} // namespace constancia
