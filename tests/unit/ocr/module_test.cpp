#include "ocr/ocr_module.hpp"
#include "test_data.hpp"

#include <gtest/gtest.h>

#include <fstream>
#include <string>
#include <thread>
#include <vector>

namespace constancia {
namespace {

int threads_of_this_process()
{
    std::ifstream status("/proc/self/status");
    std::string line;
    while (std::getline(status, line))
        if (line.starts_with("Threads:")) return std::stoi(line.substr(8));
    return 0;
}

TEST(Module, IsOpenedWhenFirstAskedForAndOnce)
{
    EXPECT_FALSE(ocr_module_is_open());
    std::vector<const OcrModule*> seen(4);
    std::vector<std::thread> threads;
    for (auto& module : seen)
        threads.emplace_back([&module] { module = ocr_module().value_or(nullptr); });
    for (auto& thread : threads)
        thread.join();
    EXPECT_TRUE(ocr_module_is_open());
    for (const auto* module : seen) {
        ASSERT_NE(module, nullptr);
        EXPECT_EQ(module, seen[0]);
    }
}

TEST(Module, NamesItsLibraries)
{
    const auto versions = module_under_test().library_versions();
    ASSERT_GE(versions.size(), 3U);
    EXPECT_TRUE(versions[0].starts_with("tesseract ")) << versions[0];
    EXPECT_TRUE(versions[1].starts_with("leptonica ")) << versions[1];
}

TEST(Module, ReadsInTheCallersThreadAlone)
{
    const auto engine = module_under_test().make_engine();
    ASSERT_TRUE(engine) << engine.error();
    const auto image = decoded_pages(test_file("upright.png"));
    ASSERT_TRUE(image);
    const int before = threads_of_this_process();
    ASSERT_TRUE(recognised(**engine, image->at(0)));
    // OpenMP keeps its threads, so any it had started would still be there.
    EXPECT_EQ(threads_of_this_process(), before);
}

TEST(Module, EnginesWorkSideBySideAndPrintNothing)
{
    const auto image = decoded_pages(test_file("ruled.png"));
    ASSERT_TRUE(image);
    testing::internal::CaptureStdout();
    testing::internal::CaptureStderr();
    std::vector<std::size_t> words(3);
    std::vector<std::thread> threads;
    for (auto& count : words) {
        threads.emplace_back([&count, &image] {
            const auto engine = module_under_test().make_engine();
            if (!engine) return;
            const auto page = recognised(**engine, image->at(0));
            if (page) count = page->words.size();
        });
    }
    for (auto& thread : threads)
        thread.join();
    EXPECT_EQ(testing::internal::GetCapturedStdout(), "");
    EXPECT_EQ(testing::internal::GetCapturedStderr(), "");
    EXPECT_GT(words[0], 20U);
    EXPECT_EQ(words[0], words[1]);
    EXPECT_EQ(words[0], words[2]);
}

} // namespace
} // namespace constancia
