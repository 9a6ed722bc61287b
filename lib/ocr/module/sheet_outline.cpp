#include "ocr/module/sheet_outline.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

namespace constancia {
namespace {

/// Longer side of the copy in which sides are looked for. It keeps the brightest: print vanishes, and sides
/// stay sharp.
constexpr int copy_size = 320;

constexpr int band = 4;          ///< pixels of the copy on both sides of a side that are compared
constexpr int least_step = 45;   ///< between them, sum of three channels' levels
constexpr double steepest = 0.5; ///< leaning of a side, as width by height
constexpr int slopes = 41;       ///< tried between the steepest ones
constexpr double slack = 1.5;    ///< pixels of the copy by which a step may lie off its side
constexpr int most_candidates = 12;
constexpr double most_hidden = 3;     ///< as many times longer a side may be than what is seen of it
constexpr double least_support = 0.6; ///< share of a side along which the step is seen
constexpr double clear_support = 0.75;
constexpr std::size_t least_row = 5; ///< letters; the texture of a desk makes shorter rows
constexpr double stray_rows = 0.03;  ///< share of the rows of text that may lie outside all the same
constexpr double edge_cut = 0.01;    ///< of the way to the middle: the sheet's edges throw shadows
constexpr double least_part = 0.15;  ///< of the image that a sheet covers

/// A copy in colour. Sides that run across are looked for in a transposed one.
struct Copy {
    int width = 0, height = 0;
    std::vector<std::array<int, 3>> pixels;

