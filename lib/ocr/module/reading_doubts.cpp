#include "ocr/module/reading_doubts.hpp"

#include "ocr/module/doubled_letters.hpp"
#include "ocr/module/legibility.hpp"

#include <algorithm>
#include <cctype>

namespace constancia {
namespace {

/// A run this badly read gets a second chance from other pixels …
constexpr double poor = 0.60;
/// … and one with so few letters does unless it was read this well.
constexpr int very_short = 4;
constexpr double sure = 0.93;
/// So few letters are not read as more than these, nor are they wider, in heights.
constexpr int most_letters = 6;
constexpr double widest = 8;
/// But letters that stand together are a word, as in a longer run; a lone one, and digits, may be anything.
constexpr int least_word = 2;
/// In lines that are narrowed to less of their width, some of three equal characters may get lost.
constexpr double keeps_equals = 0.9;
/// The serial number of the signer's certificate, with which nothing is compared, has 20 digits
/// (NoCertificado in Annex 20 of the SAT's Resolución Miscelánea Fiscal), of which the first are zeros; one
/// may have got lost. No other value has so many but the folio, which begins with a time, and that time is
/// compared.
constexpr std::size_t least_serial = 19;
/// Below this nothing is believed of so few letters.
constexpr double hopeless = 0.35;

/// Blur joins letters, and then a whole line has few marks; of such a line a row would keep only the words
/// that come out alike each time.
bool is_very_short(const TextRun& run, const std::vector<LineWord>& words)
{
    Legibility read;
    read += words;
    return run.letters <= very_short && read.letters <= most_letters &&
           run.box.width() <= widest * run.box.height();
}

bool is_digit(const Glyph& glyph)
{
    return std::isdigit(static_cast<unsigned char>(glyph.text.front())) != 0;
}

/// One word, of letters alone.
bool is_word(const std::vector<LineWord>& words)
{
    if (words.size() != 1) return false;
    const std::vector<Glyph>& glyphs = words.front().glyphs;
    return std::count_if(glyphs.begin(), glyphs.end(), is_letter_or_digit) >= least_word &&
           std::none_of(glyphs.begin(), glyphs.end(), is_digit);
}

bool is_serial_number(const LineWord& word)
{
    return word.glyphs.size() >= least_serial && word.glyphs.front().text == "0" &&
           std::all_of(word.glyphs.begin(), word.glyphs.end(), is_digit);
}

/// Whether a character stands three times and more in a row where that matters.
bool has_rows_of_equals(const std::vector<LineWord>& words)
{
    return std::any_of(words.begin(), words.end(), [](const LineWord& word) {
        if (is_serial_number(word)) return false;
        for (std::size_t i = 2; i < word.glyphs.size(); ++i)
            if (is_letter_or_digit(word.glyphs[i]) && word.glyphs[i].text == word.glyphs[i - 1].text &&
                word.glyphs[i].text == word.glyphs[i - 2].text)
                return true;
        return false;
    });
}

} // namespace

bool wants_a_row(const TextRun& run, const std::vector<LineWord>& words)
{
    return is_very_short(run, words) && mean_confidence(words) < (is_word(words) ? poor : sure);
}

bool is_poor(const std::vector<LineWord>& words)
{
    return !words.empty() && mean_confidence(words) < poor;
}

bool may_lack_equals(const std::vector<LineWord>& words, double width)
{
    return width < keeps_equals && has_rows_of_equals(words);
}

bool says_nothing(const TextRun& run, const std::vector<LineWord>& words)
{
    return run.letters <= very_short && mean_confidence(words) < hopeless;
}

} // namespace constancia
