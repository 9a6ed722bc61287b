#pragma once

#include "layout/phrase_set.hpp"
#include "layout/token_layout.hpp"

#include <optional>
#include <string_view>
#include <vector>

namespace constancia {

/// A phrase found on a page, perhaps wrapped over lines of one cell.
struct PhraseMatch {
    std::vector<std::size_t> tokens;
    Rect box;              ///< in the reading frame
    double distance = 0;   ///< as ocr_distance counts; 0 for embedded text
    double confidence = 1; ///< the least of the tokens'
    std::size_t glued = 0; ///< bytes of the last token's folded text that belong to the phrase; 0: all of it
};

/// The phrase (fold_compact) read from `start` on: along the line, and on to the next line of the same cell
/// where it wraps. Text that came from OCR may differ by a look-alike or about one character in seven. A
/// number run together with the phrase
/// ("NSS05200500014") is told by `glued`.
std::optional<PhraseMatch> match_phrase(const Layout& layout, std::size_t start,
                                        std::string_view compact_phrase);

/// Every place where the phrase stands, from top to bottom.
std::vector<PhraseMatch> find_phrase(const Layout& layout, std::string_view compact_phrase);

struct FoundPhrase {
    std::size_t phrase; ///< index into the set
    PhraseMatch match;
};

/// Every place where any of the phrases stands: by first token, and there in the order of the set. One walk
/// along the page, whatever the size of the set.
std::vector<FoundPhrase> find_phrases(const Layout& layout, const PhraseSet& phrases);

/// Whether the phrase makes up most of what stands in its row of the page (or of its column): a title or a
/// label of its own rather than a mention in a sentence.
bool stands_alone(const Layout& layout, const PhraseMatch& match);

} // namespace constancia
