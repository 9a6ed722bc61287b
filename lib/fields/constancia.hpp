#pragma once

#include "cadena/cadena.hpp"
#include "fields/field.hpp"
#include "support/civil_date.hpp"
#include "text/person_names.hpp"

#include <array>
#include <optional>
#include <string>
#include <vector>

namespace constancia {

/// A row of the table of beneficiaries: people who have the right through the holder.
struct Beneficiary {
    std::string text; ///< the row as printed
    std::string curp; ///< 18 characters; empty when the row has none that is valid
    int page = 1;
    Rect box;
};

struct Employer {
    std::string registro_patronal; ///< 11 characters; characters 9-10 are the modalidad
    std::string name;
};

/// What one constancia says, with the place of each thing. Text only: nothing here has been compared or
/// judged.
class Constancia {
  public:
    Field& operator[](FieldId id) { return m_fields[static_cast<std::size_t>(id)]; }
    const Field& operator[](FieldId id) const { return m_fields.at(static_cast<std::size_t>(id)); }
    bool has(FieldId id) const { return (*this)[id].state == FieldState::read; }

    PersonName name; ///< of the holder, in parts where printed in parts
    std::optional<Cadena> cadena;
    std::optional<Cadena> qr; ///< the cadena original as a code on the page holds it
    std::vector<Beneficiary> beneficiaries;
    std::vector<Employer> employers;
    bool says_without_right =
        false; ///< "Sin derecho al servicio médico" stands on it, outside the beneficiaries

  private:
    std::array<Field, field_count> m_fields{};
};

} // namespace constancia
