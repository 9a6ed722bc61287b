#include "verification/checks/checks.hpp"

#include <fmt/format.h>

#include <utility>

namespace constancia {

CheckResult owner_is_known(const Declared& declared, const Evidence& evidence)
{
    CheckResult result;
    switch (declared.status) {
    case Declared::Status::known:
        result.passed("owner_is_known", std::string(name_of(declared.matched_by)));
        return result;
    case Declared::Status::nothing_given:
        result.not_checked.push_back(NotChecked::declared_data);
        return result;
    case Declared::Status::not_in_roster: {
        Finding finding = make_finding(FindingCode::not_in_roster);
        for (const FieldId id : {FieldId::curp, FieldId::nss, FieldId::nombre}) {
            const Field& field = evidence.found[id];
            if (field.state != FieldState::read || finding.found) continue;
            finding.field = id;
            finding.found = field.value;
            finding.page = field.page;
            finding.box = field.box;
        }
        result.failed("owner_is_known", finding.found.value_or(""), finding);
        break;
    }
    case Declared::Status::ambiguous: {
        Finding finding = make_finding(FindingCode::ambiguous_owner);
        finding.found = fmt::format("{}", fmt::join(declared.ambiguous_rows, ", "));
        result.failed("owner_is_known", *finding.found, finding);
        break;
    }
    }
    result.not_checked.push_back(NotChecked::declared_data);
    return result;
}

} // namespace constancia
