#pragma once

#include "fields/label_table.hpp"
#include "layout/phrase_match.hpp"
#include "layout/token_layout.hpp"

#include <string_view>
#include <vector>

namespace constancia {

/// Words of running text stand closer than this, in heights of the text; cells are further apart.
inline constexpr double running_text_gap = 0.8;

/// A label where it stands.
struct Label {
    LabelRole role = LabelRole::other;
    std::string_view wording;
    LabelForm form = LabelForm::plain;
    PhraseMatch match;
    bool colon = false;     ///< it ends with a colon or a question mark
    bool own_place = false; ///< it begins its cell, rather than following other words
};

/// The labels among the tokens that are not `taken`, from top to bottom; no token belongs to two. Words of a
/// sentence that only look like labels ("…su NSS y CURP…") are left out. A page with more labels than any
/// form has gives none: nobody could tell whose its values are.
std::vector<Label> find_labels(const Layout& layout, const std::vector<bool>& taken);

} // namespace constancia
