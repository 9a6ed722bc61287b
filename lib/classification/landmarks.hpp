#pragma once

#include "classification/document_kind.hpp"

#include <span>
#include <string_view>

namespace constancia {

enum class LandmarkPlace {
    title,    ///< counts only when it stands alone in its row: a heading, not a mention
    anywhere, ///< counts wherever it stands
};

/// A phrase that tells a kind of document.
struct Landmark {
    DocumentKind kind;
    std::string_view other;  ///< which, for DocumentKind::other
    std::string_view phrase; ///< as fold_compact leaves it
    LandmarkPlace place;
    int weight; ///< 4: tells the kind by itself; 2: two of them do; 1: supports
};

std::span<const Landmark> landmarks();

/// What a cadena's *Tipo de trámite* says; `unknown` for an unheard-of one.
DocumentKind kind_of_tramite(std::string_view tramite);

} // namespace constancia
