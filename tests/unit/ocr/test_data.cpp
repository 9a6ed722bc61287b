#include "test_data.hpp"

#include "ocr/ocr_module.hpp"
#include "support/file.hpp"

#include <gtest/gtest.h>

#include <cstdlib>
#include <sstream>

namespace constancia {

const OcrModule& module_under_test()
{
    const auto module = ocr_module();
    if (!module) {
        ADD_FAILURE() << module.error();
        std::exit(1);
    }
    return **module;
}

std::string test_file(const std::string& name)
{
    const auto bytes = read_file(std::string(SOURCE_DIR "/tests/data/ocr/") + name, 1U << 20);
    EXPECT_TRUE(bytes) << name;
    return bytes.value_or("");
}

Result<std::vector<PageImage>> decoded_pages(std::string_view bytes)
{
    std::vector<PageImage> pages;
    const auto decoded = module_under_test().decode_image_file(bytes, [&](PageImage page) {
        pages.push_back(std::move(page));
        return true;
    });
    if (!decoded) return tl::unexpected(decoded.error());
    return pages;
}

std::vector<PlacedWord> words_on(const std::string& picture)
{
    std::vector<PlacedWord> words;
    std::istringstream lines(test_file(picture + ".tsv"));
    PlacedWord word;
    while (lines >> word.text >> word.box.left >> word.box.top >> word.box.right >> word.box.bottom)
        words.push_back(word);
    return words;
}

Result<RecognisedPage> recognised(OcrEngine& engine, const PageImage& image)
{
    auto reader = engine.open(image, WorkLimit(60));
    if (!reader) return tl::unexpected(reader.error());
    return (*reader)->read();
}

std::vector<int> quadrants(const PageImage& image)
{
    std::vector<int> brightness;
    const int step = static_cast<int>(image.format);
    for (const int y : {image.height / 4, image.height * 3 / 4})
        for (const int x : {image.width / 4, image.width * 3 / 4})
            brightness.push_back(image.pixels.at(static_cast<std::size_t>((y * image.width + x) * step)));
    return brightness;
}

} // namespace constancia
