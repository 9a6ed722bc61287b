#include "classification/classify.hpp"
#include "fields/extract_fields.hpp"

#include <gtest/gtest.h>

#include <functional>
#include <string>

namespace constancia {
namespace {

const Date today = *make_date(2026, 8, 28);

/// Half of what a page may have (see acquire_text.cpp), or of what can be recognised in a page's time: with
/// anything of the third power in the number of words the test would take hours.
constexpr int words_of(Source source)
{
    return source == Source::ocr ? 2'000 : 10'000;
}

/// A page on which nothing is as on a form, to be read before the test's time is up.
struct Crowd {
    std::string name;
    int columns = 100;
    std::function<std::string(int)> word; ///< by its number
    Source source = Source::embedded;
    double width = 50; ///< of a word
};

PageText page_of(const Crowd& crowd)
{
    PageText page;
    page.width = 60.0 * crowd.columns;
    const int count = words_of(crowd.source);
    page.height = 14.0 * count / crowd.columns;
    page.has_ocr = crowd.source == Source::ocr;
    for (int i = 0; i < count; ++i) {
        const double left = 60.0 * (i % crowd.columns), top = 14.0 * (i / crowd.columns);
        page.words.push_back({crowd.word(i), {left, top, left + crowd.width, top + 10}, 0.9, crowd.source});
    }
    return page;
}

std::string one_of(int number, const std::vector<std::string>& words)
{
    return words[static_cast<std::size_t>(number) * 7919 % words.size()];
}

std::string label(int number)
{
    return one_of(number, {"UMF", "Nombre:", "CURP", "Turno:", "NSS", "Parentesco",
                           "Delegación:", "Beneficiarios", "Consultorio", "Fecha:", "Vigencia", "Estado"});
}

/// Labels as many as are looked at, and values for the rest.
std::string some_labels(int number)
{
    return number % 60 == 0 ? label(number / 60)
                            : one_of(number, {"SI", "12", "VESPERTINO", "15/08/2026", "-"});
}

std::vector<Crowd> crowds()
{
    std::vector<Crowd> all;
    for (const Source source : {Source::embedded, Source::ocr}) {
        const std::string by = source == Source::ocr ? "Ocr" : "Text";
        for (const int columns : {1, 50, words_of(source)}) {
            const std::string of = by + std::to_string(columns);
            const auto add = [&](const std::string& name, std::function<std::string(int)> word,
                                 double width = 50) {
                all.push_back({name + of, columns, std::move(word), source, width});
            };
            add("Labels", label);
            add("SomeLabels", some_labels);
            add("OneLabel", [](int i) { return i % 60 == 0 ? "Nombre" : "ANA"; });
            add("ColonLabels", [](int i) { return i % 55 == 0 ? "UMF:" : "UMF"; });
            add("Employers", [](int i) { return i < 2 ? "Registro" : i < 4 ? "patronal" : "C9999999321"; });
            add("Beneficiaries", [](int i) { return i == 0 ? "Parentesco" : "LOHF050317MMCPRRA1"; });
            add("Dashes", [](int i) { return i % 100 == 0 ? "Unidad" : "-"; });
            add(
                "Letters", [](int i) { return std::string(1, "UNIDADMEC"[i % 9]); }, 58);
            add("FirstWords", [](int i) {
                return one_of(i, {"Con", "derecho", "al", "servicio", "Registro"});
            });
            add("Bars", [](int i) { return i % 3 ? "||" : "Curp:"; });
            add("Cadena", [](int i) { return i % 2 ? "Invocante:x|Tipo" : "de|tramite:|"; });
            add("Curps", [](int i) { return i ? "LOHF050317MMCPRRAI" : "CURP:"; });
            add("Dates", [](int i) { return one_of(i, {"15", "de", "agosto", "2026", "Fecha:"}); });
            add(
                "Overlapping",
                [](int i) {
                    return one_of(i, {"Nombre:", "ANA", "EVA"});
                },
                5000);
        }
    }
    return all;
}

class CrowdedPages : public ::testing::TestWithParam<Crowd> {};

TEST_P(CrowdedPages, AreReadInGoodTime)
{
    const PageText page = page_of(GetParam());
    const Layout layout = lay_out(page);
    const PageKind kind = classify_page(layout);
    const Constancia found = extract_fields(std::span(&layout, 1), today);
    EXPECT_EQ(kind.page, 1);
    for (std::size_t field = 0; field < field_count; ++field)
        EXPECT_LT(found[static_cast<FieldId>(field)].raw.value_or("").size(), 9'000U);
}

INSTANTIATE_TEST_SUITE_P(All, CrowdedPages, ::testing::ValuesIn(crowds()),
                         [](const auto& crowd) { return crowd.param.name; });

} // namespace
} // namespace constancia
