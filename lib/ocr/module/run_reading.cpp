#include "ocr/module/run_reading.hpp"

#include "content/characters.hpp"
#include "ocr/module/preprocessing.hpp"

#include <algorithm>
#include <cmath>
#include <string>
#include <vector>

namespace constancia {
namespace {

constexpr double close_margin = 0.06;
constexpr double least_margin = 3; ///< pixels of the picture itself, so that blurred rims are not cut off

/// Ink narrower than this, in its heights, is one character at most, M and W but for.
constexpr double lone_width = 0.95;
constexpr int repetitions = 5;

} // namespace

Preparation preparation_for(Look look)
{
    switch (look) {
    case Look::close:
        return {{close_margin, close_margin}};
    case Look::wide:
    case Look::in_a_row: // an alphabet without a space would make one word of the row
        return with_much_white;
    case Look::as_fine:
        return as_fine_print;
    case Look::as_code:
        return {as_part.margin, Alphabet::capitals_and_digits};
    case Look::as_capitals:
        return {as_part.margin, Alphabet::capitals};
    case Look::as_digits:
    case Look::as_digit:
        return {as_part.margin, Alphabet::digits};
    }
    return as_usual;
}

Preparation narrowed(Preparation how, const TextRun& run)
{
    how.width = narrowest_width(run);
    return how;
}

PageImage line_image(const PageImage& page, const TextRun& run, Margin margin)
{
    const double around = std::max(least_margin, close_margin * run.box.height());
    const PageImage line = with_white_paper(
        cut_out(page, {run.box.left - std::min(around, run.room_left), run.box.top - around,
                       run.box.right + std::min(around, run.room_right), run.box.bottom + around}));
    const auto white = [&](double share) {
        return static_cast<int>(std::lround(std::max(0.0, share * run.box.height() - around)));
    };
    return framed(line, white(margin.beside), white(margin.above));
}

std::vector<LineWord> read_run(LineRecogniser& recogniser, const PageImage& page, const TextRun& run,
                               Preparation how)
{
    const PageImage line = line_image(page, run, how.margin);
    std::vector<LineWord> words = recogniser.read(line, how.alphabet, how.width);
    const double left = run.box.centre().x - line.width / 2.0;
    for (LineWord& word : words) {
        word.left += left;
        word.right += left;
    }
    return words;
}

bool is_lone_character(const TextRun& run)
{
    // "SI" in a narrow font is no wider than a W, but has two marks.
    return run.box.width() < lone_width * run.box.height() && characters_of(run.marks).size() < 2;
}

std::vector<LineWord> most_of_row(LineRecogniser& recogniser, const PageImage& page, const TextRun& run,
                                  Preparation how, bool lone)
{
    const PageImage row = repeated(line_image(page, run, how.margin), repetitions);
    struct Seen {
        std::string text;
        int times = 0;
        double confidence = 0; ///< their sum
    };
    std::vector<Seen> counted; // in the order in which they stand
    int most = 0;
    const auto count = [&](const std::string& text, double confidence) {
        auto seen = std::find_if(counted.begin(), counted.end(),
                                 [&](const Seen& other) { return other.text == text; });
        if (seen == counted.end()) seen = counted.insert(seen, {text});
        most = std::max(most, ++seen->times);
        seen->confidence += confidence;
    };
    for (const LineWord& word : recogniser.read(row, how.alphabet, how.width)) {
        std::string text;
        for (const Glyph& glyph : word.glyphs) {
            if (lone) count(glyph.text, glyph.confidence);
            text += glyph.text;
        }
        if (!lone) count(text, word.confidence);
    }
    std::vector<LineWord> words;
    if (most <= repetitions / 2) return words;
    for (const Seen& seen : counted) {
        if (seen.times != most) continue;
        const double confidence = seen.confidence / std::max(most, repetitions);
        words.push_back({{{seen.text, confidence}}, run.box.left, run.box.right, confidence});
    }
    return words;
}

} // namespace constancia
