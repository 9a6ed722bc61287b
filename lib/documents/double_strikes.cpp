#include "documents/double_strikes.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <functional>
#include <utility>

namespace constancia {

namespace {

/// How far strikes of one word stand apart at most, in heights of the text: those of Poppler's own search.
constexpr double most_along = 0.1, most_across = 0.2;

bool is_same_strike(const Word& one, const Word& other)
{
    const Rect &a = one.box, &b = other.box;
    const double along = most_along * a.height(), across = most_across * a.height();
    return std::abs(a.left - b.left) < along && std::abs(a.right - b.right) < along &&
           std::abs(a.top - b.top) < across && std::abs(a.bottom - b.bottom) < across &&
           one.text == other.text;
}

/// Words of one text follow one another in order, from left to right.
struct Strike {
    std::size_t text_hash;
    double left;
    std::size_t word;
    auto operator<=>(const Strike&) const = default;
};

} // namespace

std::vector<Word> without_double_strikes(std::vector<Word> words)
{
    std::vector<Strike> strikes;
    strikes.reserve(words.size());
    for (std::size_t word = 0; word < words.size(); ++word)
        strikes.push_back({std::hash<std::string>()(words[word].text), words[word].box.left, word});
    std::sort(strikes.begin(), strikes.end());

    std::vector<Strike> firsts;
    firsts.reserve(strikes.size());
    std::vector<bool> is_second(words.size());
    for (const Strike& strike : strikes) {
        const Word& word = words[strike.word];
        const double reach = strike.left - most_along * word.box.height();
        for (auto first = firsts.rbegin();
             first != firsts.rend() && first->text_hash == strike.text_hash && first->left > reach; ++first)
            if (is_same_strike(word, words[first->word])) is_second[strike.word] = true;
        if (!is_second[strike.word]) firsts.push_back(strike);
    }
    if (firsts.size() == words.size()) return words;

    std::vector<Word> struck_once;
    struck_once.reserve(firsts.size());
    for (std::size_t word = 0; word < words.size(); ++word)
        if (!is_second[word]) struck_once.push_back(std::move(words[word]));
    return struck_once;
}

} // namespace constancia
