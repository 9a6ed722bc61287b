#pragma once

#include "support/closed_set.hpp"

namespace constancia {

enum class DocumentKind {
    vigencia,
    nss_assignment,
    nss_card,
    semanas_cotizadas,
    clinic_receipt,
    clinic_card,
    cartilla,
    no_derechohabiencia,
    curp,
    other, ///< positively another document; which one is told beside it
    unknown,
};

constexpr auto names_of(DocumentKind)
{
    return closed_set<DocumentKind>({{DocumentKind::vigencia, "vigencia"},
                                     {DocumentKind::nss_assignment, "nss_assignment"},
                                     {DocumentKind::nss_card, "nss_card"},
                                     {DocumentKind::semanas_cotizadas, "semanas_cotizadas"},
                                     {DocumentKind::clinic_receipt, "clinic_receipt"},
                                     {DocumentKind::clinic_card, "clinic_card"},
                                     {DocumentKind::cartilla, "cartilla"},
                                     {DocumentKind::no_derechohabiencia, "no_derechohabiencia"},
                                     {DocumentKind::curp, "curp"},
                                     {DocumentKind::other, "other"},
                                     {DocumentKind::unknown, "unknown"}});
}

} // namespace constancia
