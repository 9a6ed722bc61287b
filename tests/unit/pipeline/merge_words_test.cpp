#include "pipeline/merge_words.hpp"

#include <gtest/gtest.h>

namespace constancia {

namespace {

TEST(MergeWords, KeepsTheEmbeddedWhereBothRead)
{
    PageText embedded, recognised;
    embedded.words.push_back({"NSS", {10, 10, 30, 20}});
    // The recognised frame has two pixels a point.
    recognised.to_page = Affine{0.5, 0, 0, 0.5, 0, 0};
    recognised.has_ocr = true;
    recognised.words.push_back({"N55", {20, 20, 60, 40}, 0.8, Source::ocr});
    recognised.words.push_back({"05200500014", {100, 20, 200, 40}, 0.9, Source::ocr});

    const PageText merged = merge_words(embedded, recognised);
    ASSERT_EQ(2u, merged.words.size());
    EXPECT_EQ("05200500014", merged.words[0].text);
    EXPECT_EQ("NSS", merged.words[1].text);
    EXPECT_EQ((Rect{20, 20, 60, 40}), merged.words[1].box);
    EXPECT_TRUE(merged.has_ocr);
}

} // namespace

} // namespace constancia
