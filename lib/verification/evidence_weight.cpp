#include "verification/evidence_weight.hpp"

namespace constancia {

Certainty certainty_of(const Cadena& cadena)
{
    return cadena.source == Source::ocr ? Certainty::recognised : Certainty::exact;
}

Certainty certainty_of(const Field& field, const Constancia& found)
{
    if (field.repaired || !field.source) return Certainty::recognised;
    switch (*field.source) {
    case Source::embedded:
    case Source::qr:
        return Certainty::exact;
    case Source::ocr:
        return Certainty::recognised;
    case Source::cadena:
        return found.cadena ? certainty_of(*found.cadena) : Certainty::recognised;
    }
    return Certainty::recognised;
}

std::vector<const Cadena*> other_readings(const Constancia& found, FieldId id)
{
    std::vector<const Cadena*> readings;
    if (found.qr && found[id].source != Source::qr) readings.push_back(&*found.qr);
    if (found.cadena && found[id].source != Source::cadena) readings.push_back(&*found.cadena);
    return readings;
}

bool is_read_with(const Field& field, double confidence)
{
    return field.state == FieldState::read && field.value && !field.value->empty() &&
           field.confidence >= confidence;
}

bool may_reject(const Field& field, double confidence)
{
    return is_read_with(field, confidence) && field.page.has_value();
}

} // namespace constancia
