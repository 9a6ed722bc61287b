#pragma once

#include "support/closed_set.hpp"

namespace constancia {

/// What was not, or cannot be, checked: absence of a sign is not proof.
enum class NotChecked {
    declared_data,
    declared_name,
    declared_curp,
    declared_nss,
    declared_umf,
    cadena_original,
    qr,
    sello_digital, ///< cannot be verified offline
};

constexpr auto names_of(NotChecked)
{
    return closed_set<NotChecked>({{NotChecked::declared_data, "declared_data"},
                                   {NotChecked::declared_name, "declared_name"},
                                   {NotChecked::declared_curp, "declared_curp"},
                                   {NotChecked::declared_nss, "declared_nss"},
                                   {NotChecked::declared_umf, "declared_umf"},
                                   {NotChecked::cadena_original, "cadena_original"},
                                   {NotChecked::qr, "qr"},
                                   {NotChecked::sello_digital, "sello_digital"}});
}

} // namespace constancia
