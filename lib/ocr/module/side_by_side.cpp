#include "ocr/module/side_by_side.hpp"

#include "ocr/module/even_light.hpp"
#include "ocr/module/preprocessing.hpp"
#include "ocr/module/text_direction.hpp"

#include <algorithm>
#include <cmath>

namespace constancia {
namespace {

constexpr double least_breadth = 1.15; ///< width by height of an image with two sheets

// Shares of the width.
constexpr double first_place = 0.35, last_place = 0.65; ///< of a gutter's middle
constexpr double least_gutter = 0.03;

constexpr std::ptrdiff_t least_letters = 60; ///< on each sheet
constexpr std::size_t least_row = 4;         ///< letters; fewer in a row may be specks
constexpr double word_gap = 1.2;             ///< of the letters' size

/// Enough to tell print by; see preprocessing.cpp.
constexpr int largest_copy = 2600;

} // namespace

std::optional<double> gutter(const std::vector<Rect>& letters, double width, double height)
{
    if (width < least_breadth * height) return std::nullopt;
    std::vector<Rect> sorted = letters;
    std::sort(sorted.begin(), sorted.end(), [](const Rect& a, const Rect& b) { return a.left < b.left; });
    double widest = least_gutter * width, reached = 0;
    std::optional<double> found;
    for (std::size_t i = 0; i < sorted.size(); ++i) {
        const double gap = sorted[i].left - reached, middle = (sorted[i].left + reached) / 2;
        const auto before = static_cast<std::ptrdiff_t>(i);
        if (gap > widest && middle > first_place * width && middle < last_place * width &&
            before >= least_letters && std::ssize(sorted) - before >= least_letters) {
            widest = gap;
            found = middle;
        }
        reached = std::max(reached, sorted[i].right);
    }
    return found;
}

std::vector<Sheet> sheets_on(const PageImage& image)
{
    if (image.width < least_breadth * image.height || image.height < 1) return {};
    PixOwner copy = to_grey_pix(image);
    double reduction = 1;
    for (; copy && pixGetWidth(copy.get()) > largest_copy; reduction *= 2)
        copy.reset(pixScaleAreaMap2(copy.get()));
    const PixOwner even = copy ? with_even_light(copy, paper_brightness(copy)) : nullptr;
    const PixOwner inked = even ? inked_pixels(even) : nullptr;
    if (!inked) return {};
    // One of the sheets may lie on its side.
    const Letters letters = letters_of(inked);
    std::vector<Rect> print;
    for (const bool sideways : {false, true})
        for (const LetterRow& row : letter_rows(letters.boxes, word_gap * letters.size, sideways))
            if (row.size() >= least_row) print.insert(print.end(), row.begin(), row.end());
    const auto between = gutter(print, pixGetWidth(copy.get()), pixGetHeight(copy.get()));
    if (!between) return {};

    // Across a page that lies on its side, such a band is only the space between two paragraphs.
    Letters left{{}, letters.size}, right{{}, letters.size};
    for (const Rect& letter : print)
        (letter.right < *between ? left : right).boxes.push_back(letter);
    if (runs_sideways(left) && runs_sideways(right)) return {};

    const double middle = std::round(*between * reduction);
    const double width = image.width, height = image.height;
    return {{cut_out(image, {0, 0, middle, height}), {}},
            {cut_out(image, {middle, 0, width, height}), {1, 0, 0, 1, middle, 0}}};
}

} // namespace constancia
