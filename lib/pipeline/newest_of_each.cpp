#include "pipeline/newest_of_each.hpp"

#include <algorithm>

namespace constancia {

namespace {

bool same_person(const Constancia& a, const Constancia& b)
{
    for (const FieldId id : {FieldId::curp, FieldId::nss})
        if (a.has(id) && b.has(id)) return a[id].value == b[id].value;
    return false;
}

/// Dates as YYYY-MM-DD, so that text order is time order; one that was not read is the oldest.
bool is_newer(const Constancia& a, const Constancia& b)
{
    return a[FieldId::fecha_constancia].value.value_or("") > b[FieldId::fecha_constancia].value.value_or("");
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
        else if (is_newer(constancias[i], constancias[*earlier]))
            *earlier = i;
    }
    std::sort(counting.begin(), counting.end());
    return counting;
}

} // namespace constancia
