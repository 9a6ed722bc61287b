#include "identifiers/umf.hpp"
#include "test_data.hpp"

#include <fmt/format.h>

namespace constancia {

TEST(Umf, numbers_types_and_names)
{
    for (const auto& line : test_vectors("vectors/umf.tsv", 4)) {
        const auto unit = parse_medical_unit(line[0]);
        EXPECT_EQ(unit.number ? fmt::to_string(*unit.number) : "-", line[1]) << line[0];
        EXPECT_EQ(name_of(unit.type), line[2]) << line[0];
        EXPECT_EQ(unit.name, line[3]) << line[0];
        EXPECT_EQ(umf_number(line[0]), unit.number) << line[0];
    }
}

TEST(Umf, only_two_known_types_differ)
{
    EXPECT_TRUE(types_differ(UnitType::umf, UnitType::hgz_mf));
    EXPECT_FALSE(types_differ(UnitType::umf, UnitType::umf));
    EXPECT_FALSE(types_differ(UnitType::unspecified, UnitType::hgz));
    EXPECT_FALSE(types_differ(UnitType::umf, UnitType::unspecified));
}

} // namespace constancia
