#include "reporting/names_for_people.hpp"
#include "reporting/roster_messages.hpp"

#include <gtest/gtest.h>

namespace constancia {
namespace {

template <class E, class NameForPeople>
void expect_all_named(NameForPeople name_for_people)
{
    for (const auto& entry : names_of(E{}))
        for (const auto& language : names_of(Language{}))
            EXPECT_FALSE(name_for_people(entry.value, language.value).empty())
                << entry.name << ' ' << language.name;
}

TEST(NamesForPeople, ThereIsOneForEachMemberOfEachSetInEachLanguage)
{
    expect_all_named<Verdict>(verdict_name);
    expect_all_named<Severity>(severity_name);
    expect_all_named<FieldId>(field_name);
    expect_all_named<FieldState>(state_name);
    expect_all_named<Source>(source_name);
    expect_all_named<TextSource>(text_source_name);
    expect_all_named<NotChecked>(not_checked_name);
    expect_all_named<DocumentKind>(kind_name);
    expect_all_named<Column>(column_name);
}

TEST(NamesForPeople, VerdictsAreCalledAsTheContractSays)
{
    EXPECT_EQ(verdict_name(Verdict::missing_alta, Language::es), "falta alta en clínica");
    EXPECT_EQ(verdict_name(Verdict::ok, Language::es), "aprobada");
}

TEST(RosterMessages, EachNoteAndEachFaultIsSaidInEachLanguage)
{
    for (const auto& language : names_of(Language{})) {
        for (const auto& note : names_of(RowNote{})) {
            const std::string sentence =
                row_attention_sentence({7, note.value, "VALUE", {9}}, language.value);
            EXPECT_NE(sentence, note.name);
            EXPECT_FALSE(sentence.empty());
        }
        for (const auto& fault : names_of(RosterFault{})) {
            const RosterError error(fault.value, "DETAIL");
            EXPECT_NE(roster_error_sentence(error, language.value), error.what()) << fault.name;
        }
    }
    for (const auto& repair : names_of(DeclaredRepair{}))
        EXPECT_NE(repairs_text({{repair.value}}, Language::es), repairs_text({{repair.value}}, Language::en));
    EXPECT_EQ(
        row_attention_sentence(
            {7, RowNote::nss_repaired, "5200500014", {}, {"05200500014"}, {DeclaredRepair::zeros_restored}},
            Language::es),
        "NSS «5200500014»: se leyó 05200500014 (con los ceros iniciales que perdió la hoja de cálculo).");
    EXPECT_EQ(roster_error_sentence(RosterError(RosterFault::several_sheets, {}, {"A", "B"}), Language::en),
              "Several sheets may be the roster: \"A\", \"B\". Say which with --sheet SHEET.");
    EXPECT_EQ(roster_error_sentence(RosterError(RosterFault::empty), Language::es),
              "El padrón está vacío. Expórtelo o guárdelo otra vez.");
}

} // namespace
} // namespace constancia
