#include "classification/classify.hpp"
#include "drawn_page.hpp"
#include "fields/extract_fields.hpp"

#include <gtest/gtest.h>

namespace constancia {

namespace {

class DrawnPages : public ::testing::TestWithParam<std::filesystem::path> {};

TEST_P(DrawnPages, SayWhatIsExpected)
{
    const auto drawn = testing::read_drawn_page(GetParam());
    const Layout layout = lay_out(drawn.page);
    const PageKind kind = classify_page(layout);
    const Constancia found = extract_fields(std::span(&layout, 1), *make_date(2026, 8, 28));

    for (const auto& expected : drawn.expected) {
        SCOPED_TRACE(expected.key);
        if (expected.key == "kind") {
            EXPECT_EQ(expected.value, kind.other.empty() ? name_of(kind.kind) : kind.other);
        } else if (expected.key == "beneficiary") {
            const bool listed =
                std::any_of(found.beneficiaries.begin(), found.beneficiaries.end(),
                            [&](const Beneficiary& person) { return person.curp == expected.value; });
            EXPECT_TRUE(listed) << expected.value;
        } else {
            const auto id = parse_name<FieldId>(expected.key);
            ASSERT_TRUE(id) << "no such field";
            const Field& field = found[*id];
            if (expected.relation == ':')
                EXPECT_EQ(expected.value, name_of(field.state))
                    << field.value.value_or("") << " from " << field.label;
            else
                EXPECT_EQ(expected.value,
                          field.value.value_or("(" + std::string(name_of(field.state)) + ")"));
        }
    }
}

std::string name_of_drawing(const ::testing::TestParamInfo<std::filesystem::path>& drawing)
{
    return drawing.param.stem().string();
}

INSTANTIATE_TEST_SUITE_P(All, DrawnPages, ::testing::ValuesIn(testing::drawn_pages()), name_of_drawing);

} // namespace

} // namespace constancia
