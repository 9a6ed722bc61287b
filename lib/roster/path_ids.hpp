#pragma once

#include "roster/roster.hpp"

#include <cstddef>
#include <string_view>
#include <vector>

namespace constancia {

/// Whose ids stand in a path.
struct PathIds {
    std::vector<Roster::Places> certain; ///< one for each id that cannot be much else
    Roster::Places doubtful;             ///< ids that a counter, a year or a date may have hit by accident
    Roster::Places bare; ///< of the doubtful ones, those that are a file's whole name: "12.pdf", "LOPEZ.pdf"
};

/// The rule. A path is cut into folders and file name (without extension), each of these into words at
/// everything that is no letter or digit. An id stands there when its words stand there one after another, or
/// written together; case does not matter, and leading zeros of an id of digits do not when what is left has
/// four digits or more and no id is exactly so. It is doubtful
///   - when it has fewer than four characters, or no digit;
///   - when it reads as a year (1900 to 2099) or as a date of eight digits (20260812, 12082026) and is not
///   the whole name;
///   - as up to six digits after a word that devices and programs count with (IMG 4312, DOC, Scan, WhatsApp
///   Image, …);
///   - as a time of day after a date (20260812_103012);
///   - as the number before "assignsubmission", which is Moodle's own, unless the person's name stands before
///   it.
PathIds find_path_ids(std::string_view untrusted_path, const Roster& roster);

} // namespace constancia
