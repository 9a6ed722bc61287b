/// A run with all that its threads share: launchers, the turnstile, the journal, the folder of pictures.
/// Workers read text as always; those for pixels have a recogniser's part without being one.
#include "../temporary_folder.hpp"
#include "batch/document_work.hpp"
#include "batch/journaled_reader.hpp"
#include "reporting/record_json.hpp"
#include "workers/frames.hpp"
#include "workers/reading_message.hpp"
#include "workers/reading_worker.hpp"
#include "workers/worker_reader.hpp"

#include <fmt/format.h>
#include <gtest/gtest.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <functional>
#include <string>
#include <vector>

namespace constancia {
namespace {

/// Says of every picture that it is a document about which nothing is known; of a bad one, nothing any more.
void serve_pictures(int channel, int document)
{
    while (const auto task = receive_task(channel)) {
        std::array<char, 64> bytes{};
        [[maybe_unused]] const auto count = ::pread(document, bytes.data(), bytes.size() - 1, 0);
        if (std::string_view(bytes.data()).find("bad") != std::string_view::npos) ::_exit(1);
        if (task->page_to_draw == 0)
            send_frame(channel, task->number, FrameKind::reading,
                       reading_message(FileReading{{DocumentReading{}}, {}, {}}));
        else
            send_frame(channel, task->number, FrameKind::picture,
                       picture_message({"\xFF\xD8\xFF", "image/jpeg", {612, 792, Unit::points}}));
    }
}

class WholeRun {
  public:
    WholeRun()
    {
        m_settings.reading.as_of = m_settings.judging.as_of = *make_date(2026, 8, 28);
        for (const auto& entry : std::filesystem::directory_iterator(SOURCE_DIR "/samples/other"))
            if (entry.path().extension() == ".pdf")
                m_files.push_back({entry.path().string(), entry.path().filename().string()});
        for (int i = 0; i < 30; ++i) {
            const std::string name = fmt::format("{}.jpg", i);
            const std::string what = i % 10 == 9 ? "a bad picture" : "a picture";
            const auto path = m_folder.file(name, fmt::format("\xFF\xD8\xFF\xE0 {} {}", what, i));
            m_files.push_back({path.string(), name});
        }
        // Text and pictures in turn, more or less.
        std::sort(m_files.begin(), m_files.end(), [](const InputFile& a, const InputFile& b) {
            return std::hash<std::string>()(a.path_below) < std::hash<std::string>()(b.path_below);
        });
    }

    /// The records, a line each, without what may differ.
    std::vector<std::string> lines(std::size_t jobs, const std::string& report)
    {
        auto duties = reading_duties(m_settings.reading);
        duties.at(static_cast<std::size_t>(Effort::pixels)) = {{}, serve_pictures};
        WorkerSource source(m_settings.reading, {SandboxMode::automatic, readable_for_workers(), 0}, {},
                            std::move(duties));
        std::filesystem::create_directories(m_folder.path() / report);
        Journal journal(m_folder.path() / report / "journal.sqlite");
        PictureStore pictures(m_folder.path() / report / "pages");
        const MakeDocumentReader make_reader = [&] {
            return std::make_unique<JournaledReader>(std::make_unique<WorkerReader>(source), journal,
                                                     [](const std::string& hash) { return hash; });
        };
        std::vector<std::string> lines;
        const auto deliver = [&](const std::vector<Record>& records) {
            for (Record record : records) {
                record.elapsed_ms = 0;
                lines.push_back(record_json(record, "run"));
            }
        };
        const auto next = [this, number = std::size_t{0}]() mutable {
            return number < m_files.size() ? std::optional(m_files[number++]) : std::nullopt;
        };
        EXPECT_EQ(run_batch(next, jobs, document_work(m_settings, make_reader, {&pictures, PicturesOf::all}),
                            deliver, [] { return false; }),
                  m_files.size());
        return lines;
    }

    std::size_t file_count() const { return m_files.size(); }

  private:
    TemporaryFolder m_folder;
    RunSettings m_settings;
    std::vector<InputFile> m_files;
};

TEST(WholeRun, GivesTheSameForAnyNumberOfThreadsAndOnceMore)
{
    WholeRun run;
    const auto by_one = run.lines(1, "one");
    EXPECT_GE(by_one.size(), run.file_count());
    EXPECT_GT(run.file_count(), 40u);
    const auto says = [](std::string_view code) {
        return [=](const std::string& line) { return line.find(code) != std::string::npos; };
    };
    EXPECT_EQ(std::count_if(by_one.begin(), by_one.end(), says("worker_crashed")), 3);
    EXPECT_EQ(run.lines(4, "four"), by_one);
    EXPECT_EQ(run.lines(4, "one"), by_one) << "from the journal, but for what crashed";
}

} // namespace
} // namespace constancia