    const std::array<int, 3>& at(int x, int y) const
    {
        return pixels[static_cast<std::size_t>(y) * static_cast<std::size_t>(width) +
                      static_cast<std::size_t>(x)];
    }
};

Copy reduced(const PageImage& image, double factor)
{
    constexpr int samples = 4; // each way, for one pixel of the copy: enough to find paper between print
    Copy copy{std::max(1, static_cast<int>(image.width / factor)),
              std::max(1, static_cast<int>(image.height / factor)),
              {}};
    copy.pixels.reserve(static_cast<std::size_t>(copy.width) * static_cast<std::size_t>(copy.height));
    const auto step = static_cast<std::size_t>(image.format);
    for (int y = 0; y < copy.height; ++y) {
        for (int x = 0; x < copy.width; ++x) {
            // The darkest of the brightest of each diagonal, as JPEG makes the paper between letters too
            // bright.
            std::array<int, 3> paper{255, 255, 255}, brightest{};
            for (int sample = 0; sample < samples * samples; ++sample) {
                const int diagonal = sample / samples, row = sample % samples;
                const int column = (diagonal + row) % samples;
                const int from_x =
                    std::min(static_cast<int>((x + (column + 0.5) / samples) * factor), image.width - 1);
                const int from_y =
                    std::min(static_cast<int>((y + (row + 0.5) / samples) * factor), image.height - 1);
                const std::uint8_t* const pixel =
                    image.pixels.data() + (static_cast<std::size_t>(from_y) * image.width + from_x) * step;
                for (std::size_t c = 0; c < 3; ++c)
                    brightest[c] = std::max<int>(brightest[c], pixel[step == 3 ? c : 0]);
                if (row + 1 < samples) continue;
                for (std::size_t c = 0; c < 3; ++c)
                    paper[c] = std::min(paper[c], std::exchange(brightest[c], 0));
            }
            copy.pixels.push_back(paper);
        }
    }
    return copy;
}

Copy transposed(const Copy& copy)
{
    Copy other{copy.height, copy.width, {}};
    other.pixels.reserve(copy.pixels.size());
    for (int y = 0; y < other.height; ++y)
        for (int x = 0; x < other.width; ++x)
            other.pixels.push_back(copy.at(y, x));
    return other;
}

/// x = base + slope · y: a side that runs down the copy.
struct Side {
    double base = 0, slope = 0;
    double x_at(double y) const { return base + slope * y; }
};

std::array<int, 3> step_at(const Copy& copy, int x, int y)
{
    std::array<int, 3> step{};
    for (int i = 1; i <= band; ++i)
        for (std::size_t c = 0; c < 3; ++c)
            step[c] += copy.at(x + i, y)[c] - copy.at(x - i, y)[c];
    for (int& channel : step)
        channel /= band;
    return step;
}

int size_of(const std::array<int, 3>& step)
{
    return std::abs(step[0]) + std::abs(step[1]) + std::abs(step[2]);
}

/// The sharpest steps of each line of the copy.
std::vector<Point> steps_of(const Copy& copy)
{
    std::vector<Point> steps;
    std::vector<int> sizes(static_cast<std::size_t>(copy.width));
    for (int y = 0; y < copy.height; ++y) {
        for (int x = band; x < copy.width - band; ++x)
            sizes[static_cast<std::size_t>(x)] = size_of(step_at(copy, x, y));
        for (int x = band; x < copy.width - band; ++x) {
            const int size = sizes[static_cast<std::size_t>(x)];
            const auto from = sizes.begin() + std::max(band, x - band);
            const auto to = sizes.begin() + std::min(copy.width - band, x + band + 1);
            if (size >= least_step && size == *std::max_element(from, to))
                steps.push_back({x + 0.5, y + 0.5});
        }
    }
    return steps;
}

/// The straight lines on which most steps lie.
std::vector<Side> straight_lines(const Copy& copy, const std::vector<Point>& steps)
{
    struct Found {
        Side side;
        int votes = 0;
    };
    std::vector<Found> found;
    for (int s = 0; s < slopes; ++s) {
        const double slope = steepest * (2.0 * s / (slopes - 1) - 1);
        const int reach = static_cast<int>(steepest * copy.height) + 2;
        std::vector<int> votes(static_cast<std::size_t>(copy.width + 2 * reach) + 2);
        for (const Point& step : steps)
            ++votes[static_cast<std::size_t>(step.x - slope * step.y + reach)];
        for (std::size_t i = 1; i + 1 < votes.size(); ++i) {
            const int sum = votes[i - 1] + votes[i] + votes[i + 1];
            if (sum > copy.height / 4) found.push_back({{static_cast<double>(i) + 0.5 - reach, slope}, sum});
        }
    }
    std::sort(found.begin(), found.end(), [](const Found& a, const Found& b) { return a.votes > b.votes; });
    std::vector<Side> lines;
    for (const Found& line : found) {
        const bool known = std::any_of(lines.begin(), lines.end(), [&](const Side& other) {
            const double top = std::abs(line.side.x_at(0) - other.x_at(0));
            const double bottom = std::abs(line.side.x_at(copy.height) - other.x_at(copy.height));
            return top + bottom < 8 * slack &&
                   std::abs(line.side.x_at(copy.height / 2.0) - other.x_at(copy.height / 2.0)) < 3 * slack;
        });
        if (known) continue;
        // Least squares through the steps that voted.
        Side side = line.side;
        for (int round = 0; round < 2; ++round) {
            double n = 0, sx = 0, sy = 0, sxy = 0, syy = 0;
            for (const Point& step : steps) {
                if (std::abs(step.x - side.x_at(step.y)) > 2 * slack) continue;
                ++n, sx += step.x, sy += step.y, sxy += step.x * step.y, syy += step.y * step.y;
            }
            const double spread = n * syy - sy * sy;
            if (n < 2 || spread <= 0) break;
            side.slope = (n * sxy - sx * sy) / spread;
            side.base = (sx - side.slope * sy) / n;
        }
        lines.push_back(side);
        if (lines.size() >= most_candidates) break;
    }
    return lines;
}

/// How well a side is seen between two heights.
struct Support {
    double share =
        0;           ///< of its length where the copy steps from one colour to the other, always the same way
    double step = 0; ///< between the colours
};

/// Nothing where most of the side lies outside of the image or at its very edge.
Support support(const Copy& copy, const Side& side, double top, double bottom)
{
    std::vector<std::array<int, 3>> steps;
    std::array<double, 3> mean{};
    int inside = 0, all = 0;
    for (int y = static_cast<int>(std::max(0.0, top)); y < std::min<double>(copy.height, bottom); ++y) {
        ++all;
        const int x = static_cast<int>(side.x_at(y + 0.5));
        if (x < band || x >= copy.width - band) continue;
        ++inside;
        // The strongest step nearby, as paper is not cut that straight, nor lies that flat.
        std::array<int, 3> best{};
        for (int off = -2; off <= 2; ++off) {
            if (x + off < band || x + off >= copy.width - band) continue;
            const auto step = step_at(copy, x + off, y);
            if (size_of(step) > size_of(best)) best = step;
        }
        steps.push_back(best);
        for (std::size_t c = 0; c < 3; ++c)
            mean[c] += best[c];
    }
    if (inside == 0 || most_hidden * inside < all) return {};
    const auto good = std::count_if(steps.begin(), steps.end(), [&](const std::array<int, 3>& step) {
        return size_of(step) >= least_step && step[0] * mean[0] + step[1] * mean[1] + step[2] * mean[2] > 0;
    });
    const double step = std::abs(mean[0]) + std::abs(mean[1]) + std::abs(mean[2]);
    return {static_cast<double>(good) / inside, step / inside};
}

/// Of the sides that have all text on their right (left), the one that is seen most clearly along the text.
std::optional<Side> side_beside(const Copy& copy, const std::vector<Side>& lines,
                                const std::vector<Point>& text, bool text_on_right)
{
    double top = copy.height, bottom = 0;
    for (const Point& place : text) {
        top = std::min(top, place.y);
        bottom = std::max(bottom, place.y);
    }
    std::optional<Side> best;
    double clearest = 0;
    for (const Side& line : lines) {
        const auto outside = std::count_if(text.begin(), text.end(), [&](const Point& place) {
            return (place.x > line.x_at(place.y)) != text_on_right;
        });
        if (static_cast<double>(outside) > stray_rows * static_cast<double>(text.size())) continue;
        Support seen = support(copy, line, top, bottom);
        double least = clear_support;
        if (seen.share == 0) {
            // A side that leaves the image beside the text may be seen above or below it, as far as the
            // corner.
            seen = support(copy, line, 0, copy.height);
            least = least_support;
        }
        if (seen.share < least || seen.share * seen.step <= clearest) continue;
        clearest = seen.share * seen.step;
        best = line;
    }
    return best;
}

/// A side of this slope just outside of the copy.
Side beyond(Side side, const Copy& copy, double edge)
{
    const double reach = side.slope * copy.height;
    side.base = edge - (edge == 0 ? std::max(0.0, reach) : std::min(0.0, reach));
    return side;
}

/// Where a side that runs down meets one that runs across, which is given transposed.
Point meeting(const Side& down, const Side& across)
{
    const double y = (across.base + across.slope * down.base) / (1 - across.slope * down.slope);
    return {down.x_at(y), y};
}

} // namespace

std::optional<SheetOutline> sheet_outline(const PageImage& image, const std::vector<LetterRow>& rows)
{
    const double factor = std::max(1.0, std::max(image.width, image.height) / double{copy_size});
    const Copy down = reduced(image, factor);
    const Copy across = transposed(down);
    if (down.width < 8 * band || down.height < 8 * band) return std::nullopt;
    std::vector<Point> text, text_across;
    for (const LetterRow& row : rows) {
        if (row.size() < least_row) continue;
        for (const Rect& end : {row.front(), row.back()}) {
            text.push_back({end.centre().x / factor, end.centre().y / factor});
            text_across.push_back({text.back().y, text.back().x});
        }
    }
    if (text.size() < 8) return std::nullopt;

    const std::vector<Side> down_lines = straight_lines(down, steps_of(down));
    const std::vector<Side> across_lines = straight_lines(across, steps_of(across));
    std::optional<Side> left = side_beside(down, down_lines, text, true);
    std::optional<Side> right = side_beside(down, down_lines, text, false);
    std::optional<Side> top = side_beside(across, across_lines, text_across, true);
    std::optional<Side> bottom = side_beside(across, across_lines, text_across, false);

    const auto corners = [&] {
        const Side l = left.value_or(Side{0, 0}), r = right.value_or(Side{double(down.width), 0});
        const Side t = top.value_or(Side{0, 0}), b = bottom.value_or(Side{double(down.height), 0});
        return std::array<Point, 4>{meeting(l, t), meeting(r, t), meeting(r, b), meeting(l, b)};
    };
    // Held to their whole length, now that it is known.
    std::array<Point, 4> found = corners();
    if (left && support(down, *left, found[0].y, found[3].y).share < least_support) left.reset();
    if (right && support(down, *right, found[1].y, found[2].y).share < least_support) right.reset();
    if (top && support(across, *top, found[0].x, found[1].x).share < least_support) top.reset();
    if (bottom && support(across, *bottom, found[3].x, found[2].x).share < least_support) bottom.reset();
    // A single side, or two that face each other, may be the end of a printed bar.
    if (!(left || right) || !(top || bottom)) return std::nullopt;

    const int seen = left.has_value() + right.has_value() + top.has_value() + bottom.has_value();
    if (seen == 3) {
        // The fourth is beyond the image. Opposite sides lean symmetrically about the way the sheet is
        // turned.
        const double roll = top && bottom ? -(top->slope + bottom->slope) / 2 : 0;
        const double across_roll = left && right ? -(left->slope + right->slope) / 2 : 0;
        if (!left) left = beyond({0, 2 * roll - right->slope}, down, 0);
        if (!right) right = beyond({0, 2 * roll - left->slope}, down, down.width);
        if (!top) top = beyond({0, 2 * across_roll - bottom->slope}, across, 0);
        if (!bottom) bottom = beyond({0, 2 * across_roll - top->slope}, across, across.width);
    }
    found = corners();
    const double covered = ((found[2].x - found[0].x) * (found[3].y - found[1].y) +
                            (found[1].x - found[3].x) * (found[2].y - found[0].y)) /
                           2;
    if (covered < least_part * down.width * down.height) return std::nullopt;
    SheetOutline outline{found, seen >= 3, seen == 4};
    const Point middle{(found[0].x + found[1].x + found[2].x + found[3].x) / 4,
                       (found[0].y + found[1].y + found[2].y + found[3].y) / 4};
    for (Point& corner : outline.corners)
        corner = {factor * (corner.x + edge_cut * (middle.x - corner.x)),
                  factor * (corner.y + edge_cut * (middle.y - corner.y))};
    return outline;
}

} // namespace constancia
