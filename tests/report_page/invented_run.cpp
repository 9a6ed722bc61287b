#include "invented_run.hpp"

#include "support/sha256.hpp"

#include <fmt/format.h>

#include <array>
#include <numeric>
#include <span>

namespace constancia {
namespace {

constexpr Date latest_birth{std::chrono::year{2026} / 12 / 31};

struct Person {
    const char* name;
    const char* curp;
    const char* nss;
};

constexpr Person people[] = {
    {"MARIA FERNANDA LOPEZ HERNANDEZ", "LOHF050317MMCPRRA1", "05200500014"},
    {"ANGEL DE LA CRUZ NUÑEZ", "CUNA061102HHGRXNA4", "66230612344"},
    {"XIMENA AX MENDEZ", "XAXX040229MNEXXMA6", "11210304561"},
    {"DOMINGO PEREZ OROZCO", "PXDO030721HJCRZMA5", "97220407890"},
    {"ALEX RAMIREZ SANTOS", "RASA060509XDFMTLA2", "70240600075"},
    {"RAMIRO GARZA CANTU", "GARC060815HNLRDRG2", "03189911112"},
};

constexpr const char* careers[] = {"Ingeniería Civil", "Contador Público", "Enfermería", "Derecho"};

struct Place {
    FieldId field;
    Rect box;
};

/// On a page of letter size, in points.
constexpr Place places[] = {
    {FieldId::fecha_constancia, {190, 130, 250, 142}},
    {FieldId::nss, {120, 160, 196, 172}},
    {FieldId::curp, {340, 160, 468, 172}},
    {FieldId::nombre, {120, 190, 330, 202}},
    {FieldId::fecha_nacimiento, {190, 220, 250, 232}},
    {FieldId::derecho, {250, 250, 264, 262}},
    {FieldId::vigencia, {340, 250, 400, 262}},
    {FieldId::delegacion, {130, 290, 210, 302}},
    {FieldId::umf, {300, 290, 440, 302}},
    {FieldId::turno, {130, 320, 200, 332}},
    {FieldId::consultorio, {300, 320, 314, 332}},
    {FieldId::agregado_medico, {480, 320, 540, 332}},
};

void read(Field& field, const std::string& value, const std::string& raw)
{
    field.state = FieldState::read;
    field.value = value;
    field.raw = raw;
}

Record record_of(const Person& person, std::string file, Verdict verdict)
{
    Record record;
    record.file = std::move(file);
    record.sha256 = sha256_hex(record.file);
    record.bytes = 81234;
    record.verdict = verdict;
    record.document = {DocumentKind::vigencia, "", 1, 1, Unit::points, TextSource::embedded, "complete"};
    record.not_checked = {NotChecked::sello_digital};
    for (const auto& [id, box] : places) {
        Field& field = record.found[id];
        field.confidence = 1;
        field.source = Source::embedded;
        field.page = 1;
        field.box = box;
    }
    Constancia& found = record.found;
    read(found[FieldId::nombre], person.name, person.name);
    read(found[FieldId::curp], person.curp, person.curp);
    read(found[FieldId::nss], person.nss, person.nss);
    read(found[FieldId::fecha_constancia], "2026-08-15", "15/08/2026");
    read(found[FieldId::fecha_nacimiento], "2005-03-17", "17/03/2005");
    read(found[FieldId::derecho], "SI", "SI");
    read(found[FieldId::vigencia], "2026-08-15", "15/08/2026");
    read(found[FieldId::delegacion], "EDO MEX OTE", "EDO MEX OTE");
    read(found[FieldId::umf], "75 NEZAHUALCOYOTL", "UMF 075 NEZAHUALCOYOTL");
    read(found[FieldId::turno], "MATUTINO", "MATUTINO");
    read(found[FieldId::consultorio], "12", "12");
    read(found[FieldId::agregado_medico], "1M2005ES", "1M2005ES");
    return record;
}

Finding finding(FindingCode code, const Record& record, std::optional<FieldId> field = {},
                std::optional<std::string> found = {}, std::optional<std::string> expected = {})
{
    Finding finding{code, kind_of(code).severity, field, std::move(expected), std::move(found), {}, {}};
    if (field) {
        finding.page = record.found[*field].page;
        finding.box = record.found[*field].box;
    }
    return finding;
}

void forget_fields(Record& record)
{
    record.found = Constancia{};
}

FinalRecord final_record(Record record, const RosterEntry* student)
{
    FinalRecord final_record;
    if (student) record.student = MatchedStudent{student->id, student->row, MatchedBy::path_id};
    final_record.standing = record.verdict == Verdict::ok ? Standing::approved : Standing::pending;
    final_record.student = student;
    if (student) final_record.declared = compare_for_the_eye(record.found, *student);
    final_record.record = std::move(record);
    return final_record;
}

// One function for each sort of document.

FinalRecord without_clinic(const RosterEntry& student)
{
    Record record = record_of(people[1], "entrega/23145567.pdf", Verdict::missing_alta);
    for (const FieldId id : {FieldId::delegacion, FieldId::umf, FieldId::turno, FieldId::consultorio,
                             FieldId::agregado_medico}) {
        Field& field = record.found[id];
        field.state = FieldState::placeholder;
        field.value = std::nullopt;
        field.raw = "-";
        field.box->right = field.box->left + 6;
    }
    record.findings = {finding(FindingCode::alta_missing, record, FieldId::umf, "-")};
    return final_record(std::move(record), &student);
}

FinalRecord with_other_curp(const RosterEntry& student)
{
    Record record = record_of(people[2], "entrega/23145578.pdf", Verdict::mismatch);
    read(record.found[FieldId::curp], "XAXX040219MNEXXMA6", "XAXX040219MNEXXMA6");
    record.findings = {finding(FindingCode::curp_mismatch, record, FieldId::curp, "XAXX040219MNEXXMA6",
                               student.curp.as_written),
                       finding(FindingCode::cadena_missing, record)};
    return final_record(std::move(record), &student);
}

FinalRecord with_other_name(const RosterEntry& student)
{
    Record record = record_of(people[3], "entrega/23145589.pdf", Verdict::review);
    read(record.found[FieldId::nombre], "PEREZ OROSCO DOMINGO", "PEREZ OROSCO DOMINGO");
    record.findings = {finding(FindingCode::name_differs, record, FieldId::nombre, "PEREZ OROSCO DOMINGO",
                               student.name.whole)};
    return final_record(std::move(record), &student);
}

FinalRecord with_hostile_texts(const RosterEntry& student)
{
    Record record = record_of(people[4], "entrega/</script><script>document.title='broken'</script>.pdf",
                              Verdict::mismatch);
    const std::string name = "=cmd|' /C calc'!A0 <img src=x onerror=document.title='broken'>";
    read(record.found[FieldId::nombre], name, name);
    record.findings = {
        finding(FindingCode::name_mismatch, record, FieldId::nombre, name, student.name.whole)};
    return final_record(std::move(record), &student);
}

FinalRecord with_direction_marks(const RosterEntry& student)
{
    Record record = record_of(people[5], "=entrega/factura\u202egpj.exe,\"a\";b.pdf", Verdict::review);
    const std::string name = "RAMIRO \u202eZRAG \u2066CANTU\u2028";
    read(record.found[FieldId::nombre], name, name);
    record.findings = {finding(FindingCode::name_differs, record, FieldId::nombre, name, student.name.whole)};
    return final_record(std::move(record), &student);
}

FinalRecord that_cannot_be_opened()
{
    Record record;
    record.file = "entrega/23145611.pdf";
    record.verdict = Verdict::unreadable;
    record.findings = {finding(FindingCode::cannot_open, record, {}, "Permission denied")};
    return final_record(std::move(record), nullptr);
}

FinalRecord of_another_kind(const RosterEntry& student)
{
    Record record = record_of(people[0], "entrega/ine.jpg", Verdict::wrong_document);
    forget_fields(record);
    record.document = {DocumentKind::other, "ine", 1, 1, Unit::pixels, TextSource::ocr, "image"};
    record.findings = {finding(FindingCode::wrong_document, record, {}, "ine")};
    return final_record(std::move(record), &student);
}

FinalRecord that_contradicts_itself(const RosterEntry& student)
{
    Record record = record_of(people[0], "entrega/23145622.pdf", Verdict::suspect);
    record.findings = {
        finding(FindingCode::cadena_disagrees, record, FieldId::nss, "05200500014", "05200500022"),
        finding(FindingCode::edited_after_issue, record, {}, "2026-08-16")};
    return final_record(std::move(record), &student);
}

FinalRecord photographed(const RosterEntry& student)
{
    Record record = record_of(people[1], "entrega/IMG_2041.jpg", Verdict::review);
    record.document.unit = Unit::pixels;
    record.document.text_source = TextSource::ocr;
    for (const auto& [id, box] : places) {
        Field& field = record.found[id];
        field.source = Source::ocr;
        field.confidence = 0.91;
        field.box = Rect{box.left * 5, box.top * 5, box.right * 5, box.bottom * 5};
    }
    Field& nss = record.found[FieldId::nss];
    nss.confidence = 0.58;
    nss.repaired = true;
    nss.raw = "6623O612344";
    record.found[FieldId::consultorio].state = FieldState::illegible;
    record.found[FieldId::consultorio].value = std::nullopt;
    record.findings = {finding(FindingCode::low_confidence, record, FieldId::nss, "66230612344"),
                       finding(FindingCode::field_illegible, record, FieldId::consultorio)};
    return final_record(std::move(record), &student);
}

FinalRecord too_old(const RosterEntry& student)
{
    Record record = record_of(people[2], "entrega/23145644.pdf", Verdict::outdated);
    read(record.found[FieldId::fecha_constancia], "2026-05-02", "02/05/2026");
    record.document.pages = 3;
    record.document.page = 3;
    for (const auto& [id, box] : places)
        record.found[id].page = 3;
    record.found[FieldId::agregado_medico].page = 2;
    record.findings = {
        finding(FindingCode::outdated, record, FieldId::fecha_constancia, "2026-05-02", "2026-07-21")};
    return final_record(std::move(record), &student);
}

/// The same bytes handed in by two students.
FinalRecord shared_file(const RosterEntry& student, const char* file)
{
    Record record = record_of(people[3], file, Verdict::review);
    record.sha256 = sha256_hex("shared");
    record.findings = {finding(FindingCode::low_confidence, record, FieldId::nombre, people[3].name)};
    return final_record(std::move(record), &student);
}

FinalRecord superseded(const RosterEntry& student)
{
    FinalRecord older =
        final_record(record_of(people[4], "entrega/23145666 (1).pdf", Verdict::outdated), &student);
    older.standing = Standing::superseded;
    older.superseded_by = "entrega/23145666.pdf";
    return older;
}

FinalRecord decided_before(const RosterEntry& student)
{
    FinalRecord decided =
        final_record(record_of(people[5], "entrega/23145677.pdf", Verdict::review), &student);
    decided.record.findings = {
        finding(FindingCode::low_confidence, decided.record, FieldId::turno, "MATUTINO")};
    decided.standing = Standing::accepted;
    decided.decision = PersonDecision{Decision::accept, "visto en ventanilla"};
    return decided;
}

FinalRecord for_audit(const RosterEntry& student)
{
    FinalRecord drawn = final_record(record_of(people[0], "entrega/23145688.pdf", Verdict::ok), &student);
    drawn.record.audit = true;
    return drawn;
}

FinalRecord ordinary(std::size_t number, const RosterEntry& student)
{
    constexpr Verdict verdicts[] = {Verdict::ok, Verdict::ok,           Verdict::ok, Verdict::review,
                                    Verdict::ok, Verdict::missing_alta, Verdict::ok, Verdict::ok,
                                    Verdict::ok, Verdict::outdated};
    Record record =
        record_of(people[number % std::size(people)], fmt::format("entrega/{}.pdf", 24000000 + number),
                  verdicts[number % std::size(verdicts)]);
    read(record.found[FieldId::nombre], student.name.whole, student.name.whole);
    if (record.verdict == Verdict::review)
        record.findings = {finding(FindingCode::low_confidence, record, FieldId::turno, "MATUTINO")};
    if (record.verdict == Verdict::missing_alta)
        record.findings = {finding(FindingCode::alta_missing, record, FieldId::umf, "-")};
    if (record.verdict == Verdict::outdated)
        record.findings = {
            finding(FindingCode::outdated, record, FieldId::fecha_constancia, "2026-05-02", "2026-07-21")};
    return final_record(std::move(record), &student);
}

constexpr std::size_t special_documents = 16;
constexpr std::size_t students_without_document = 130;

RosterEntry entry_of(std::size_t number)
{
    const Person& person = people[number % std::size(people)];
    const bool is_special = number < special_documents;
    const std::string name = is_special ? person.name : fmt::format("{} {}", person.name, number);
    RosterEntry entry = entry_from_options({name, person.curp, person.nss, "UMF 75",
                                            fmt::format("{}", (is_special ? 23145500 : 24000000) + number)},
                                           latest_birth);
    entry.row = static_cast<int>(number) + 2;
    entry.extra = {careers[number % std::size(careers)], std::string(1, static_cast<char>('A' + number % 3)),
                   fmt::format("{}", 1 + number % 9)};
    if (number == 4) {
        entry.id = "__proto__";
        entry.extra = {"constructor", "<b>1</b>", "+1+1"};
    }
    return entry;
}

} // namespace

InventedRun::InventedRun(std::size_t documents) : m_documents(documents)
{
    std::vector<RosterEntry> entries;
    for (std::size_t number = 0; number < std::max(documents, special_documents); ++number)
        entries.push_back(entry_of(number));
    for (std::size_t number = 0; number < students_without_document; ++number) {
        RosterEntry entry = entry_of(entries.size());
        entry.id = fmt::format("{}", 25000000 + number);
        entry.name =
            name_from_cell(number == 0 ? "<b>NADIE</b> DE CASA" : fmt::format("SIN ENTREGA {}", number));
        entry.email = fmt::format("falta{}@alumnos.example", number);
        entries.push_back(std::move(entry));
    }
    m_roster = Roster(std::move(entries));
    m_roster.extra_columns = {"Carrera", "Grupo", "Semestre"};
}

std::vector<std::size_t> InventedRun::missing() const
{
    std::vector<std::size_t> places(students_without_document);
    std::iota(places.begin(), places.end(), m_roster.entries().size() - students_without_document);
    return places;
}

void InventedRun::for_each(const std::function<void(const FinalRecord&)>& take) const
{
    const auto student = [&](std::size_t number) -> const RosterEntry& { return m_roster.entry(number); };
    const FinalRecord special[special_documents] = {
        final_record(record_of(people[0], "entrega/23145500.pdf", Verdict::ok), &student(0)),
        without_clinic(student(1)),
        with_other_curp(student(2)),
        with_other_name(student(3)),
        with_hostile_texts(student(4)),
        with_direction_marks(student(5)),
        that_cannot_be_opened(),
        of_another_kind(student(6)),
        that_contradicts_itself(student(6)),
        photographed(student(7)),
        too_old(student(8)),
        shared_file(student(9), "entrega/23145655.pdf"),
        shared_file(student(15), "entrega/23145656.pdf"),
        superseded(student(10)),
        decided_before(student(11)),
        for_audit(student(12)),
    };
    std::size_t place = 0;
    for (const FinalRecord& record : special)
        if (place++ < m_documents) take(record);
    for (; place < m_documents; ++place)
        take(ordinary(place, student(place)));
}

} // namespace constancia
