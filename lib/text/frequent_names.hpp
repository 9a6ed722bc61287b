#pragma once

#include <string_view>

namespace constancia {

enum class UsualRole { unknown, given_name, surname };

/// What a folded word mostly is in the names of Mexicans. It only tells which end of a name written in one
/// run holds the surnames; a name that is in neither table, or is common as both (SANTIAGO, MARTIN, CRUZ), is
/// unknown.
UsualRole usual_role(std::string_view word);

} // namespace constancia
