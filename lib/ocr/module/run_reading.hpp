#pragma once

#include "content/page_image.hpp"
#include "ocr/module/line_recogniser.hpp"
#include "ocr/module/text_runs.hpp"
#include "ocr/ocr_engine.hpp"

#include <vector>

namespace constancia {

/// White around the letters, in heights of the run.
struct Margin {
    double above = 0; ///< and below
    double beside = 0;
};

/// How a run is cut out and what it may be read as.
struct Preparation {
    Margin margin;
    Alphabet alphabet = Alphabet::any;
    double width = 1; ///< to which the line is narrowed, as a share of its own
};

/// The recogniser was trained on whole lines, from the highest accent to the lowest tail, so capitals have
/// that much white above and below. Of white beside them it only makes work.
constexpr Preparation as_usual{{0.4, 0.12}};
constexpr Preparation as_fine_print{{0.3, 0.12}}; ///< which must not become finer
constexpr Preparation with_much_white{{0.45, 0.45}};
/// What is not a whole line: a part of a CURP, a word in a row of its like.
constexpr Preparation as_part{{0.4, 0.4}};
/// In a row of one and the same character: set apart like words, or a row of sevens is read as letters.
constexpr Preparation as_lone_character{{0.7, 0.7}};

Preparation preparation_for(Look look);

/// The same with the line as narrow as its letters bear, as recognition takes as long as a line is wide.
Preparation narrowed(Preparation how, const TextRun& run);

/// The run on white paper.
PageImage line_image(const PageImage& page, const TextRun& run, Margin margin);

/// The words of a run; their places are in the page's pixels.
std::vector<LineWord> read_run(LineRecogniser& recogniser, const PageImage& page, const TextRun& run,
                               Preparation how);

/// Whether a run is one character at most.
bool is_lone_character(const TextRun& run);

/// The recogniser makes little of a character or a short word on its own, so it is shown in a row of its
/// like: most of what is read there is what it is. Lone characters in such a row run together as one word.
/// Nothing where there is no majority.
std::vector<LineWord> most_of_row(LineRecogniser& recogniser, const PageImage& page, const TextRun& run,
                                  Preparation how, bool lone);

} // namespace constancia
