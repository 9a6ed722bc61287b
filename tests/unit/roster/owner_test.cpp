#include "roster/owner.hpp"
#include "roster/portal_file_name.hpp"
#include "test_data.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace constancia {

TEST(Owner, paths_and_documents)
{
    const Roster roster = load_roster(test_bytes("data/rosters/owners.csv"));
    const auto given = [](const std::string& cell) { return cell == "-" ? std::string() : cell; };
    for (const auto& line : test_vectors("data/rosters/owners.tsv", 7)) {
        const auto match = find_owner({line[0], given(line[1]), given(line[2]), line[3] == "yes"}, roster);
        std::string rows = match.entry ? fmt::to_string(match.entry->row) : "-";
        if (match.is_ambiguous()) rows = fmt::format("{}", fmt::join(match.ambiguous_rows, ","));
        EXPECT_EQ(rows, line[4]) << line[0] << ": " << line[6];
        EXPECT_EQ(match.matched_by ? name_of(*match.matched_by) : "-", line[5]) << line[0] << ": " << line[6];
    }
}

TEST(Owner, a_student_listed_twice_is_one)
{
    const Roster roster = load_roster("Matricula,Nombre,NSS\n23145567,ANA RIOS VEGA,05200500014\n"
                                      "23145567,Ana Ríos Vega,05200500014\n23145568,LUIS SOTO,05200500014\n");
    EXPECT_EQ(find_owner({"23145567.pdf", "", "", false}, roster).entry, &roster.entry(0));
    EXPECT_EQ(find_owner({"x.pdf", "", "05200500014", false}, roster).ambiguous_rows, (std::vector{2, 3, 4}));
}

TEST(Owner, the_document_tells_apart_who_share_an_id)
{
    const Roster roster =
        load_roster("Matricula,Nombre,NSS\n23145567,ANA RIOS,05200500014\n23145567,LUIS SOTO,66230612344\n");
    EXPECT_TRUE(find_owner({"23145567.pdf", "", "", false}, roster).is_ambiguous());
    EXPECT_EQ(find_owner({"23145567.pdf", "", "66230612344", false}, roster).entry, &roster.entry(1));
    EXPECT_EQ(find_owner({"23145567 ana rios.pdf", "", "", false}, roster).entry, &roster.entry(0));
}

TEST(Owner, either_reading_of_ten_digits)
{
    const Roster roster = load_roster("Nombre,NSS\nANA RIOS,5200500014\n");
    for (const auto* nss : {"05200500014", "52005000147"})
        EXPECT_EQ(find_owner({"x.pdf", "", nss, false}, roster).matched_by, MatchedBy::nss);
}

TEST(Owner, a_path_of_any_bytes)
{
    const Roster roster = load_roster(test_bytes("data/rosters/owners.csv"));
    EXPECT_EQ(find_owner({"\xFF\xFE/23145567 \xD1.pdf", "", "", false}, roster).entry, &roster.entry(0));
    for (const auto* path : {"", "/", "//", ".pdf", "..", "(1)", "(", ")", "().pdf", "\xC3",
                             "_assignsubmission", "assignsubmission_file_"})
        EXPECT_FALSE(find_owner({path, "", "", false}, roster).entry) << path;
}

TEST(PortalFileName, eleven_digits_after_the_stem)
{
    EXPECT_EQ(portal_file_nss("x/comprobanteVigenciaDerechos05200500014.pdf"), "05200500014");
    EXPECT_EQ(portal_file_nss("comprobanteVigenciaDerechos_2026_05200500014(3).pdf"), "05200500014");
    EXPECT_FALSE(portal_file_nss("comprobanteVigenciaDerechos05200500014/x.pdf"));
    EXPECT_FALSE(portal_file_nss("05200500014comprobanteVigenciaDerechos.pdf"));
    EXPECT_FALSE(portal_file_nss(""));
}

} // namespace constancia
