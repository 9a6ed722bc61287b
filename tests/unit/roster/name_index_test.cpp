#include "roster/name_index.hpp"

#include <gtest/gtest.h>

namespace constancia {

using Places = std::vector<std::size_t>;

TEST(NameIndex, finds_whole_names_in_any_order)
{
    const NameIndex names(
        {"MARIA FERNANDA LOPEZ HERNANDEZ", "ANA LOPEZ RUIZ", "ANA LOPEZ", "MARIA", "", "LOPEZ LOPEZ JUAN"});
    EXPECT_EQ(names.find_in("lopez hernandez maria fernanda"), Places{0});
    EXPECT_EQ(names.find_in("constancia_López_Hernández_María_Fernanda_v2"), Places{0});
    EXPECT_EQ(names.find_in("ANA LOPEZ RUIZ"), Places{1});
    EXPECT_EQ(names.find_in("LOPEZ ANA"), Places{2});
    EXPECT_EQ(names.find_in("ANA SOFIA LOPEZ"), Places{}); // two words must stand side by side
    EXPECT_EQ(names.find_in("MARIA"), Places{});
    EXPECT_EQ(names.find_in("JuanLopezLopez"), Places{5});
    EXPECT_EQ(names.find_in(""), Places{});
}

TEST(NameIndex, several_of_one_name)
{
    const NameIndex names({"JORGE SOTO MEJIA", "SOTO MEJÍA JORGE"});
    EXPECT_EQ(names.find_in("Jorge Soto Mejía"), (Places{0, 1}));
}

} // namespace constancia
