#include "sheet.hpp"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include <algorithm>

namespace constancia {

namespace {

constexpr double of_ocr = 0.95;

std::string listed(const std::vector<FindingCode>& codes)
{
    std::vector<std::string_view> names;
    for (const FindingCode code : codes)
        names.push_back(kind_of(code).name);
    return fmt::format("{}", fmt::join(names, " "));
}

std::string listed(const std::vector<NotChecked>& entries)
{
    std::vector<std::string_view> names;
    for (const NotChecked entry : entries)
        names.push_back(name_of(entry));
    return fmt::format("{}", fmt::join(names, " "));
}

} // namespace

void Sheet::set(FieldId id, std::string_view value)
{
    Field& field = evidence.found[id];
    field.state = FieldState::read;
    field.value = std::string(value);
    field.raw = field.value;
    if (id == FieldId::nombre) evidence.found.name = name_from_run(value);
}

void Sheet::set_curp(std::string_view value)
{
    set(FieldId::curp, value);
    cadena().curp = value;
}

void Sheet::set_nss(std::string_view value)
{
    set(FieldId::nss, value);
    cadena().nss = value;
}

void Sheet::set_name(std::string_view value)
{
    set(FieldId::nombre, value);
    cadena().nombre = value;
}

void Sheet::set_dates(std::string_view iso)
{
    set(FieldId::fecha_constancia, iso);
    set(FieldId::vigencia, iso);
    cadena().date = parse_iso_date(iso);
}

void Sheet::blank(FieldId id, FieldState state)
{
    Field& field = evidence.found[id];
    field.state = state;
    field.value.reset();
    field.raw = state == FieldState::placeholder ? "-" : state == FieldState::illegible ? "%&" : "";
    if (state == FieldState::absent) field = Field{};
}

Cadena& Sheet::qr()
{
    auto& code = evidence.found.qr;
    if (!code) {
        code = cadena();
        code->source = Source::qr;
        code->confidence = 1;
    }
    return *code;
}

void Sheet::dash(std::initializer_list<FieldId> ids)
{
    for (const FieldId id : ids)
        blank(id, FieldState::placeholder);
}

void Sheet::repaired(FieldId id, std::string_view raw)
{
    evidence.found[id].repaired = true;
    evidence.found[id].raw = std::string(raw);
}

void Sheet::declare(const Declaration& declaration)
{
    DeclaredOptions options;
    options.name = declaration.name;
    options.curp = declaration.curp;
    options.nss = declaration.nss;
    options.umf = declaration.umf;
    student = entry_from_options(options, as_of);
    student.row = 12; // as if from a roster
}

Assessment Sheet::verified() const
{
    Declared declared;
    declared.status = status;
    if (status == Declared::Status::known) declared.entry = &student;
    if (status == Declared::Status::ambiguous) declared.ambiguous_rows = {4, 9};
    declared.matched_by = MatchedBy::path_id;
    return constancia::verify(evidence, declared, policy, as_of);
}

Sheet good_sheet(Source source)
{
    Sheet sheet;
    sheet.as_of = *make_date(2026, 8, 28);
    sheet.declare({});

    const double confidence = source == Source::ocr ? of_ocr : 1;
    const std::pair<FieldId, std::string_view> values[] = {
        {FieldId::nombre, student_name},
        {FieldId::curp, student_curp},
        {FieldId::nss, student_nss},
        {FieldId::derecho, "SI"},
        {FieldId::estado, "VIGENTE"},
        {FieldId::fecha_constancia, "2026-08-21"},
        {FieldId::fecha_nacimiento, "2005-03-17"},
        {FieldId::vigencia, "2026-08-21"},
        {FieldId::delegacion, "EDO MEX OTE"},
        {FieldId::umf, "75 NEZAHUALCOYOTL"},
        {FieldId::turno, "MATUTINO"},
        {FieldId::consultorio, "12"},
        {FieldId::agregado_medico, "1M2005ES"},
        {FieldId::registro_patronal, "C9999999321"},
        {FieldId::patron, "INSTITUTO TECNOLOGICO DE PRUEBA"},
    };
    double top = 100;
    for (const auto& [id, value] : values) {
        Field& field = sheet.evidence.found[id];
        field.source = source;
        field.confidence = confidence;
        field.page = 1;
        field.box = Rect{100, top, 200, top + 10};
        sheet.set(id, value);
        top += 20;
    }
    sheet[FieldId::umf].raw = "UMF 075 NEZAHUALCOYOTL";
    sheet.evidence.found.employers = {{"C9999999321", "INSTITUTO TECNOLOGICO DE PRUEBA"}};

    Cadena cadena;
    cadena.nombre = student_name;
    cadena.curp = student_curp;
    cadena.nss = student_nss;
    cadena.date = *make_date(2026, 8, 21);
    cadena.source = source;
    cadena.confidence = confidence;
    sheet.evidence.found.cadena = cadena;

    sheet.evidence.kind.kind = DocumentKind::vigencia;
    sheet.evidence.kind.confidence = confidence;
    sheet.evidence.kind.has_title = true;
    sheet.evidence.kind.seen = {{"CONSTANCIA DE VIGENCIA DE DERECHOS", Rect{150, 40, 450, 55}, confidence}};
    sheet.evidence.text_source = source == Source::ocr ? TextSource::ocr : TextSource::embedded;
    return sheet;
}

void expect_examples(Source source, const std::vector<Example>& examples)
{
    for (const Example& example : examples) {
        SCOPED_TRACE(fmt::format("{}: {}", name_of(source), example.name));
        Sheet sheet = good_sheet(source);
        example.change(sheet);
        const Assessment assessment = sheet.verified();
        EXPECT_EQ(name_of(assessment.verdict), name_of(example.verdict));
        EXPECT_EQ(codes_of(assessment), listed(example.codes));
        std::vector<NotChecked> not_checked = example.not_checked;
        if (!sheet.evidence.found.qr) not_checked.push_back(NotChecked::qr);
        not_checked.push_back(NotChecked::sello_digital);
        EXPECT_EQ(listed(assessment.not_checked), listed(not_checked));
    }
}

Finding finding_of(const Assessment& assessment, FindingCode code)
{
    for (const Finding& finding : assessment.findings)
        if (finding.code == code) return finding;
    ADD_FAILURE() << "no " << kind_of(code).name << " among: " << codes_of(assessment);
    return {};
}

std::string codes_of(const Assessment& assessment)
{
    std::vector<FindingCode> codes;
    for (const Finding& finding : assessment.findings)
        codes.push_back(finding.code);
    return listed(codes);
}

} // namespace constancia
