#include "support/file.hpp"
#include "verification/policy.hpp"
#include "verification/policy_error.hpp"

#include <gtest/gtest.h>

namespace constancia {

namespace {

PolicyProblem problem_in(std::string_view toml)
{
    try {
        parse_policy(toml, "reglas.toml");
    } catch (const PolicyError& error) {
        EXPECT_NE(std::string_view(error.what()).find("reglas.toml:"), std::string_view::npos)
            << error.what();
        return error.problem();
    }
    ADD_FAILURE() << "accepted: " << toml;
    return {};
}

} // namespace

TEST(Policy, AnEmptyFileKeepsEveryDefault)
{
    EXPECT_EQ(parse_policy("", "reglas.toml"), Policy{});
    EXPECT_EQ(parse_policy("# nada\n", "reglas.toml"), Policy{});
}

TEST(Policy, TheSampleShowsTheDefaults)
{
    const auto toml = read_file(SOURCE_DIR "/samples/policy.toml", 1 << 20);
    ASSERT_TRUE(toml) << toml.error().reason;
    EXPECT_EQ(parse_policy(*toml, "policy.toml"), Policy{});
    for (const char* key : {"max_age_days", "required_fields", "compare_umf", "require_modalidad_32",
                            "school_employers", "expect"})
        EXPECT_NE(toml->find(std::string("\n") + key + " = "), std::string::npos) << key;
}

TEST(Policy, EveryKeyIsRead)
{
    const Policy policy = parse_policy("max_age_days = 60\n"
                                       "required_fields = [\"nss\", \"curp\", \"nss\"]\n"
                                       "compare_umf = false\n"
                                       "require_modalidad_32 = true\n"
                                       "school_employers = [\"c999-9999-32-1\", \"B8888888321\"]\n"
                                       "expect = \"no_cover\"\n",
                                       "reglas.toml");
    EXPECT_EQ(policy.max_age_days, 60);
    EXPECT_EQ(policy.required, (std::vector{FieldId::curp, FieldId::nss}));
    EXPECT_FALSE(policy.compare_umf);
    EXPECT_TRUE(policy.require_modalidad_32);
    EXPECT_EQ(policy.school_employers, (std::vector<std::string>{"B8888888321", "C9999999321"}));
    EXPECT_EQ(policy.expect, Expectation::no_cover);
}

TEST(Policy, WhatIsNoPolicyIsRefusedWithItsLine)
{
    const struct {
        std::string_view toml;
        PolicyFault fault;
        int line;
        std::string_view key;
    } cases[] = {
        {"max_age_days = \n", PolicyFault::not_toml, 1, ""},
        {"\nmax_age = 30\n", PolicyFault::unknown_key, 2, "max_age"},
        {"[policy]\nmax_age_days = 30\n", PolicyFault::unknown_key, 1, "policy"},
        {"max_age_days = \"30\"\n", PolicyFault::wrong_type, 1, "max_age_days"},
        {"max_age_days = 30.5\n", PolicyFault::wrong_type, 1, "max_age_days"},
        {"max_age_days = true\n", PolicyFault::wrong_type, 1, "max_age_days"},
        {"max_age_days = -1\n", PolicyFault::out_of_range, 1, "max_age_days"},
        {"max_age_days = 99999\n", PolicyFault::out_of_range, 1, "max_age_days"},
        {"compare_umf = 1\n", PolicyFault::wrong_type, 1, "compare_umf"},
        {"require_modalidad_32 = \"si\"\n", PolicyFault::wrong_type, 1, "require_modalidad_32"},
        {"required_fields = \"curp\"\n", PolicyFault::wrong_type, 1, "required_fields"},
        {"required_fields = [1]\n", PolicyFault::wrong_type, 1, "required_fields"},
        {"required_fields = [\n  \"curp\",\n  \"clinica\",\n]\n", PolicyFault::unknown_field, 3,
         "required_fields"},
        {"required_fields = []\n", PolicyFault::no_field, 1, "required_fields"},
        {"school_employers = [\"123\"]\n", PolicyFault::not_an_employer, 1, "school_employers"},
        {"school_employers = [\"CC999999321\"]\n", PolicyFault::not_an_employer, 1, "school_employers"},
        {"expect = \"maybe\"\n", PolicyFault::out_of_range, 1, "expect"},
        {"expect = false\n", PolicyFault::wrong_type, 1, "expect"},
        {"compare_umf = true\ncompare_umf = true\n", PolicyFault::not_toml, 2, ""},
        {std::string_view("\0\xff\xfe", 3), PolicyFault::not_toml, 1, ""},
    };
    for (const auto& c : cases) {
        SCOPED_TRACE(std::string(c.toml));
        const PolicyProblem problem = problem_in(c.toml);
        EXPECT_EQ(name_of(problem.fault), name_of(c.fault));
        EXPECT_EQ(problem.line, c.line);
        EXPECT_EQ(problem.key, c.key);
        EXPECT_EQ(problem.file, "reglas.toml");
    }
}

TEST(Policy, CanonicalTextTellsEveryDifference)
{
    const Policy policy;
    EXPECT_EQ(
        canonical_text(policy),
        "max_age_days=30 required_fields=nombre,curp,nss,derecho,fecha_constancia,umf,turno,consultorio "
        "compare_umf=true require_modalidad_32=false school_employers= expect=cover");
    for (const char* toml :
         {"max_age_days = 31", "required_fields = [\"curp\"]", "compare_umf = false",
          "require_modalidad_32 = true", "school_employers = [\"C9999999321\"]", "expect = \"no_cover\""})
        EXPECT_NE(canonical_text(parse_policy(toml, "p")), canonical_text(policy)) << toml;
    EXPECT_EQ(canonical_text(parse_policy("required_fields = [\"nss\", \"curp\"]", "p")),
              canonical_text(parse_policy("required_fields = [\"curp\", \"nss\"]", "p")));
}

} // namespace constancia
