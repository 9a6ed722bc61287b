#include "content/line_grouping.hpp"

#include <algorithm>
#include <numeric>

namespace constancia {

namespace {

bool share_a_line(const Rect& line, const Rect& word)
{
    const double smaller = std::min(line.height(), word.height());
    return vertical_overlap(line, word) >= 0.5 * smaller;
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
    // The span that decides who joins is that of the line's last word, not of the whole: a line that leans
    // would else swallow its neighbours.
    std::vector<Rect> reach;
    for (const std::size_t index : order) {
        const Rect& box = words[index].box;
        bool joined = false;
        for (std::size_t back = 0; back < std::min<std::size_t>(lines.size(), 6) && !joined; ++back) {
            const std::size_t at = lines.size() - 1 - back;
            if (!share_a_line(reach[at], box)) continue;
            lines[at].words.push_back(index);
            lines[at].box = united(lines[at].box, box);
            reach[at].top = std::max(reach[at].top, std::min(box.top, reach[at].bottom - 1e-6));
            reach[at].bottom = std::max(reach[at].top + 1e-6, std::min(reach[at].bottom, box.bottom));
            // A dash or a full stop must not narrow the line to its own thin span.
            if (reach[at].height() < 0.6 * lines[at].box.height()) reach[at] = lines[at].box;
            joined = true;
        }
        if (joined) continue;
        lines.push_back({{index}, box});
        reach.push_back(box);
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
