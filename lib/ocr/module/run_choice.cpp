#include "ocr/module/run_choice.hpp"

#include "ocr/module/legibility.hpp"
#include "ocr/module/reading_doubts.hpp"

namespace constancia {

std::vector<LineWord> first_reading(LineRecogniser& recogniser, const PageImage& page, const TextRun& run)
{
    const Preparation how = narrowed(as_usual, run);
    std::vector<LineWord> words = read_run(recogniser, page, run, how);
    return may_lack_equals(words, how.width) ? read_run(recogniser, page, run, as_usual) : words;
}

std::vector<LineWord> best_reading(LineRecogniser& recogniser, const PageImage& page, const TextRun& run,
                                   std::vector<LineWord> first)
{
    if (wants_a_row(run, first)) {
        const bool lone = is_lone_character(run);
        std::vector<LineWord> in_a_row =
            most_of_row(recogniser, page, run, lone ? as_lone_character : as_part, lone);
        if (mean_confidence(in_a_row) > mean_confidence(first)) return in_a_row;
    }
    if (!is_poor(first)) return first;
    std::vector<LineWord> second = read_run(recogniser, page, run, with_much_white);
    return mean_confidence(second) > mean_confidence(first) ? second : first;
}

} // namespace constancia
