#include "fields/extract_fields.hpp"

#include <gtest/gtest.h>

#include <optional>
#include <string>
#include <vector>

namespace constancia {
namespace {

/// What is read as the date of issue where `label` stands above a date, in words as wide as their letters.
std::optional<std::string> issued_below(const std::vector<std::string>& label, Source source)
{
    PageText page;
    page.width = 600;
    page.height = 800;
    page.has_ocr = source == Source::ocr;
    double left = 50;
    for (const std::string& word : label) {
        const double width = 5.0 * static_cast<double>(word.size());
        page.words.push_back({word, {left, 100, left + width, 110}, 0.9, source});
        left += width + 4;
    }
    page.words.push_back({"30/06/2006", {50, 116, 110, 126}, 0.9, source});
    const Layout layout = lay_out(page);
    return extract_fields(std::span(&layout, 1), *make_date(2026, 8, 28))[FieldId::fecha_constancia].value;
}

TEST(CutShortLabels, OfDatesAreNone)
{
    EXPECT_EQ(issued_below({"Fecha", "02", "nao"}, Source::ocr), std::nullopt);
    EXPECT_EQ(issued_below({"Fecha", "de", "amaia"}, Source::ocr), std::nullopt);
}

TEST(CutShortLabels, AreNotWhatIsWhole)
{
    EXPECT_EQ(issued_below({"Fecha"}, Source::ocr), "2006-06-30");
    EXPECT_EQ(issued_below({"Fecha:"}, Source::ocr), "2006-06-30");
    EXPECT_EQ(issued_below({"Fecha", "de", "expedicion"}, Source::ocr), "2006-06-30");
    EXPECT_EQ(issued_below({"Fecha"}, Source::embedded), "2006-06-30");
}

} // namespace
} // namespace constancia
