#include "ocr/module/doubled_letters.hpp"

#include <algorithm>

namespace constancia {
namespace {

/// Boxes of neighbours with ink of their own have less than this share of the narrower one in common …
constexpr double much_in_common = 0.3;

/// … or, where the recogniser was wrong about the boxes, still take the room of two characters.
constexpr double room_of_one = 1.5;

bool is_digit(const std::string& text)
{
    return text.size() == 1 && text[0] >= '0' && text[0] <= '9';
}

bool is_capital(const std::string& text)
{
    return text.size() == 1 && text[0] >= 'A' && text[0] <= 'Z';
}

/// Between two letters the neighbours decide, and no such doubt is left.
bool letter_or_digit(const Glyph& one, const Glyph& other)
{
    return (is_digit(one.text) && is_capital(other.text)) || (is_capital(one.text) && is_digit(other.text));
}

bool on_the_same_ink(const Glyph& one, const Glyph& other, double room)
{
    const double common = std::min(one.right, other.right) - std::max(one.left, other.left);
    const double narrower = std::min(one.right - one.left, other.right - other.left);
    const double together = std::max(one.right, other.right) - std::min(one.left, other.left);
    return common > much_in_common * narrower && together < room_of_one * room;
}

} // namespace

std::string text_without_doubled_letters(const std::vector<Glyph>& glyphs)
{
    if (glyphs.empty()) return {};
    const double room = (glyphs.back().right - glyphs.front().left) / static_cast<double>(glyphs.size());
    std::string text;
    for (std::size_t i = 0; i < glyphs.size(); ++i) {
        const bool doubled = i + 1 < glyphs.size() && letter_or_digit(glyphs[i], glyphs[i + 1]) &&
                             on_the_same_ink(glyphs[i], glyphs[i + 1], room);
        if (!doubled) {
            text += glyphs[i].text;
            continue;
        }
        text += glyphs[i].confidence >= glyphs[i + 1].confidence ? glyphs[i].text : glyphs[i + 1].text;
        ++i;
    }
    return text;
}

} // namespace constancia
