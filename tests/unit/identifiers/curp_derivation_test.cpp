#include "identifiers/curp.hpp"
#include "vectors/vectors.hpp"

#include <gtest/gtest.h>

namespace constancia {

TEST(CurpDerivation, Vectors)
{
    const Date latest_birth{std::chrono::year{2026}, std::chrono::August, std::chrono::day{28}};
    for (const auto& [place, columns] : testing::read_vectors("curp_derivation.tsv", 3)) {
        SCOPED_TRACE(place + ": " + columns[1]);
        // Only the seven letters matter; the rest of the CURP is any person's, with the check digit made to
        // fit.
        const std::string first_17 = columns[0].substr(0, 4) + "050317MMC" + columns[0].substr(4, 3) + "A";
        const auto curp = Curp::parse(first_17 + curp_check_digit(first_17).value_or('?'), latest_birth);
        ASSERT_TRUE(curp) << first_17;
        const std::string& text = columns[1];
        const std::size_t first = text.find('|'), second = text.find('|', first + 1);
        const PersonName name =
            first == std::string::npos
                ? name_from_run(text)
                : name_from_parts(text.substr(0, first), text.substr(first + 1, second - first - 1),
                                  text.substr(second + 1));
        EXPECT_EQ(derives_from(*curp, name) ? "yes" : "no", columns[2]);
    }
}

} // namespace constancia
