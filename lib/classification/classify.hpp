#pragma once

#include "classification/document_kind.hpp"
#include "layout/token_layout.hpp"

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace constancia {

/// A phrase that told the kind, with its place on the page as displayed.
struct SeenLandmark {
    std::string phrase;
    Rect box;
    double confidence = 1;
};

/// What kind of document one page is, and how we know (domain.md §3): by the cadena's *Tipo de trámite*, then
/// by the title, then by landmarks.
struct PageKind {
    DocumentKind kind = DocumentKind::unknown;
    std::string
        other; ///< which, for DocumentKind::other: ine, csf, acta, infonavit, issste, imss_bienestar, …
    int page = 1;
    double confidence = 0;  ///< 0 to 1: how sure, given what was read
    bool has_title = false; ///< the kind's own title, or the cadena's word, stands on this page
    bool continues =
        false; ///< no kind of its own, but the signature block or the tables that end a constancia
    bool specimen = false; ///< marked as an example or a form without validity
    std::vector<SeenLandmark> seen;
};

PageKind classify_page(const Layout& page);

/// The pages of one constancia within the file, as indexes into the pages given: from `first` to before
/// `end`.
struct ConstanciaSpan {
    std::size_t first = 0, end = 0;
};

/// Each page of kind vigencia begins a constancia; pages that continue it belong to it.
std::vector<ConstanciaSpan> find_constancias(std::span<const PageKind> pages);

/// The page that tells best what the file is when no constancia is in it.
std::size_t most_telling_page(std::span<const PageKind> pages);

} // namespace constancia
