#include "spreadsheets/module/cell_texts.hpp"

#include <gtest/gtest.h>

namespace constancia {

TEST(CellTexts, numbers_that_are_identifiers)
{
    const auto shown = [](std::string_view written) { return number_text(*parse_cell_number(written)); };
    EXPECT_EQ(shown("5200500014"), "5200500014");
    EXPECT_EQ(shown("1.2345678901E10"), "12345678901");
    EXPECT_EQ(shown("66230612344.0"), "66230612344");
    EXPECT_EQ(shown("66230612344.000001"), "66230612344");
    EXPECT_EQ(shown(" 75 "), "75");
    EXPECT_EQ(shown("0.1"), "0.1");
    EXPECT_EQ(shown("0.30000000000000004"), "0.3");
    EXPECT_EQ(shown("-3"), "-3");
    EXPECT_EQ(shown("0"), "0");
    EXPECT_EQ(shown("999999999999999"), "999999999999999");
}

TEST(CellTexts, numbers_that_have_lost_digits_show_it)
{
    EXPECT_EQ(number_text(20230000000012300.0), "2.02300000000123e+16");
    EXPECT_EQ(number_text(1e15), "1e+15");
}

TEST(CellTexts, what_is_no_number)
{
    for (const auto* text : {"", " ", "1,5", "0x10", "inf", "nan", "1e999", "12a", "--1"})
        EXPECT_FALSE(parse_cell_number(text)) << text;
}

TEST(CellTexts, serial_numbers_of_days)
{
    const NumberFormat date{NumberFormat::Kind::date};
    EXPECT_EQ(formatted_number(1, date, false), "01/01/1900");
    EXPECT_EQ(formatted_number(59, date, false), "28/02/1900");
    EXPECT_EQ(formatted_number(61, date, false), "01/03/1900");
    EXPECT_EQ(formatted_number(38428, date, false), "17/03/2005");
    EXPECT_EQ(formatted_number(38428 - 1462, date, true), "17/03/2005");
    EXPECT_EQ(formatted_number(0, date, true), "01/01/1904");
    EXPECT_EQ(formatted_number(38428.75, date, false), "17/03/2005");
    const NumberFormat moment{NumberFormat::Kind::moment};
    EXPECT_EQ(formatted_number(46237.3958333333, moment, false), "03/08/2026 09:30");
    EXPECT_EQ(formatted_number(46237, moment, false), "03/08/2026");
    EXPECT_EQ(formatted_number(0.4, {NumberFormat::Kind::time}, false), "9:36");
    // A number by mistake shown as a date, beyond the last there is: ###### on the screen.
    EXPECT_EQ(formatted_number(5200500014, date, false), "5200500014");
    EXPECT_EQ(formatted_number(-1, date, false), "-1");
}

TEST(CellTexts, zeros_in_front)
{
    const auto digits = [](double number, const char* pattern) {
        return formatted_number(number, {NumberFormat::Kind::digits, pattern}, false);
    };
    EXPECT_EQ(digits(5200500014, "00000000000"), "05200500014");
    EXPECT_EQ(digits(5200500014, "0000-00-0000-0"), "0520-05-0001-4");
    EXPECT_EQ(digits(123456, "000"), "123456");
    EXPECT_EQ(digits(1.5, "000"), "1.5");
    EXPECT_EQ(digits(-7, "000"), "-7");
}

TEST(CellTexts, odf_values)
{
    EXPECT_EQ(iso_date_text("2005-03-17"), "17/03/2005");
    EXPECT_EQ(iso_date_text("2026-08-03T09:30:00"), "03/08/2026 09:30");
    EXPECT_EQ(iso_date_text("2026-08-03T00:00:00"), "03/08/2026");
    EXPECT_EQ(iso_date_text("mañana"), "mañana");
    EXPECT_EQ(duration_text("PT09H30M00S"), "9:30");
    EXPECT_EQ(duration_text("PT1M"), "PT1M");
    EXPECT_EQ(duration_text("PTM9H"), "PTM9H");
}

} // namespace constancia
