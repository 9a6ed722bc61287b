#include "ocr/module/legibility.hpp"

#include "ocr/module/doubled_letters.hpp"

#include <algorithm>

namespace constancia {

Legibility& operator+=(Legibility& sum, const std::vector<LineWord>& words)
{
    for (const LineWord& word : words) {
        const auto letters =
            static_cast<int>(std::count_if(word.glyphs.begin(), word.glyphs.end(), is_letter_or_digit));
        sum.letters += letters;
        sum.score += letters * word.confidence;
    }
    return sum;
}

double mean_confidence(const std::vector<LineWord>& words)
{
    Legibility sum;
    sum += words;
    return sum.mean();
}

} // namespace constancia
