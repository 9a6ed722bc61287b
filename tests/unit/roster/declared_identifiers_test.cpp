#include "roster/declared_cell.hpp"
#include "roster/declared_identifiers.hpp"
#include "test_data.hpp"

#include <fmt/format.h>

namespace constancia {

namespace {

const Date today = *make_date(2026, 8, 28);

std::string names_in(const std::vector<DeclaredRepair>& repairs)
{
    std::string names;
    for (const auto repair : repairs)
        names += fmt::format("{}{}", names.empty() ? "" : ",", name_of(repair));
    return names.empty() ? "-" : names;
}

} // namespace

TEST(DeclaredIdentifiers, curp_cells)
{
    for (const auto& line : test_vectors("data/rosters/declared_curp.tsv", 6)) {
        const auto declared = declared_curp(line[0], today);
        EXPECT_EQ(name_of(declared.state), line[1]) << line[0];
        EXPECT_EQ(declared.curp ? declared.curp->text() : "-", line[2]) << line[0];
        EXPECT_EQ(declared.fault ? name_of(*declared.fault) : "-", line[3]) << line[0];
        EXPECT_EQ(names_in(declared.repairs), line[4]) << line[0];
        EXPECT_EQ(declared.as_written, clean_cell(line[0]));
    }
}

TEST(DeclaredIdentifiers, nss_cells)
{
    for (const auto& line : test_vectors("data/rosters/declared_nss.tsv", 7)) {
        const auto curp = Curp::parse(line[1], today);
        const auto declared = declared_nss(line[0], curp ? std::optional(*curp) : std::nullopt);
        std::string readings;
        for (const auto& reading : declared.readings) {
            readings += (readings.empty() ? "" : ",") + reading.text();
            EXPECT_TRUE(declared.may_be(reading.text()));
        }
        EXPECT_EQ(name_of(declared.state), line[2]) << line[0];
        EXPECT_EQ(readings.empty() ? "-" : readings, line[3]) << line[0];
        EXPECT_EQ(declared.fault ? name_of(*declared.fault) : "-", line[4]) << line[0];
        EXPECT_EQ(names_in(declared.repairs), line[5]) << line[0];
        EXPECT_FALSE(declared.may_be("12345678903"));
    }
}

TEST(DeclaredCell, exemptions)
{
    for (const auto* yes : {"SI", "sí", "X", "1", "Exento", "ISSSTE", "ISSSTE (padre)", "Pemex",
                            "Seguro privado", "Gastos médicos mayores"})
        EXPECT_TRUE(says_exempt(yes)) << yes;
    for (const auto* no :
         {"", "NO", "0", "N/A", "IMSS", "IMSS e ISSSTE", "no tiene ISSSTE", "pendiente", "ISSSTERO"})
        EXPECT_FALSE(says_exempt(no)) << no;
}

TEST(DeclaredCell, an_id_with_an_e_is_no_number)
{
    EXPECT_FALSE(has_lost_data("12E4567"));
    EXPECT_FALSE(has_lost_data("12E45"));
    EXPECT_TRUE(has_lost_data("2.31E+07"));
    EXPECT_FALSE(has_lost_data("E+07"));
}

} // namespace constancia
