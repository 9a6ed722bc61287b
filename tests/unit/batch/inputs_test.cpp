#include "../temporary_folder.hpp"
#include "batch/inputs.hpp"
#include "batch/path_error.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/stat.h>

#include <utility>

namespace constancia {
namespace {

using testing::ElementsAre;

struct Inputs {
    std::vector<InputFile> files;
    SkippedFiles skipped;
};

Inputs all_of(InputPlan plan)
{
    InputStream stream(std::move(plan));
    Inputs inputs;
    while (auto file = stream.next())
        inputs.files.push_back(std::move(*file));
    inputs.skipped = stream.skipped();
    return inputs;
}

std::vector<std::string> below(const Inputs& inputs)
{
    std::vector<std::string> paths;
    for (const InputFile& input : inputs.files)
        paths.push_back(input.path_below);
    return paths;
}

Inputs expand(const std::string& path, const std::vector<std::filesystem::path>& own_files = {})
{
    return all_of({.paths = {path}, .list = {}, .own_files = own_files, .shard = {}});
}

/// The list comes in pieces of so many bytes.
Inputs expand_list(const std::string& list, char separator, std::size_t piece)
{
    std::size_t at = 0;
    const auto more = [&] {
        const std::string next = list.substr(at, piece);
        at += next.size();
        return next;
    };
    return all_of({.paths = {"-"}, .list = {more, separator}, .own_files = {}, .shard = {}});
}

TEST(Inputs, AFolderIsReadInByteOrderOfItsNames)
{
    const TemporaryFolder folder;
    for (const auto* name : {"b.pdf", "a/z.pdf", "a/B.pdf", "Z.pdf", "\xC3\xB1.pdf", "a.pdf", "\xF1.pdf"})
        folder.file(name);
    EXPECT_THAT(below(expand(folder.path().string())),
                ElementsAre("Z.pdf", "a/B.pdf", "a/z.pdf", "a.pdf", "b.pdf", "\xC3\xB1.pdf", "\xF1.pdf"));
}

TEST(Inputs, KeepThePathAsItWasGiven)
{
    const TemporaryFolder folder;
    folder.file("a/b.pdf");
    const std::string path = folder.path().string();
    EXPECT_EQ(expand(path).files.at(0).file, path + "/a/b.pdf");
    EXPECT_EQ(expand(path + "/").files.at(0).file, path + "/a/b.pdf");
    const auto single = expand(path + "/a/b.pdf").files.at(0);
    EXPECT_EQ(single.file, path + "/a/b.pdf");
    EXPECT_EQ(single.path_below, "b.pdf");
}

TEST(Inputs, SystemFilesLinksAndTheRunsOwnFilesAreSkippedAndCounted)
{
    const TemporaryFolder folder;
    for (const auto* name :
         {".DS_Store", "Thumbs.db", "desktop.ini", "~$a.docx", "._a.pdf", ".oculto.pdf", "notas.txt"})
        folder.file(name);
    const auto roster = folder.file("alumnos.csv");
    std::filesystem::create_symlink(folder.path() / "notas.txt", folder.path() / "enlace.pdf");
    std::filesystem::create_directory_symlink(folder.path(), folder.path() / "vuelta");

    const Inputs inputs = expand(folder.path().string(), {roster, ""});
    EXPECT_THAT(below(inputs), ElementsAre(".oculto.pdf", "notas.txt"));
    EXPECT_EQ(inputs.skipped.system_files, 5u);
    EXPECT_EQ(inputs.skipped.symbolic_links, 2u);
    EXPECT_EQ(inputs.skipped.own_files, 1u);
    EXPECT_EQ(inputs.skipped.total(), 8u);
}

TEST(Inputs, WhatIsGivenByNameIsNeverSkipped)
{
    const TemporaryFolder folder;
    const auto file = folder.file("._a.pdf");
    EXPECT_THAT(below(expand(file.string())), ElementsAre("._a.pdf"));
}

TEST(Inputs, SpecialFilesInFoldersGetAnEntry)
{
    const TemporaryFolder folder;
    ASSERT_EQ(mkfifo((folder.path() / "tubo").c_str(), 0600), 0);
    EXPECT_THAT(below(expand(folder.path().string())), ElementsAre("tubo"));
}

TEST(Inputs, APathThatDoesNotExistIsAnError)
{
    EXPECT_THROW(expand("/no/such/path"), PathError);
}

TEST(Inputs, AListHasAnEntryForEachLineThatIsNotEmpty)
{
    const TemporaryFolder folder;
    folder.file("carpeta/a.pdf");
    const std::string in_folder = (folder.path() / "carpeta").string();
    for (const std::size_t piece : {1u, 7u, 1000u}) {
        EXPECT_THAT(below(expand_list("no/existe.pdf\r\n\n" + in_folder + "\nfin.pdf", '\n', piece)),
                    ElementsAre("no/existe.pdf", in_folder + "/a.pdf", "fin.pdf"));
        EXPECT_THAT(below(expand_list(std::string("a\nb.pdf\0c.pdf\0", 14), '\0', piece)),
                    ElementsAre("a\nb.pdf", "c.pdf"));
        EXPECT_THAT(below(expand_list("", '\n', piece)), ElementsAre());
    }
}

TEST(Inputs, PathsAndTheListComeInTheOrderGiven)
{
    const TemporaryFolder folder;
    folder.file("a/1.pdf");
    folder.file("b.pdf");
    const std::string root = folder.path().string();
    bool given = false;
    const auto list = [&] { return std::exchange(given, true) ? "" : "x.pdf\ny.pdf"; };
    const InputPlan plan{
        .paths = {root + "/b.pdf", "-", root + "/a"}, .list = {list, '\n'}, .own_files = {}, .shard = {}};
    EXPECT_THAT(below(all_of(plan)), ElementsAre("b.pdf", "x.pdf", "y.pdf", "1.pdf"));
    EXPECT_EQ(count_inputs(plan), std::nullopt);
    EXPECT_EQ(count_inputs({.paths = {root}, .list = {}, .own_files = {}, .shard = {}}), 2u);
}

TEST(Inputs, AFolderOfTheRunItselfIsLeftOut)
{
    const TemporaryFolder folder;
    folder.file("informe/report.html");
    folder.file("a.pdf");
    const Inputs inputs = expand(folder.path().string(), {folder.path() / "informe"});
    EXPECT_THAT(below(inputs), ElementsAre("a.pdf"));
    EXPECT_EQ(inputs.skipped.own_files, 1u);
}

} // namespace
} // namespace constancia
