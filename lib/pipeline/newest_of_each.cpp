#include "pipeline/newest_of_each.hpp"

#include "text/similarity.hpp"

#include <algorithm>
#include <string>

namespace constancia {

namespace {

/// Edits, as ocr_distance() counts them, by which a recognised CURP may differ from another and be a
/// misreading of it, where the NSS is the same.
constexpr double misread_curp = 2;

bool same_value(const Constancia& a, const Constancia& b, FieldId id)
{
    return a.has(id) && b.has(id) && a[id].value == b[id].value;
}

/// Two photos of one page, on one of which the CURP was misread.
bool is_misread(const Constancia& a, const Constancia& b)
{
    const Field &one = a[FieldId::curp], &other = b[FieldId::curp];
    return (one.source == Source::ocr || other.source == Source::ocr) && same_value(a, b, FieldId::nss) &&
           ocr_distance(*one.value, *other.value, misread_curp) <= misread_curp;
}

bool same_person(const Constancia& a, const Constancia& b)
{
    if (a.has(FieldId::curp) && b.has(FieldId::curp))
        return same_value(a, b, FieldId::curp) || is_misread(a, b);
    return same_value(a, b, FieldId::nss);
}

/// Dates as YYYY-MM-DD, so that text order is time order; one that was not read is the oldest.
std::string date_of(const Constancia& constancia)
{
    return constancia[FieldId::fecha_constancia].value.value_or("");
}

bool is_surer(const Field& a, const Field& b)
{
    return a.repaired != b.repaired ? b.repaired : a.confidence > b.confidence;
}

/// Whether the first of two of one person counts instead of the second.
bool goes_before(const Constancia& a, const Constancia& b)
{
    const bool both_have_curps = a.has(FieldId::curp) && b.has(FieldId::curp);
    const bool was_misread = both_have_curps && !same_value(a, b, FieldId::curp);
    const bool both_have_dates = !date_of(a).empty() && !date_of(b).empty();
    const bool by_date = date_of(a) != date_of(b) && (both_have_dates || !was_misread);
    if (by_date) return date_of(a) > date_of(b);
    return was_misread && is_surer(a[FieldId::curp], b[FieldId::curp]);
}

} // namespace

std::vector<std::size_t> newest_of_each(const std::vector<Constancia>& constancias)
{
    std::vector<std::size_t> counting;
    for (std::size_t i = 0; i < constancias.size(); ++i) {
        const auto earlier = std::find_if(counting.begin(), counting.end(), [&](std::size_t other) {
            return same_person(constancias[other], constancias[i]);
        });
        if (earlier == counting.end())
            counting.push_back(i);
        else if (goes_before(constancias[i], constancias[*earlier]))
            *earlier = i;
    }
    std::sort(counting.begin(), counting.end());
    return counting;
}

} // namespace constancia
