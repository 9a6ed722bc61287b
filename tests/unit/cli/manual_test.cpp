#include "cli/commands/command.hpp"
#include "reporting/csv_writer.hpp"
#include "reports/missing_csv.hpp"
#include "reports/notices_csv.hpp"
#include "reports/registro_csv.hpp"
#include "reports/results_files.hpp"
#include "support/file.hpp"
#include "verification/finding.hpp"
#include "verification/verdict.hpp"

#include <CLI/CLI.hpp>
#include <gtest/gtest.h>

namespace constancia {
namespace {

const std::string& manual()
{
    static const std::string text = read_file(SOURCE_DIR "/docs/manual.md", 1u << 20).value();
    return text;
}

bool mentions(std::string_view words)
{
    return manual().find(words) != std::string::npos;
}

std::vector<std::string> option_names(const Command& command, Language language)
{
    CLI::App app;
    command.declare(app, language);
    std::vector<std::string> names;
    for (const CLI::Option* option : app.get_options()) {
        for (const std::string& name : option->get_lnames())
            names.push_back("--" + name);
        for (const std::string& name : option->get_snames())
            names.push_back("-" + name);
    }
    return names;
}

TEST(Manual, MentionsEveryCommandAndEveryOption)
{
    for (const Command& command : commands()) {
        EXPECT_TRUE(mentions('`' + std::string(command.spanish_name) + '`')) << command.name;
        EXPECT_TRUE(mentions("`constancia " + std::string(command.name))) << command.name;
        for (const std::string& option : option_names(command, Language::es))
            EXPECT_TRUE(mentions('`' + option + '`') || mentions('`' + option + ' '))
                << command.name << ' ' << option;
    }
}

TEST(Manual, MentionsEveryVerdictAndEveryCsvHeader)
{
    for (const auto& verdict : names_of(Verdict{}))
        EXPECT_TRUE(mentions('`' + std::string(verdict.name) + '`')) << verdict.name;
    for (const auto& headers : {CsvWriter::headers(), ResultsCsv::own_headers(), RegistroCsv::own_headers(),
                                MissingCsv::own_headers(), NoticesCsv::own_headers()})
        for (const std::string& header : headers)
            EXPECT_TRUE(mentions('`' + header + '`')) << header;
    for (const auto& standing : names_of(Standing{}))
        EXPECT_TRUE(mentions('`' + std::string(standing.name) + '`')) << standing.name;
}

TEST(Commands, EveryOptionIsDescribedInEachLanguage)
{
    for (const Command& command : commands()) {
        for (const auto& language : names_of(Language{})) {
            CLI::App app;
            command.declare(app, language.value);
            EXPECT_FALSE(command.summary.in(language.value).empty()) << command.name;
            EXPECT_FALSE(command.examples.in(language.value).empty()) << command.name;
            for (const CLI::Option* option : app.get_options())
                EXPECT_TRUE(option == app.get_help_ptr() || !option->get_description().empty())
                    << option->get_name();
        }
    }
}

TEST(Commands, AreFoundByEitherName)
{
    for (const Command& command : commands()) {
        EXPECT_EQ(find_command(command.name), &command);
        EXPECT_EQ(find_command(command.spanish_name), &command);
    }
    EXPECT_EQ(find_command("reports"), nullptr);
}

} // namespace
} // namespace constancia
