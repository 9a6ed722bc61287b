#pragma once

#include "identifiers/curp.hpp"
#include "identifiers/nss.hpp"
#include "support/civil_date.hpp"
#include "support/closed_set.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace constancia {

/// What a cell of the roster gives after repair.
enum class DeclaredState {
    empty,     ///< blank, or a word for "none" such as N/A: the rest is compared, `not_checked` says so
    valid,     ///< as written or after repair
    invalid,   ///< stays invalid after repair: `declared_invalid`
    data_lost, ///< 9.29E+10, ######: the spreadsheet has thrown digits away, only the school can bring them
               ///< back
};

constexpr auto names_of(DeclaredState)
{
    return closed_set<DeclaredState>({{DeclaredState::empty, "empty"},
                                      {DeclaredState::valid, "valid"},
                                      {DeclaredState::invalid, "invalid"},
                                      {DeclaredState::data_lost, "data_lost"}});
}

/// What was done to a cell to understand it. Capitals, outer blanks and quotation marks are not worth a note.
enum class DeclaredRepair {
    separators_dropped,   ///< spaces, dashes, dots inside
    decimals_dropped,     ///< the ".0" of a number that was taken for a measure
    look_alikes_replaced, ///< O for 0 where only a digit can stand, and the like
    zeros_restored,       ///< leading zeros that Excel lost
    check_digit_appended, ///< ten digits, the check digit was missing: it always passes, so it proves nothing
    two_readings_kept,    ///< ten digits that may be either of the two above
};

constexpr auto names_of(DeclaredRepair)
{
    return closed_set<DeclaredRepair>({{DeclaredRepair::separators_dropped, "separators_dropped"},
                                       {DeclaredRepair::decimals_dropped, "decimals_dropped"},
                                       {DeclaredRepair::look_alikes_replaced, "look_alikes_replaced"},
                                       {DeclaredRepair::zeros_restored, "zeros_restored"},
                                       {DeclaredRepair::check_digit_appended, "check_digit_appended"},
                                       {DeclaredRepair::two_readings_kept, "two_readings_kept"}});
}

struct DeclaredCurp {
    std::string as_written; ///< outer blanks off
    DeclaredState state = DeclaredState::empty;
    std::optional<Curp> curp;       ///< when valid
    std::optional<CurpFault> fault; ///< when invalid
    std::vector<DeclaredRepair> repairs;

    /// As understood, else as written.
    const std::string& shown() const { return curp ? curp->text() : as_written; }
};

struct DeclaredNss {
    std::string as_written; ///< outer blanks off
    DeclaredState state = DeclaredState::empty;
    std::vector<Nss> readings;     ///< when valid: one, or two of which either may be meant (contract.md §3)
    std::optional<NssFault> fault; ///< when invalid
    std::vector<DeclaredRepair> repairs;

    bool may_be(std::string_view eleven_digits) const;
    /// As understood where there is one reading, else as written.
    const std::string& shown() const { return readings.size() == 1 ? readings.front().text() : as_written; }
};

/// `cell` as it stands in the roster, or as given by an option. A birth after `latest_birth` is a fault.
DeclaredCurp declared_curp(std::string_view cell, Date latest_birth);

/// Ten digits: leading zero if Luhn passes, else check digit appended; if both are possible, digits 5-6
/// against the declared CURP decide, else both stay.
DeclaredNss declared_nss(std::string_view cell, const std::optional<Curp>& curp);

} // namespace constancia
