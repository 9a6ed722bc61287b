#include "pipeline/merge_words.hpp"

#include <algorithm>

namespace constancia {

PageText merge_words(const PageText& embedded, const PageText& recognised)
{
    // Into the recognised frame, which is upright and level by measurement.
    PageText merged = recognised;
    std::vector<Word> moved = embedded.words;
    for (Word& word : moved)
        word.box = apply_backwards(recognised.to_page, apply(embedded.to_page, word.box));

    std::erase_if(merged.words, [&](const Word& word) {
        return std::any_of(moved.begin(), moved.end(), [&](const Word& other) {
            return intersected(word.box, other.box).area() >
                   0.4 * std::min(word.box.area(), other.box.area());
        });
    });
    merged.words.insert(merged.words.end(), std::make_move_iterator(moved.begin()),
                        std::make_move_iterator(moved.end()));
    return merged;
}

} // namespace constancia
