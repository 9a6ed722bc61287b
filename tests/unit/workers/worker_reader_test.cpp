#include "../temporary_folder.hpp"
#include "support/file.hpp"
#include "workers/reading_worker.hpp"
#include "workers/worker_reader.hpp"

#include <gtest/gtest.h>

namespace constancia {
namespace {

ReadingSettings settings()
{
    ReadingSettings made;
    made.as_of = *make_date(2026, 8, 28);
    return made;
}

std::optional<Result<FileReading>> read(WorkerReader& reader, const std::string& path, Effort effort)
{
    if (const auto copied = reader.take(path); !copied) return tl::unexpected(copied.error());
    return reader.read(effort);
}

TEST(WorkerReader, ReadsTextAndAsksForPixels)
{
    const ReadingSettings as_usual = settings();
    WorkerSource source(as_usual, {SandboxMode::automatic, readable_for_workers(), 512u << 20}, {});
    WorkerReader reader(source);
    for (int i = 0; i < 3; ++i) {
        const auto text = read(reader, SOURCE_DIR "/samples/entregas/23145600_espaciado.pdf", Effort::text);
        ASSERT_TRUE(text && *text);
        EXPECT_EQ((*text)->documents.at(0).kind.kind, DocumentKind::vigencia);
        EXPECT_TRUE((*text)->documents.at(0).found.has(FieldId::curp));
    }
    // Its logos are pictures, but too small to hold anything.
    const auto with_logos =
        read(reader, SOURCE_DIR "/samples/vigencia/23146029_tres_en_uno.pdf", Effort::text);
    EXPECT_TRUE(with_logos && *with_logos);

    const TemporaryFolder folder;
    const auto photo = folder.file("a.jpg", "\xFF\xD8\xFF\xE0 a picture, it seems").string();
    EXPECT_FALSE(read(reader, photo, Effort::text));
    const auto with_pixels = read(reader, photo, Effort::pixels);
    ASSERT_TRUE(with_pixels);
    EXPECT_FALSE(*with_pixels);
    EXPECT_EQ(with_pixels->error().fault, DocumentFault::damaged);
}

TEST(WorkerReader, ALimitCostsItsOwnDocumentOnly)
{
    const ReadingSettings as_usual = settings();
    // What a scan takes is many times as much.
    DocumentBudget budget;
    budget.cpu_seconds = 0.05;
    budget.share_of_more_pages = 0;
    WorkerSource source(as_usual, {SandboxMode::automatic, readable_for_workers(), 0}, budget);
    WorkerReader reader(source);
    const auto slow = read(reader, SOURCE_DIR "/samples/scans/23145545_sin_tounicode.pdf", Effort::pixels);
    ASSERT_TRUE(slow);
    ASSERT_FALSE(*slow);
    EXPECT_EQ(slow->error().fault, DocumentFault::timed_out);
    const auto quick = read(reader, SOURCE_DIR "/samples/entregas/23145600_espaciado.pdf", Effort::text);
    ASSERT_TRUE(quick);
    EXPECT_TRUE(*quick);
}

} // namespace
} // namespace constancia
