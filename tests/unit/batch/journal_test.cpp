#include "../temporary_folder.hpp"
#include "batch/journal.hpp"
#include "batch/journaled_reader.hpp"

#include <gtest/gtest.h>
#include <signal.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <set>

namespace constancia {
namespace {

Result<FileReading> reading_of(const std::string& curp)
{
    FileReading reading;
    reading.documents.emplace_back();
    reading.documents[0].found[FieldId::curp].value = curp;
    return reading;
}

std::string curp_in(const std::optional<Result<FileReading>>& found)
{
    if (!found || !*found) return "";
    return (*found)->documents.at(0).found[FieldId::curp].value.value_or("");
}

TEST(Journal, KeepsReadingsFromOneRunToTheNext)
{
    const TemporaryFolder folder;
    const auto file = folder.path() / "journal.sqlite";
    {
        Journal journal(file);
        EXPECT_FALSE(journal.find("a"));
        journal.keep("a", reading_of("X"));
        journal.keep("b", tl::unexpected(DocumentError{DocumentFault::damaged, "no pages"}));
        EXPECT_EQ(curp_in(journal.find("a")), "X");
    }
    Journal journal(file);
    EXPECT_EQ(curp_in(journal.find("a")), "X");
    ASSERT_TRUE(journal.find("b"));
    EXPECT_EQ(journal.find("b")->error().detail, "no pages");
    struct stat status {};
    ASSERT_EQ(::stat(file.c_str(), &status), 0);
    EXPECT_EQ(status.st_mode & 0777, 0600u);
}

TEST(Journal, DoesNotKeepWhatMayGoBetterNextTime)
{
    const TemporaryFolder folder;
    Journal journal(folder.path() / "journal.sqlite");
    for (const auto fault :
         {DocumentFault::timed_out, DocumentFault::out_of_memory, DocumentFault::worker_crashed})
        journal.keep("a", tl::unexpected(DocumentError{fault, ""}));
    EXPECT_FALSE(journal.find("a"));
}

TEST(Journal, ForgetsWhatWasOfNoUse)
{
    const TemporaryFolder folder;
    const auto file = folder.path() / "journal.sqlite";
    {
        Journal journal(file);
        for (const char* key : {"a", "b", "c"})
            journal.keep(key, reading_of(key));
    }
    {
        Journal journal(file);
        journal.find("b");
        journal.keep("d", reading_of("d"));
        journal.forget_unused();
        EXPECT_EQ(journal.size(), 2u);
        EXPECT_EQ(curp_in(journal.find("b")), "b");
        EXPECT_EQ(curp_in(journal.find("d")), "d");
    }
    Journal journal(file);
    journal.clear();
    EXPECT_EQ(journal.size(), 0u);
}

TEST(Journal, LetsOneRunInAtATime)
{
    const TemporaryFolder folder;
    const auto file = folder.path() / "journal.sqlite";
    const Journal first(file);
    try {
        const Journal second(file);
        FAIL();
    } catch (const JournalError& error) {
        EXPECT_EQ(error.fault(), JournalFault::in_use);
    }
}

TEST(Journal, BeginsAnewWhereThereIsSomethingElse)
{
    const TemporaryFolder folder;
    const auto file = folder.file("journal.sqlite", std::string(5000, 'x'));
    Journal journal(file);
    journal.keep("a", reading_of("X"));
    EXPECT_EQ(curp_in(journal.find("a")), "X");
}

TEST(Journal, SaysWhenTheFolderCannotBeWritten)
{
    try {
        const Journal journal("/proc/no/such/folder/journal.sqlite");
        FAIL();
    } catch (const JournalError& error) {
        EXPECT_EQ(error.fault(), JournalFault::not_usable);
    }
}

TEST(Journal, LosesNothingWhenTheProgramIsKilled)
{
    const TemporaryFolder folder;
    const auto file = folder.path() / "journal.sqlite";
    for (int kept = 1; kept <= 5; ++kept) {
        int told[2];
        ASSERT_EQ(::pipe(told), 0);
        const pid_t child = ::fork();
        if (child == 0) {
            Journal journal(file);
            const std::string key = std::to_string(kept);
            journal.keep(key, reading_of(key));
            [[maybe_unused]] const auto written = ::write(told[1], "x", 1);
            ::pause();
        }
        char byte = 0;
        ASSERT_EQ(::read(told[0], &byte, 1), 1);
        ::kill(child, SIGKILL);
        ::waitpid(child, nullptr, 0);
        ::close(told[0]);
        ::close(told[1]);
        Journal journal(file);
        for (int earlier = 1; earlier <= kept; ++earlier)
            EXPECT_EQ(curp_in(journal.find(std::to_string(earlier))), std::to_string(earlier));
    }
}

TEST(ReadingKey, ChangesWithAllThatDecidesAReading)
{
    const ReadingSettings base{.as_of = *make_date(2026, 8, 28), .passwords = {}, .limits = {}};
    std::set<std::string> keys;
    const auto add = [&](const ReadingSettings& settings, std::string_view version = "1",
                         std::string_view data = "spa", std::string_view hash = "h") {
        keys.insert(reading_key({settings, version, data}, hash));
    };
    add(base);
    add(base, "2");
    add(base, "1", "spa2");
    add(base, "1", "spa", "other");
    ReadingSettings changed = base;
    changed.as_of = *make_date(2026, 8, 29);
    add(changed);
    changed = base;
    changed.passwords = {"a"};
    add(changed);
    changed = base;
    changed.limits.pages = 3;
    add(changed);
    changed = base;
    changed.limits.page_megapixels = 10;
    add(changed);
    EXPECT_EQ(keys.size(), 8u);
}

/// Counts how often it is asked to read.
class CountingReader : public DocumentReader {
  public:
    explicit CountingReader(int& count) : m_count(count) {}
    Result<CopiedFile> take(const std::string& path) override { return CopiedFile{path, 1}; }
    std::optional<PagePicture> draw(PageToDraw) override { return std::nullopt; }
    std::optional<Result<FileReading>> read(Effort effort) override
    {
        ++m_count;
        if (effort == Effort::text) return std::nullopt;
        return reading_of("X");
    }

  private:
    int& m_count;
};

TEST(JournaledReader, ReadsEachDocumentOnce)
{
    const TemporaryFolder folder;
    Journal journal(folder.path() / "journal.sqlite");
    int count = 0;
    JournaledReader reader(std::make_unique<CountingReader>(count), journal,
                           [](const std::string& hash) { return "key of " + hash; });
    ASSERT_TRUE(reader.take("one"));
    EXPECT_FALSE(reader.read(Effort::text));
    EXPECT_EQ(curp_in(reader.read(Effort::pixels)), "X");
    EXPECT_EQ(count, 2);
    ASSERT_TRUE(reader.take("two"));
    reader.read(Effort::pixels);
    EXPECT_EQ(count, 3);
    ASSERT_TRUE(reader.take("one"));
    EXPECT_EQ(curp_in(reader.read(Effort::text)), "X");
    EXPECT_EQ(count, 3);
}

} // namespace
} // namespace constancia
