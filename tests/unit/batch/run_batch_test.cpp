#include "batch/run_batch.hpp"
#include "reporting/record_json.hpp"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <mutex>
#include <set>
#include <stdexcept>
#include <thread>

namespace constancia {
namespace {

std::vector<InputFile> files(int count)
{
    std::vector<InputFile> list;
    for (int i = 0; i < count; ++i)
        list.push_back({fmt::format("{}.pdf", i), fmt::format("{}.pdf", i)});
    return list;
}

NextFile from(std::vector<InputFile> list)
{
    return [list = std::move(list), next = std::size_t{0}]() mutable -> std::optional<InputFile> {
        if (next == list.size()) return std::nullopt;
        return list[next++];
    };
}

/// Later files are done sooner.
std::vector<Record> slow_then_fast(const InputFile& input)
{
    const int number = std::stoi(input.file);
    if (number % 10 == 0) std::this_thread::sleep_for(std::chrono::milliseconds(3));
    std::vector<Record> records(static_cast<std::size_t>(number % 3) + 1);
    for (Record& record : records)
        record.file = input.file;
    return records;
}

/// For which text is enough.
MakeDocumentWork make(std::function<std::vector<Record>(const InputFile&)> work)
{
    return
        [work = std::move(work)] { return [work](const InputFile& input, Effort) { return work(input); }; };
}

const StopRequested never = [] { return false; };

std::string results_of(std::size_t jobs, int count)
{
    std::string results;
    const auto list = files(count);
    const auto deliver = [&](const std::vector<Record>& records) {
        for (const Record& record : records)
            results += record_json(record, "run") + '\n';
    };
    EXPECT_EQ(run_batch(from(list), jobs, make(slow_then_fast), deliver, never), list.size());
    return results;
}

TEST(RunBatch, GivesTheSameForAnyNumberOfJobs)
{
    const std::string one = results_of(1, 300);
    EXPECT_EQ(results_of(2, 300), one);
    EXPECT_EQ(results_of(4, 300), one);
    EXPECT_EQ(results_of(1000, 300), one);
    EXPECT_EQ(results_of(4, 0), "");
}

TEST(RunBatch, MakesNoThreadForOneJob)
{
    const auto caller = std::this_thread::get_id();
    const auto work = make([&](const InputFile&) {
        EXPECT_EQ(std::this_thread::get_id(), caller);
        return std::vector<Record>(1);
    });
    run_batch(
        from(files(5)), 1, work, [](const auto&) {}, never);
}

TEST(RunBatch, MakesTheWorkOncePerThread)
{
    std::atomic<int> made = 0;
    const auto list = files(50);
    run_batch(
        from(list), 4,
        [&]() -> DocumentWork {
            ++made;
            return [](const InputFile& input, Effort) { return slow_then_fast(input); };
        },
        [](const auto&) {}, never);
    EXPECT_GE(made, 1);
    EXPECT_LE(made, 5); // of text there is one more under way
}

TEST(RunBatch, KeepsFewResultsWaiting)
{
    // The first file takes until no other can be begun any more: those waiting are bounded.
    const auto list = files(2000);
    std::atomic<int> begun = 0;
    const auto work = make([&](const InputFile& input) {
        ++begun;
        if (input.file == "0.pdf") std::this_thread::sleep_for(std::chrono::milliseconds(100));
        return std::vector<Record>(1);
    });
    int begun_at_first_delivery = -1;
    run_batch(
        from(list), 2, work,
        [&](const auto&) {
            if (begun_at_first_delivery < 0) begun_at_first_delivery = begun;
        },
        never);
    EXPECT_LE(begun_at_first_delivery, 400);
    EXPECT_EQ(begun, 2000);
}

TEST(RunBatch, AStopFinishesWhatIsRunningAndDeliversIt)
{
    for (const std::size_t jobs : {1u, 4u}) {
        const auto list = files(500);
        std::atomic<std::size_t> finished = 0;
        std::size_t delivered = 0;
        std::atomic<bool> stop = false;
        const auto work = make([&](const InputFile& input) {
            auto records = slow_then_fast(input);
            ++finished;
            return records;
        });
        const std::size_t count = run_batch(
            from(list), jobs, work,
            [&](const auto& records) {
                EXPECT_EQ(records.at(0).file, fmt::format("{}.pdf", delivered));
                if (++delivered == 20) stop = true;
            },
            [&] { return stop.load(); });
        EXPECT_EQ(count, delivered);
        EXPECT_EQ(count, finished);
        EXPECT_GE(count, 20u);
        EXPECT_LT(count, 500u);
    }
}

TEST(RunBatch, WhatTheWorkThrowsComesAfterTheResultsOfEarlierFiles)
{
    for (const std::size_t jobs : {1u, 4u}) {
        const auto list = files(100);
        std::size_t delivered = 0;
        const auto work = make([&](const InputFile& input) {
            if (input.file == "50.pdf") throw std::runtime_error("no language data");
            return slow_then_fast(input);
        });
        EXPECT_THROW(run_batch(
                         from(list), jobs, work, [&](const auto&) { ++delivered; }, never),
                     std::runtime_error);
        EXPECT_EQ(delivered, 50u);
    }
}

TEST(RunBatch, TextIsNotStuckBehindScans)
{
    // The first ten need pixels; with two jobs, all the others that may be begun are done before them.
    for (const std::size_t jobs : {1u, 2u, 4u}) {
        const auto list = files(60);
        std::mutex mutex;
        std::vector<std::string> done, delivered;
        const MakeDocumentWork work = [&] {
            return [&](const InputFile& input, Effort effort) -> std::optional<std::vector<Record>> {
                if (std::stoi(input.file) < 10 && effort == Effort::text) return std::nullopt;
                const std::scoped_lock lock(mutex);
                done.push_back(input.file);
                std::vector<Record> records(1);
                records[0].file = input.file;
                return records;
            };
        };
        const std::size_t count = run_batch(
            from(list), jobs, work, [&](const auto& records) { delivered.push_back(records.at(0).file); },
            never);
        EXPECT_EQ(count, 60u);
        for (std::size_t i = 0; i < delivered.size(); ++i)
            EXPECT_EQ(delivered[i], list[i].file);
        if (jobs > 1) {
            EXPECT_GT(std::find(done.begin(), done.end(), "0.pdf") - done.begin(), 40);
        }
    }
}

TEST(RunBatch, NoMoreDocumentsNeedPixelsAtOnceThanThereAreJobs)
{
    for (const std::size_t jobs : {2u, 4u}) {
        const auto list = files(40);
        std::atomic<std::size_t> under_way = 0, most = 0;
        const MakeDocumentWork work = [&] {
            return [&](const InputFile&, Effort effort) -> std::optional<std::vector<Record>> {
                if (effort == Effort::text) return std::nullopt;
                const std::size_t now = ++under_way;
                for (std::size_t known = most; now > known && !most.compare_exchange_weak(known, now);)
                    continue;
                std::this_thread::sleep_for(std::chrono::milliseconds(2));
                --under_way;
                return std::vector<Record>(1);
            };
        };
        EXPECT_EQ(run_batch(
                      from(list), jobs, work, [](const auto&) {}, never),
                  40u);
        EXPECT_LE(most, jobs);
    }
}

TEST(RunBatch, WhatIsThrownBehindAFileThatWasPutOffEndsTheRun)
{
    const MakeDocumentWork work = [] {
        return [](const InputFile& input, Effort effort) -> std::optional<std::vector<Record>> {
            if (input.file == "0.pdf" && effort == Effort::text) return std::nullopt;
            if (input.file == "5.pdf") throw std::runtime_error("no language data");
            return std::vector<Record>(1);
        };
    };
    EXPECT_THROW(run_batch(
                     from(files(10)), 2, work, [](const auto&) {}, never),
                 std::runtime_error);
}

TEST(RunBatch, AnErrorInDeliveryEndsTheThreads)
{
    const auto list = files(100);
    EXPECT_THROW(run_batch(
                     from(list), 4, make(slow_then_fast),
                     [](const auto&) { throw std::runtime_error("disk full"); }, never),
                 std::runtime_error);
}

} // namespace
} // namespace constancia
