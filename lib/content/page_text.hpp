#pragma once

#include "content/frame_map.hpp"
#include "support/closed_set.hpp"

#include <string>
#include <vector>

namespace constancia {

/// What one word, or one field, was read by.
enum class Source {
    embedded, ///< the PDF's own text
    ocr,
    cadena, ///< the cadena original
    qr,
};

constexpr auto names_of(Source)
{
    return closed_set<Source>({{Source::embedded, "embedded"},
                               {Source::ocr, "ocr"},
                               {Source::cadena, "cadena"},
                               {Source::qr, "qr"}});
}

struct Word {
    std::string text;      ///< UTF-8, never empty
    Rect box;              ///< in the page's reading frame
    double confidence = 1; ///< of the recogniser in this word, 0 to 1; text embedded in the PDF has 1
    Source source = Source::embedded;
};

/// A connected spot of ink on a scanned page that is no ruling line, whether or not the recogniser made a
/// letter of it.
struct InkMark {
    Rect box;     ///< in the page's reading frame
    int area = 0; ///< dark pixels
};

/// What a place gave when it was recognised once more, from other pixels.
struct SecondLook {
    Rect box;                ///< the place, in the page's reading frame
    std::vector<Word> words; ///< from left to right, line by line
    /// Not all of it was read again; the other characters are the first reading's.
    bool in_part = false;
};

/// A QR code, or another of two dimensions, that was found on a page.
struct Code {
    std::string text; ///< what it holds, UTF-8, untrusted
    Rect box;
};

enum class Unit {
    points, ///< 1/72 in: pages of a PDF
    pixels, ///< image files
};

constexpr auto names_of(Unit)
{
    return closed_set<Unit>({{Unit::points, "pt"}, {Unit::pixels, "px"}});
}

/// The words of one page, whatever they were read by.
///
/// Words lie in the *reading frame*: upright, lines level, origin at top left. `to_page` takes a place from
/// there to the page as displayed (after the PDF's rotation, inside its crop box; image files upright).
struct PageText {
    int number = 1;               ///< from 1
    double width = 0, height = 0; ///< of the reading frame
    Unit unit = Unit::points;
    FrameMap to_page;
    std::vector<Word> words;
    std::vector<SecondLook> second_looks; ///< at values that were doubtful; no part of `words`
    std::vector<InkMark> ink;             ///< only of what was read by OCR; empty for embedded text
    std::vector<Code> codes; ///< on the page as displayed; looked for only where pixels were read
    bool has_ocr = false;    ///< some of it came from pixels, so `ink` says what else is on the page
};

} // namespace constancia
