#include "reports/declared_comparison.hpp"

namespace constancia {
namespace {

LooksLike equal_or_not(bool equal)
{
    return equal ? LooksLike::same : LooksLike::differs;
}

DeclaredBesideRead name_beside(const PersonName& declared, const std::optional<std::string>& found)
{
    DeclaredBesideRead name{FieldId::nombre, declared.whole, {}, {}};
    if (!found) return name;
    switch (compare_names(declared, name_from_run(*found))) {
    case NameAgreement::same:
        name.looks_like = LooksLike::same;
        break;
    case NameAgreement::one_is_shorter:
    case NameAgreement::slight:
        name.looks_like = LooksLike::alike;
        break;
    default:
        name.looks_like = LooksLike::differs;
    }
    return name;
}

DeclaredBesideRead curp_beside(const DeclaredCurp& declared, const std::optional<std::string>& found)
{
    DeclaredBesideRead curp{FieldId::curp, declared.as_written, {}, {}};
    if (!declared.curp) return curp;
    curp.declared = declared.curp->text();
    if (curp.declared != declared.as_written) curp.written = declared.as_written;
    if (found) curp.looks_like = equal_or_not(*found == curp.declared);
    return curp;
}

DeclaredBesideRead nss_beside(const DeclaredNss& declared, const std::optional<std::string>& found)
{
    DeclaredBesideRead nss{FieldId::nss, declared.as_written, {}, {}};
    if (declared.readings.empty()) return nss;
    // Of two readings, the one that the document bears out.
    const bool agrees = found && declared.may_be(*found);
    nss.declared = agrees ? *found : declared.readings.front().text();
    if (nss.declared != declared.as_written) nss.written = declared.as_written;
    if (found) nss.looks_like = equal_or_not(agrees);
    return nss;
}

DeclaredBesideRead clinic_beside(const RosterEntry& entry, const std::optional<std::string>& found)
{
    DeclaredBesideRead clinic{FieldId::umf, entry.umf, {}, {}};
    const auto number = found ? parse_medical_unit(*found).number : std::nullopt;
    // Only numbers contradict: contract.md §3.
    if (number && entry.unit.number) clinic.looks_like = equal_or_not(*number == *entry.unit.number);
    return clinic;
}

} // namespace

std::vector<DeclaredBesideRead> compare_for_the_eye(const Constancia& found, const RosterEntry& declared)
{
    const auto value = [&](FieldId field) { return found[field].value; };
    std::vector<DeclaredBesideRead> list;
    if (!declared.name.whole.empty()) list.push_back(name_beside(declared.name, value(FieldId::nombre)));
    if (!declared.curp.as_written.empty()) list.push_back(curp_beside(declared.curp, value(FieldId::curp)));
    if (!declared.nss.as_written.empty()) list.push_back(nss_beside(declared.nss, value(FieldId::nss)));
    if (!declared.umf.empty()) list.push_back(clinic_beside(declared, value(FieldId::umf)));
    return list;
}

} // namespace constancia
