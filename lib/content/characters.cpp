#include "content/characters.hpp"

namespace constancia {

std::vector<Rect> characters_of(std::span<const Rect> marks)
{
    constexpr double above_one_another = 0.5; // of the narrower one's width
    std::vector<Rect> characters;
    for (const Rect& mark : marks) {
        if (!characters.empty() && horizontal_overlap(characters.back(), mark) >
                                       above_one_another * std::min(characters.back().width(), mark.width()))
            characters.back() = united(characters.back(), mark);
        else
            characters.push_back(mark);
    }
    return characters;
}

} // namespace constancia
