#include "fields/confidence_calibration.hpp"

#include <gtest/gtest.h>

namespace constancia {
namespace {

TEST(CalibratedConfidence, NeverRisesAndKeepsItsOrder)
{
    for (const auto& [id, name] : names_of(FieldId{})) {
        double before = 0;
        for (int percent = 0; percent <= 100; ++percent) {
            const double claimed = calibrated_confidence(id, percent / 100.0);
            EXPECT_LE(claimed, percent / 100.0) << name;
            EXPECT_GE(claimed, before) << name;
            before = claimed;
        }
    }
}

TEST(CalibratedConfidence, LeavesDoubtsAsTheyAre)
{
    EXPECT_DOUBLE_EQ(calibrated_confidence(FieldId::nombre, 0.42), 0.42);
    EXPECT_DOUBLE_EQ(calibrated_confidence(FieldId::curp, 0.94), 0.94);
}

} // namespace
} // namespace constancia
