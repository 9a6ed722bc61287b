#include "sheet.hpp"

#include <gtest/gtest.h>

namespace constancia {

using enum FindingCode;
using enum FieldId;

TEST(RequiredFields, EachMustBeReadWithConfidence)
{
    for (const Source source : {Source::embedded, Source::ocr}) {
        for (const FieldId id : Policy{}.required) {
            SCOPED_TRACE(std::string(name_of(id)));
            const auto verified = [&](auto change) {
                Sheet sheet = good_sheet(source);
                change(sheet);
                return sheet.verified();
            };
            const auto absent = verified([&](Sheet& s) { s.blank(id, FieldState::absent); });
            EXPECT_EQ(codes_of(absent), "field_missing");
            EXPECT_EQ(absent.verdict, Verdict::review);

            const auto illegible = verified([&](Sheet& s) { s.blank(id, FieldState::illegible); });
            EXPECT_EQ(codes_of(illegible), "field_illegible");
            EXPECT_EQ(illegible.findings.at(0).found, "%&");

            const auto poor = verified([&](Sheet& s) { s[id].confidence = 0.3; });
            EXPECT_EQ(codes_of(poor), "low_confidence");

            EXPECT_NE(verified([&](Sheet& s) { s.dash({id}); }).verdict, Verdict::ok);
            EXPECT_EQ(codes_of(verified([&](Sheet& s) { s[id].value.reset(); })), "field_illegible");
        }
    }
}

TEST(RequiredFields, ADashInPlaceOfAnIdentifierIsAMissingField)
{
    for (const FieldId id : {nombre, curp, nss, fecha_constancia}) {
        Sheet sheet = good_sheet(Source::embedded);
        sheet.dash({id});
        EXPECT_EQ(codes_of(sheet.verified()), "field_missing") << name_of(id);
    }
}

TEST(RequiredFields, AReadingThatEqualsTheDeclaredNeedsLessConfidence)
{
    for (const FieldId id : {nombre, curp, nss}) {
        Sheet sheet = good_sheet(Source::ocr);
        sheet[id].confidence = 0.5;
        EXPECT_EQ(sheet.verified().verdict, Verdict::ok) << name_of(id);
        sheet.status = Declared::Status::nothing_given;
        EXPECT_EQ(codes_of(sheet.verified()), "low_confidence") << name_of(id);
    }
    Sheet sheet = good_sheet(Source::ocr);
    sheet[turno].confidence = 0.5;
    EXPECT_EQ(codes_of(sheet.verified()), "low_confidence");
}

TEST(RequiredFields, AreThePolicys)
{
    expect_examples(Source::embedded, {
                                          {"the agregado, which has no label",
                                           [](Sheet& s) {
                                               s.policy.required.push_back(agregado_medico);
                                               s.blank(agregado_medico, FieldState::absent);
                                           },
                                           Verdict::review,
                                           {field_missing}},
                                          {"no NSS asked, none there",
                                           [](Sheet& s) {
                                               std::erase(s.policy.required, nss);
                                               s.blank(nss, FieldState::absent);
                                           },
                                           Verdict::ok,
                                           {},
                                           {NotChecked::declared_nss}},
                                          {"a date of birth that is none",
                                           [](Sheet& s) {
                                               s.policy.required.push_back(fecha_nacimiento);
                                               s.set(fecha_nacimiento, "17 DE MARZO");
                                           },
                                           Verdict::review,
                                           {field_illegible, curp_birthdate_disagrees}},
                                      });
}

} // namespace constancia
