#pragma once

#include "cadena/cadena.hpp"
#include "fields/constancia.hpp"
#include "fields/label_search.hpp"
#include "fields/value_reader.hpp"
#include "layout/token_layout.hpp"

#include <optional>
#include <vector>

namespace constancia {

/// What one label's place says.
struct LabelledReading {
    LabelRole role = LabelRole::other;
    std::string_view wording;
    int rank = 0; ///< how surely these words are this label: a colon, a place of its own, no word of everyday
                  ///< language
    bool stands_apart = false; ///< the label has a colon or begins its cell
    Reading reading;
    Direction direction = Direction::right;
    Rect place;  ///< of what was read, in the reading frame
    Field field; ///< the reading with its place, state and confidence
};

/// All that one page says, before it is decided which of several readings counts.
struct PageReadings {
    std::vector<LabelledReading> readings; ///< from top to bottom
    std::optional<Cadena> cadena;
    std::vector<Beneficiary> beneficiaries;
    std::vector<Employer> employers;
    std::optional<Field> without_right; ///< the banner "Sin derecho al servicio médico"
    std::optional<Field>
        unlabelled_curp; ///< the only CURP on the page outside the beneficiaries, when it has no label
    std::optional<Field> unlabelled_date; ///< "Ciudad de México, a 21 de agosto de 2026"
};

PageReadings read_page(const Layout& page, Date latest_birth);

} // namespace constancia
