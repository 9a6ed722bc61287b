#pragma once

#include "support/civil_date.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace constancia {

/// One text that a reading may stand for.
struct Repair {
    std::string value;
    std::vector<int>
        changed; ///< positions in `value`, from 0, where the reading has something else; empty: as read
};

/// Every valid CURP that the reading may stand for when look-alikes are put right: by class of position
/// (letter or digit) first, check digit second, plausible date third; fewest changes first. A reading that is
/// valid as it stands is the only answer, unless another of the same length is as likely: the homoclave may
/// be a letter or a digit, and a vowel where the rules put consonants may be one. Where the classes alone
/// leave nothing valid, one look-alike of the same class (8 for 3) is tried too. Separators in the reading do
/// not count. Empty when nothing survives. Never longer than `limit`.
std::vector<Repair> repair_curp(std::string_view reading, Date latest_birth, std::size_t limit = 16);

/// The same for an NSS of eleven characters: letters that stand for digits are put right; digits are left as
/// they are.
std::vector<Repair> repair_nss(std::string_view reading, std::size_t limit = 16);

/// Whether the rules put another letter in this position of a CURP, from 0: there is no vowel in position 2
/// of 18, or a vowel in 14-16. Such a letter was more likely misread than assigned by hand.
bool is_doubtful_letter(std::size_t position, char c);

} // namespace constancia
