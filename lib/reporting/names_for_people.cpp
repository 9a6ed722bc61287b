#include "reporting/names_for_people.hpp"

namespace constancia {
namespace {

template <class Key>
struct Row {
    Key key;
    Text text;
};

constexpr Row<Verdict> verdicts[] = {
    {Verdict::unreadable, {"ilegible", "unreadable"}},
    {Verdict::wrong_document, {"documento equivocado", "wrong document"}},
    {Verdict::suspect, {"revisar autenticidad", "suspect"}},
    {Verdict::mismatch, {"no coincide", "mismatch"}},
    {Verdict::no_coverage, {"sin derecho", "no coverage"}},
    {Verdict::already_covered, {"ya tiene derecho", "already covered"}},
    {Verdict::missing_alta, {"falta alta en clínica", "missing clinic registration"}},
    {Verdict::outdated, {"constancia fuera de fecha", "outdated"}},
    {Verdict::review, {"revisión manual", "manual review"}},
    {Verdict::ok, {"aprobada", "approved"}},
};

constexpr Row<Severity> severities[] = {
    {Severity::error, {"error", "error"}},
    {Severity::warning, {"aviso", "warning"}},
    {Severity::info, {"nota", "note"}},
};

constexpr Row<FieldId> fields[] = {
    {FieldId::nombre, {"nombre", "name"}},
    {FieldId::curp, {"CURP", "CURP"}},
    {FieldId::nss, {"NSS", "NSS"}},
    {FieldId::derecho, {"derecho al servicio médico", "right to medical service"}},
    {FieldId::estado, {"estado", "status"}},
    {FieldId::fecha_constancia, {"fecha de la constancia", "date of issue"}},
    {FieldId::fecha_nacimiento, {"fecha de nacimiento", "date of birth"}},
    {FieldId::vigencia, {"vigencia", "valid until"}},
    {FieldId::delegacion, {"delegación", "delegación"}},
    {FieldId::umf, {"clínica (UMF)", "clinic (UMF)"}},
    {FieldId::turno, {"turno", "shift (turno)"}},
    {FieldId::consultorio, {"consultorio", "consulting room (consultorio)"}},
    {FieldId::agregado_medico, {"agregado médico", "agregado médico"}},
    {FieldId::registro_patronal, {"registro patronal", "employer number (registro patronal)"}},
    {FieldId::patron, {"patrón", "employer"}},
    {FieldId::modalidad, {"modalidad", "modalidad"}},
    {FieldId::sexo, {"sexo", "sex"}},
    {FieldId::lugar_nacimiento, {"lugar de nacimiento", "place of birth"}},
    {FieldId::folio, {"folio de la cadena", "folio of the cadena"}},
    {FieldId::fecha_hora_cadena, {"fecha y hora de la cadena", "date and time of the cadena"}},
    {FieldId::cadena_sha256, {"huella de la cadena", "hash of the cadena"}},
};

constexpr Row<FieldState> states[] = {
    {FieldState::read, {"leído", "read"}},
    {FieldState::placeholder, {"vacío o con guion", "blank or a dash"}},
    {FieldState::absent, {"no se encontró su etiqueta", "its label was not found"}},
    {FieldState::illegible, {"ilegible", "illegible"}},
};

constexpr Row<Source> sources[] = {
    {Source::embedded, {"texto del PDF", "text of the PDF"}},
    {Source::ocr, {"leído de la imagen", "read from the image"}},
    {Source::cadena, {"cadena original", "cadena original"}},
    {Source::qr, {"código QR", "QR code"}},
};

constexpr Row<TextSource> text_sources[] = {
    {TextSource::embedded, {"se leyó el texto del PDF", "read from the text of the PDF"}},
    {TextSource::ocr, {"se leyó de la imagen", "read from the image"}},
    {TextSource::both,
     {"se leyó del texto del PDF y de la imagen", "read from the text of the PDF and from the image"}},
    {TextSource::none, {"no se leyó texto", "no text was read"}},
};

constexpr Row<NotChecked> unchecked[] = {
    {NotChecked::declared_data, {"datos declarados por el estudiante", "data declared by the student"}},
    {NotChecked::declared_name, {"nombre declarado", "declared name"}},
    {NotChecked::declared_curp, {"CURP declarada", "declared CURP"}},
    {NotChecked::declared_nss, {"NSS declarado", "declared NSS"}},
    {NotChecked::declared_umf, {"clínica declarada", "declared clinic"}},
    {NotChecked::cadena_original, {"cadena original", "cadena original"}},
    {NotChecked::qr, {"código QR", "QR code"}},
    {NotChecked::sello_digital,
     {"sello digital (solo el IMSS puede comprobarlo)", "sello digital (only the IMSS can verify it)"}},
};

constexpr Row<DocumentKind> kinds[] = {
    {DocumentKind::vigencia,
     {"la constancia de vigencia de derechos", "the constancia de vigencia de derechos"}},
    {DocumentKind::nss_assignment, {"la asignación del NSS", "the assignment of the NSS"}},
    {DocumentKind::nss_card, {"la tarjeta del NSS", "the NSS card"}},
    {DocumentKind::semanas_cotizadas,
     {"la constancia de semanas cotizadas", "the constancia de semanas cotizadas"}},
    {DocumentKind::clinic_receipt,
     {"el acuse del alta en clínica", "the receipt of the clinic registration"}},
    {DocumentKind::clinic_card, {"la tarjeta de adscripción a clínica", "the clinic card"}},
    {DocumentKind::cartilla, {"la cartilla o carnet de salud", "the health booklet (cartilla)"}},
    {DocumentKind::no_derechohabiencia,
     {"la constancia de no derechohabiencia", "the constancia de no derechohabiencia"}},
    {DocumentKind::curp, {"la constancia de la CURP", "the CURP certificate"}},
    {DocumentKind::other, {"otro documento", "another document"}},
    {DocumentKind::unknown, {"un documento no reconocido", "an unrecognised document"}},
};

constexpr Row<std::string_view> other_documents[] = {
    {"ine", {"la credencial del INE", "the INE voter card"}},
    {"csf", {"la constancia de situación fiscal del SAT", "the SAT tax status certificate"}},
    {"acta", {"el acta de nacimiento", "the birth certificate"}},
    {"infonavit", {"un documento del Infonavit", "an Infonavit document"}},
    {"issste", {"un documento del ISSSTE", "an ISSSTE document"}},
    {"specimen", {"un ejemplo sin validez", "a specimen without validity"}},
    {"imss_bienestar", {"un documento de IMSS-Bienestar", "an IMSS-Bienestar document"}},
};

constexpr Row<std::string_view> checks[] = {
    {"owner_is_known", {"se sabe de quién es", "it is known whose it is"}},
    {"kind_is_right", {"es el documento que se pide", "it is the document asked for"}},
    {"declared_is_usable", {"los datos declarados sirven", "the declared data can be used"}},
    {"holder_is_student", {"el titular es el estudiante", "the holder is the student"}},
    {"curp_agrees", {"la CURP es la declarada", "the CURP is the declared one"}},
    {"nss_agrees", {"el NSS es el declarado", "the NSS is the declared one"}},
    {"names_agree", {"el nombre es el declarado", "the name is the declared one"}},
    {"umf_agrees", {"la clínica es la declarada", "the clinic is the declared one"}},
    {"coverage_is_as_expected",
     {"el derecho al servicio médico es el esperado", "the right to medical service is as expected"}},
    {"alta_is_done", {"el alta en clínica está hecha", "the clinic registration is done"}},
    {"modalidad_is_student", {"la modalidad es la de estudiantes", "the modalidad is that of students"}},
    {"employer_is_school", {"el patrón es la escuela", "the employer is the school"}},
    {"issue_is_recent", {"la constancia es reciente", "the constancia is recent"}},
    {"cadena_agrees", {"la cadena original dice lo mismo", "the cadena original says the same"}},
    {"qr_agrees", {"el código QR dice lo mismo", "the QR code says the same"}},
    {"identifiers_are_valid", {"CURP y NSS son válidos", "CURP and NSS are valid"}},
    {"repairs_are_confirmed",
     {"lo corregido al leer está confirmado", "what was corrected in reading is confirmed"}},
    {"consistent_in_itself", {"los datos concuerdan entre sí", "the data agree with one another"}},
    {"unedited_since_issue", {"el archivo no se modificó después", "the file was not modified afterwards"}},
    {"required_fields_are_read", {"los datos requeridos se leyeron", "the required fields were read"}},
};

template <class Key, std::size_t N>
constexpr std::string_view find_text(const Row<Key> (&rows)[N], Key key, Language language)
{
    for (const auto& row : rows)
        if (row.key == key) return row.text.in(language);
    return {};
}

} // namespace

std::string_view verdict_name(Verdict verdict, Language language)
{
    return find_text(verdicts, verdict, language);
}

std::string_view severity_name(Severity severity, Language language)
{
    return find_text(severities, severity, language);
}

std::string_view field_name(FieldId field, Language language)
{
    return find_text(fields, field, language);
}

std::string_view state_name(FieldState state, Language language)
{
    return find_text(states, state, language);
}

std::string_view source_name(Source source, Language language)
{
    return find_text(sources, source, language);
}

std::string_view text_source_name(TextSource source, Language language)
{
    return find_text(text_sources, source, language);
}

std::string_view not_checked_name(NotChecked what, Language language)
{
    return find_text(unchecked, what, language);
}

std::string_view kind_name(DocumentKind kind, Language language)
{
    return find_text(kinds, kind, language);
}

std::string_view other_document_name(std::string_view other, Language language)
{
    const auto name = find_text(other_documents, other, language);
    return name.empty() ? other : name;
}

std::string_view check_name(std::string_view check, Language language)
{
    const auto name = find_text(checks, check, language);
    return name.empty() ? check : name;
}

} // namespace constancia
