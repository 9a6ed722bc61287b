#pragma once

#include <optional>
#include <string_view>

namespace constancia {

/// The two letters by which a CURP names the place of birth (Instructivo Normativo, DOF 18-10-2021, catalogue
/// of entities). Takes the code itself or a folded name in any usual form: "MC", "MEXICO", "ESTADO DE
/// MEXICO", "CIUDAD DE MEXICO", …
std::optional<std::string_view> entity_code(std::string_view folded_name);

} // namespace constancia
