#include "content/line_grouping.hpp"

#include <algorithm>
#include <numeric>

namespace constancia {

namespace {

/// Of the smaller height, what a word must share with a line to stand on it.
constexpr double least_shared_height = 0.5;

/// Of the smaller width, what two words of one line may share: more, and one stands above the other.
constexpr double most_shared_width = 0.3;

double shared_height(const Rect& line, const Rect& word)
{
    if (line.bottom <= word.top || word.bottom <= line.top) return 0; // as most lines of a page
    return vertical_overlap(line, word) / std::max(std::min(line.height(), word.height()), 1e-6);
}

bool stands_above_or_below(std::span<const Word> words, const TextLine& line, const Rect& box)
{
    return std::any_of(line.words.begin(), line.words.end(), [&](std::size_t member) {
        const Rect& other = words[member].box;
        return horizontal_overlap(other, box) > most_shared_width * std::min(other.width(), box.width());
    });
}

} // namespace

std::vector<TextLine> group_lines(std::span<const Word> words)
{
    std::vector<std::size_t> order(words.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
        return words[a].box.centre().y < words[b].box.centre().y;
    });

    std::vector<TextLine> lines;
    // What a word is held against is the span that the line's words share, not the whole: a line that leans
    // would else swallow its neighbours.
    std::vector<Rect> spans;
    constexpr std::size_t lines_back = 8; // no word reaches further up than that
    for (const std::size_t index : order) {
        const Rect& box = words[index].box;
        std::size_t best = lines.size();
        double best_share = least_shared_height;
        for (std::size_t at = lines.size() - std::min(lines.size(), lines_back); at < lines.size(); ++at) {
            const double share = shared_height(spans[at], box);
            if (share < best_share || stands_above_or_below(words, lines[at], box)) continue;
            best = at;
            best_share = share;
        }
        if (best == lines.size()) {
            lines.push_back({{index}, box});
            spans.push_back(box);
            continue;
        }
        lines[best].words.push_back(index);
        lines[best].box = united(lines[best].box, box);
        Rect narrowed = spans[best];
        narrowed.top = std::max(narrowed.top, box.top);
        narrowed.bottom = std::min(narrowed.bottom, box.bottom);
        // A dash or a full stop must not narrow the line to its own thin span; a first dash gives way to a
        // word.
        if (narrowed.height() >= 0.6 * spans[best].height())
            spans[best] = narrowed;
        else if (box.height() > spans[best].height())
            spans[best] = box;
    }

    for (TextLine& line : lines)
        std::stable_sort(line.words.begin(), line.words.end(),
                         [&](std::size_t a, std::size_t b) { return words[a].box.left < words[b].box.left; });
    std::stable_sort(lines.begin(), lines.end(), [](const TextLine& a, const TextLine& b) {
        return a.box.centre().y < b.box.centre().y;
    });
    return lines;
}

double median_height(std::span<const Word> words)
{
    if (words.empty()) return 0;
    std::vector<double> heights;
    heights.reserve(words.size());
    for (const Word& word : words)
        heights.push_back(word.box.height());
    const auto middle = heights.begin() + static_cast<std::ptrdiff_t>(heights.size() / 2);
    std::nth_element(heights.begin(), middle, heights.end());
    return *middle;
}

} // namespace constancia
