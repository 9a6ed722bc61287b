#include "identifiers/code_letters.hpp"
#include "identifiers/curp.hpp"
#include "identifiers/ocr_repair.hpp"
#include "text/similarity.hpp"
#include "vectors/vectors.hpp"

#include <gtest/gtest.h>

#include <chrono>

namespace constancia {

namespace {

constexpr Date latest_birth{std::chrono::year{2026}, std::chrono::August, std::chrono::day{28}};

/// "LOHF050317MMCPRRA1/1,4": each value with how many characters were changed.
std::string written(const std::vector<Repair>& repairs)
{
    std::string text;
    for (const Repair& repair : repairs)
        text += (text.empty() ? "" : " ") + repair.value + "/" + std::to_string(repair.changed.size());
    return text.empty() ? "-" : text;
}

} // namespace

TEST(FoldCode, TakesASmallLAmongCapitalsForAnI)
{
    EXPECT_EQ(fold_code("ElVC050707MNLSLME9"), "EIVC050707MNLSLME9");
    EXPECT_EQ(fold_code("elvc050707mnlslme9"), "ELVC050707MNLSLME9");
}

TEST(CurpRepair, Vectors)
{
    for (const auto& [place, columns] : testing::read_vectors("curp_repair.tsv", 2))
        EXPECT_EQ(written(repair_curp(columns[0], latest_birth)), columns[1]) << place << ": " << columns[0];
}

TEST(NssRepair, Vectors)
{
    for (const auto& [place, columns] : testing::read_vectors("nss_repair.tsv", 2))
        EXPECT_EQ(written(repair_nss(columns[0])), columns[1]) << place << ": " << columns[0];
}

TEST(CurpRepair, NamesThePositionsThatItChanged)
{
    const auto repairs = repair_curp("LOHFO5O317MMCPRRAI", latest_birth);
    ASSERT_EQ(repairs.size(), 1U);
    EXPECT_EQ(repairs[0].changed, (std::vector<int>{4, 6, 17}));
}

/// The promise that callers rest on: whatever one confusion between letter and digit does to a CURP, the true
/// one is among the answers, every answer is valid, and no answer is given twice.
TEST(CurpRepair, FindsTheTrueOneAfterAnyOneConfusion)
{
    for (const auto& [place, columns] : testing::read_vectors("curp.tsv", 2)) {
        const std::string& truth = columns[0];
        if (columns[1] != "valid" || truth.size() != 18 || truth[0] >= 'a') continue;
        // A guess is held to births of people who may be alive.
        if (Curp::parse(truth, latest_birth)->birth_date().year() < std::chrono::year{1920}) continue;
        for (std::size_t i = 0; i < truth.size(); ++i)
            for (const char c : std::string_view("ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789")) {
                if (!is_look_alike(truth[i], c)) continue;
                const bool crosses = (c <= '9') != (truth[i] <= '9');
                std::string reading = truth;
                reading[i] = c;
                const auto repairs = repair_curp(reading, latest_birth);
                const auto is_truth = [&](const Repair& repair) { return repair.value == truth; };
                // Within a class the reading may pass the check digit by itself; then it is taken as read.
                if (crosses) {
                    EXPECT_TRUE(std::any_of(repairs.begin(), repairs.end(), is_truth))
                        << place << " " << reading;
                }
                for (const Repair& repair : repairs)
                    EXPECT_TRUE(Curp::parse(repair.value, latest_birth)) << repair.value;
            }
    }
}

TEST(CurpRepair, HopelessReadingsEndSoon)
{
    const auto begin = std::chrono::steady_clock::now();
    for (const std::string_view reading :
         {"000000000000000000", "OOOOOOOOOOOOOOOOOO", "LLLLLLLLLLLLLLLLLL", "gbgbgbgbgbgbgbgbgb",
          "||||||||||||||||||", "", "LOHF", "日本日本日本日本日本日本日本日本日本"})
        EXPECT_LE(repair_curp(reading, latest_birth).size(), 16U);
    EXPECT_LT(std::chrono::steady_clock::now() - begin, std::chrono::seconds(2));
    EXPECT_EQ(repair_curp("L0HF050317MMCPRRA1", latest_birth, 0).size(), 0U);
}

} // namespace constancia
