#include "pipeline/newest_of_each.hpp"

#include <gtest/gtest.h>

namespace constancia {

namespace {

Constancia constancia(const char* curp, const char* nss, const char* date)
{
    Constancia made;
    const auto set = [&](FieldId id, const char* value) {
        if (*value == '\0') return;
        made[id].state = FieldState::read;
        made[id].value = value;
    };
    set(FieldId::curp, curp);
    set(FieldId::nss, nss);
    set(FieldId::fecha_constancia, date);
    return made;
}

using Indexes = std::vector<std::size_t>;

TEST(NewestOfEach, KeepsDifferentPeople)
{
    EXPECT_EQ((Indexes{0, 1}),
              newest_of_each({constancia("A", "1", "2026-08-01"), constancia("B", "2", "2026-08-01")}));
}

TEST(NewestOfEach, TakesTheNewerOfOnePerson)
{
    EXPECT_EQ((Indexes{1}),
              newest_of_each({constancia("A", "1", "2026-07-01"), constancia("A", "1", "2026-08-01")}));
    EXPECT_EQ((Indexes{0}),
              newest_of_each({constancia("A", "1", "2026-08-01"), constancia("A", "1", "2026-07-01")}));
    EXPECT_EQ((Indexes{0}), newest_of_each({constancia("A", "1", "2026-08-01"), constancia("A", "1", "")}));
}

TEST(NewestOfEach, TellsByNssWhereTheCurpIsMissing)
{
    EXPECT_EQ((Indexes{1}),
              newest_of_each({constancia("", "1", "2026-07-01"), constancia("A", "1", "2026-08-01")}));
}

TEST(NewestOfEach, TakesTheSurerOfOneCurpReadInTwoWays)
{
    const auto made = [](const char* curp, const char* nss, double confidence, Source source) {
        Constancia read = constancia(curp, nss, "2026-08-01");
        read[FieldId::curp].confidence = confidence;
        read[FieldId::curp].source = source;
        return read;
    };
    const Constancia misread = made("LOHF060317MMCPRRA4", "05200500014", 0.4, Source::ocr);
    const Constancia surer = made("LOHF050317MMCPRRA1", "05200500014", 0.9, Source::ocr);
    EXPECT_EQ((Indexes{1}), newest_of_each({misread, surer}));
    EXPECT_EQ((Indexes{0}), newest_of_each({surer, misread}));
    Constancia undated = surer;
    undated[FieldId::fecha_constancia] = {};
    EXPECT_EQ((Indexes{1}), newest_of_each({misread, undated}));
    Constancia repaired = surer;
    repaired[FieldId::curp].repaired = true;
    EXPECT_EQ((Indexes{0}), newest_of_each({misread, repaired}));
    EXPECT_EQ((Indexes{0, 1}),
              newest_of_each({surer, made("LOHF060317MMCPRRA4", "92919084431", 0.4, Source::ocr)}));
    EXPECT_EQ((Indexes{0, 1}),
              newest_of_each({surer, made("BAAD890419HMNRRV07", "05200500014", 0.9, Source::ocr)}));
    EXPECT_EQ((Indexes{0, 1}),
              newest_of_each({made("LOHF060317MMCPRRA4", "05200500014", 1, Source::embedded),
                              made("LOHF050317MMCPRRA1", "05200500014", 1, Source::embedded)}));
}

TEST(NewestOfEach, LetsTheUnidentifiedStandForItself)
{
    EXPECT_EQ((Indexes{0, 1, 2}), newest_of_each({constancia("A", "1", "2026-08-01"),
                                                  constancia("", "", "2026-08-01"), constancia("", "", "")}));
}

} // namespace

} // namespace constancia
