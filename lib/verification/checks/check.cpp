#include "verification/checks/check.hpp"

namespace constancia {

Finding make_finding(FindingCode code)
{
    Finding finding;
    finding.code = code;
    finding.severity = kind_of(code).severity;
    return finding;
}

Finding make_finding(FindingCode code, const CheckInput& input, FieldId id,
                     std::optional<std::string> expected)
{
    const Field& field = input.field(id);
    Finding finding = make_finding(code);
    finding.field = id;
    finding.expected = std::move(expected);
    finding.found = field.value ? field.value : field.raw;
    finding.page = field.page;
    finding.box = field.box;
    return finding;
}

} // namespace constancia
