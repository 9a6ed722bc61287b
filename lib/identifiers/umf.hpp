#pragma once

#include "support/closed_set.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace constancia {

/// What sort of unit of the IMSS a text names. `clinica` and a bare number say nothing of the sort:
/// `unspecified`.
enum class UnitType { unspecified, umf, hgz, hgz_mf, hgs, hgs_mf, hgr, hgr_mf, other_hospital };

constexpr auto names_of(UnitType)
{
    return closed_set<UnitType>({{UnitType::unspecified, "unspecified"},
                                 {UnitType::umf, "umf"},
                                 {UnitType::hgz, "hgz"},
                                 {UnitType::hgz_mf, "hgz_mf"},
                                 {UnitType::hgs, "hgs"},
                                 {UnitType::hgs_mf, "hgs_mf"},
                                 {UnitType::hgr, "hgr"},
                                 {UnitType::hgr_mf, "hgr_mf"},
                                 {UnitType::other_hospital, "other_hospital"}});
}

/// A clinic as people and forms write it, taken apart.
struct MedicalUnit {
    std::optional<int> number; ///< 1 to 999; unique only inside a delegación
    UnitType type = UnitType::unspecified;
    std::string name; ///< what follows the number, folded, without type words: "NEZAHUALCOYOTL"; often empty

    bool operator==(const MedicalUnit&) const = default;
};

/// The number is the first of 1 to 3 digits after UMF, U.M.F., CLINICA, HGZ, HGS, HGR or their long forms;
/// failing those, after NUM or NO; failing those, a number at the start of the text, or the only one in it.
///
///     parse_medical_unit("UMF 075 NEZAHUALCOYOTL")   // 75, umf, "NEZAHUALCOYOTL"
///     parse_medical_unit("HGZ/MF 12")                // 12, hgz_mf, ""
///     parse_medical_unit("084")                      // 84, unspecified, ""
MedicalUnit parse_medical_unit(std::string_view text);

/// The number alone.
std::optional<int> umf_number(std::string_view text);

/// Both say a type and the two are not the same one.
bool types_differ(UnitType a, UnitType b);

} // namespace constancia
