#include "documents/double_strikes.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <numeric>
#include <tuple>

namespace constancia {

namespace {

/// How far strikes of one word stand apart at most, in heights of the text: those of Poppler's own search.
constexpr double most_along = 0.1, most_across = 0.2;

bool is_same_place(const Rect& one, const Rect& other)
{
    const double along = most_along * one.height(), across = most_across * one.height();
    return std::abs(one.left - other.left) < along && std::abs(one.right - other.right) < along &&
           std::abs(one.top - other.top) < across && std::abs(one.bottom - other.bottom) < across;
}

} // namespace

std::vector<Word> without_double_strikes(std::vector<Word> words)
{
    std::vector<std::size_t> order(words.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
        return std::tie(words[a].text, words[a].box.left, a) < std::tie(words[b].text, words[b].box.left, b);
    });

    std::vector<std::size_t> kept;
    kept.reserve(order.size());
    for (const std::size_t word : order) {
        const Rect& box = words[word].box;
        bool is_second = false;
        for (auto other = kept.rbegin(); other != kept.rend() && !is_second; ++other) {
            if (words[*other].text != words[word].text ||
                words[*other].box.left < box.left - most_along * box.height())
                break;
            is_second = is_same_place(box, words[*other].box);
        }
        if (!is_second) kept.push_back(word);
    }
    if (kept.size() == words.size()) return words;

    std::sort(kept.begin(), kept.end());
    std::vector<Word> struck_once;
    struck_once.reserve(kept.size());
    for (const std::size_t word : kept)
        struck_once.push_back(std::move(words[word]));
    return struck_once;
}

} // namespace constancia
