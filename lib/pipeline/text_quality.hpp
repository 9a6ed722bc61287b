#pragma once

#include "content/page_text.hpp"
#include "ocr/ocr_engine.hpp"
#include "support/closed_set.hpp"

namespace constancia {

/// Why a page's words were taken from where they were taken.
enum class TextReason {
    complete,         ///< the embedded text is good
    no_text,          ///< the page has no embedded text
    too_little_text,  ///< fewer letters than any form has
    unmapped_fonts,   ///< the characters are not those that are drawn: fonts without a usable mapping
    no_form_words,    ///< none of the words that every form has
    hidden_text,      ///< text that nobody sees: a layer of somebody else's OCR, or anything
    picture_and_text, ///< the form is, or may be, in a picture; the embedded text stands beside it
    image_file,
};

constexpr auto names_of(TextReason)
{
    return closed_set<TextReason>({{TextReason::complete, "complete"},
                                   {TextReason::no_text, "no_text"},
                                   {TextReason::too_little_text, "too_little_text"},
                                   {TextReason::unmapped_fonts, "unmapped_fonts"},
                                   {TextReason::no_form_words, "no_form_words"},
                                   {TextReason::hidden_text, "hidden_text"},
                                   {TextReason::picture_and_text, "picture_and_text"},
                                   {TextReason::image_file, "image_file"}});
}

/// Whether a page must be recognised, and what is to be kept of its embedded text.
struct TextDecision {
    bool use_embedded = true;
    bool use_ocr = false;
    TextReason reason = TextReason::complete;
};

/// Pictures that cover less of a page, as a share of it, are far from holding a form, and tell nothing.
inline constexpr double least_telling_cover = 0.15;

/// Is the embedded text good enough? `structure` is nullptr where no picture can be large enough to matter;
/// `hidden_letters` are those that the page has and nobody sees.
TextDecision judge_embedded_text(const PageText& embedded, const PageStructure* structure,
                                 int hidden_letters = 0);

} // namespace constancia
