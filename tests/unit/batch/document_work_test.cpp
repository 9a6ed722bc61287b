#include "../temporary_folder.hpp"
#include "batch/document_work.hpp"
#include "support/fatal.hpp"

#include <gtest/gtest.h>

#include <chrono>
#include <thread>

namespace constancia {
namespace {

/// Takes and reads what it is told to.
class FakeReader : public DocumentReader {
  public:
    Result<CopiedFile> copied = CopiedFile{"hash", 12};
    std::optional<Result<FileReading>> reading = FileReading{{DocumentReading{}}, {}, {}};
    bool throws = false;
    std::chrono::milliseconds waits{0};

    Result<CopiedFile> take(const std::string&) override { return copied; }
    std::chrono::steady_clock::duration waited() const override { return waits; }
    std::optional<PagePicture> draw(PageToDraw page) override
    {
        if (page.number > 1) return std::nullopt;
        return PagePicture{"\xFF\xD8\xFF a picture", "image/jpeg", {612, 792, Unit::points}};
    }
    std::optional<Result<FileReading>> read(Effort effort) override
    {
        std::this_thread::sleep_for(waits);
        if (throws) throw Fatal("no language data");
        return effort == Effort::pixels ? FileReading{{DocumentReading{}}, {}, {}} : reading;
    }
};

std::optional<std::vector<Record>> records_of(const FakeReader& reader, Effort effort = Effort::text)
{
    const RunSettings settings;
    const auto make_reader = [&] { return std::make_unique<FakeReader>(reader); };
    return document_work(settings, make_reader)()({"entregas/a.pdf", "a.pdf"}, effort);
}

TEST(DocumentWork, JudgesWhatWasRead)
{
    const auto records = records_of({});
    ASSERT_TRUE(records);
    ASSERT_EQ(records->size(), 1u);
    EXPECT_EQ(records->at(0).file, "entregas/a.pdf");
    EXPECT_EQ(records->at(0).sha256, "hash");
    EXPECT_EQ(records->at(0).bytes, 12u);
    EXPECT_EQ(records->at(0).verdict, Verdict::review);
}

TEST(DocumentWork, WaitingForOthersIsNotADocumentsTime)
{
    FakeReader reader;
    reader.waits = std::chrono::milliseconds(300);
    EXPECT_LT(records_of(reader)->at(0).elapsed_ms, 300);
}

TEST(DocumentWork, AFileThatCannotBeReadStillGivesARecord)
{
    FakeReader reader;
    reader.copied = tl::unexpected(DocumentError{DocumentFault::cannot_open, "Permission denied"});
    EXPECT_EQ(records_of(reader)->at(0).findings.at(0).code, FindingCode::cannot_open);
    EXPECT_EQ(records_of(reader)->at(0).sha256, "");

    FakeReader crashing;
    crashing.reading = tl::unexpected(DocumentError{DocumentFault::worker_crashed, "signal 11"});
    EXPECT_EQ(records_of(crashing)->at(0).findings.at(0).code, FindingCode::worker_crashed);
    EXPECT_EQ(records_of(crashing)->at(0).sha256, "hash");
}

TEST(DocumentWork, DrawsThePagesThatAPersonHasToLookAt)
{
    const TemporaryFolder folder;
    const std::string hash(64, 'a');
    FakeReader reader;
    reader.copied = CopiedFile{hash, 12};
    const RunSettings settings;
    const auto make_reader = [&] { return std::make_unique<FakeReader>(reader); };
    const auto work = [&](PicturesOf of) {
        PictureStore store(folder.path() / "pages");
        document_work(settings, make_reader, {&store, of})()({"a.pdf", "a.pdf"}, Effort::text);
        store.remove_unused();
    };
    const auto kept = [&] {
        std::vector<std::string> names;
        std::error_code none;
        for (const auto& entry : std::filesystem::directory_iterator(folder.path() / "pages", none))
            names.push_back(entry.path().filename().string());
        return names;
    };
    work(PicturesOf::none);
    EXPECT_TRUE(kept().empty());
    work(PicturesOf::attention); // its verdict is `review`
    EXPECT_EQ(kept(), std::vector<std::string>{hash + "-1-612x792pt.jpg"});
    work(PicturesOf::none);
    EXPECT_TRUE(kept().empty());
}

TEST(DocumentWork, SaysWhenMoreEffortIsNeeded)
{
    FakeReader reader;
    reader.reading = std::nullopt;
    EXPECT_FALSE(records_of(reader));
    EXPECT_TRUE(records_of(reader, Effort::pixels));
}

TEST(DocumentWork, WhatMakesTheRunImpossibleIsNoDocumentsFault)
{
    FakeReader reader;
    reader.throws = true;
    EXPECT_THROW(records_of(reader), Fatal);
}

} // namespace
} // namespace constancia
