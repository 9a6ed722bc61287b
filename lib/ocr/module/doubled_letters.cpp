#include "ocr/module/doubled_letters.hpp"

#include "content/characters.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <string_view>

namespace constancia {
namespace {

/// A mark this much wider than most is more than one letter: in capitals and digits only M and W are as wide.
constexpr double wide = 1.9;

/// Pairs that the recogniser writes down for one character.
constexpr std::array<std::string_view, 11> pairs = {"0O", "1I", "5S", "8B", "2Z", "6G",
                                                    "IJ", "0Q", "0D", "UV", "CG"};

bool may_be_one(const Glyph& one, const Glyph& other)
{
    return std::any_of(pairs.begin(), pairs.end(), [&](std::string_view pair) {
        return (one.text == pair.substr(0, 1) && other.text == pair.substr(1)) ||
               (one.text == pair.substr(1) && other.text == pair.substr(0, 1));
    });
}

/// How many characters the ink is; 0 where some of them touch.
std::size_t characters_in(std::span<const Rect> marks)
{
    const std::vector<Rect> characters = characters_of(marks);
    if (characters.empty()) return 0;
    std::vector<double> widths;
    for (const Rect& character : characters)
        widths.push_back(character.width());
    const auto middle = widths.begin() + static_cast<std::ptrdiff_t>(widths.size() / 2);
    std::nth_element(widths.begin(), middle, widths.end());
    const double most = wide * *middle;
    const bool touching = std::any_of(characters.begin(), characters.end(),
                                      [&](const Rect& character) { return character.width() > most; });
    return touching ? 0 : characters.size();
}

} // namespace

bool is_letter_or_digit(const Glyph& glyph)
{
    return std::isalnum(static_cast<unsigned char>(glyph.text.front())) != 0;
}

std::string text_without_doubled_letters(const std::vector<Glyph>& glyphs, std::span<const Rect> marks)
{
    const std::size_t characters = characters_in(marks);
    std::size_t too_many = characters > 0 && glyphs.size() > characters ? glyphs.size() - characters : 0;
    std::string text;
    for (std::size_t i = 0; i < glyphs.size(); ++i) {
        const bool doubled = too_many > 0 && i + 1 < glyphs.size() && may_be_one(glyphs[i], glyphs[i + 1]);
        if (!doubled) {
            text += glyphs[i].text;
            continue;
        }
        text += glyphs[i].confidence >= glyphs[i + 1].confidence ? glyphs[i].text : glyphs[i + 1].text;
        ++i;
        --too_many;
    }
    return text;
}

} // namespace constancia
