#include "spreadsheets/module/number_format.hpp"

#include <gtest/gtest.h>

namespace constancia {

using Kind = NumberFormat::Kind;

TEST(NumberFormat, dates_and_times)
{
    for (const auto* code : {"dd/mm/yyyy", "d-mmm-yy", "[$-80A]dddd, d \"de\" mmmm \"de\" yyyy;@", "mmmm",
                             "yyyy\\-mm\\-dd", "[Red]dd/mm/yyyy;General"})
        EXPECT_EQ(parse_number_format(code).kind, Kind::date) << code;
    for (const auto* code : {"hh:mm", "[h]:mm:ss", "mm:ss.0", "h:mm AM/PM"})
        EXPECT_EQ(parse_number_format(code).kind, Kind::time) << code;
    EXPECT_EQ(parse_number_format("dd/mm/yyyy hh:mm").kind, Kind::moment);
    EXPECT_EQ(builtin_number_format(14).kind, Kind::date);
    EXPECT_EQ(builtin_number_format(20).kind, Kind::time);
    EXPECT_EQ(builtin_number_format(22).kind, Kind::moment);
    EXPECT_EQ(builtin_number_format(1).kind, Kind::plain);
}

TEST(NumberFormat, plain_numbers)
{
    for (const auto* code :
         {"General", "0", "0.00", "#,##0", "0%", "0.00E+00", "@", "", "\"Días: \"0", "[Red]0",
          "_-* #,##0.00_-;-* #,##0.00_-", "[<=9999999]###-####;(###) ###-####", "\"mes\" 0"})
        EXPECT_EQ(parse_number_format(code).kind, Kind::plain) << code;
}

TEST(NumberFormat, digits_with_zeros_in_front)
{
    EXPECT_EQ(parse_number_format("00000000000").digits, "00000000000");
    EXPECT_EQ(parse_number_format("0000\\-00\\-0000\\-0").digits, "0000-00-0000-0");
    EXPECT_EQ(parse_number_format("00\" \"00").digits, "00 00");
    EXPECT_EQ(parse_number_format("00000;-00000").digits, "00000");
}

TEST(NumberFormat, codes_cut_off)
{
    for (const auto* code : {"\"", "[", "\\", "_", "*", "[$-", "00\"", "00[", ";;;"})
        parse_number_format(code);
}

} // namespace constancia
