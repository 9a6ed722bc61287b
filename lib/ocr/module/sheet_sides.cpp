#include "ocr/module/sheet_sides.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace constancia {
namespace {

constexpr int band = 4;          ///< pixels of the copy on both sides of a side that are compared
constexpr int least_step = 45;   ///< between them, sum of three channels' levels
constexpr double steepest = 0.5; ///< leaning of a side, as width by height
constexpr int slopes = 41;       ///< tried between the steepest ones
constexpr double slack = 1.5;    ///< pixels of the copy by which a step may lie off its side
constexpr int most_candidates = 12;
constexpr double most_hidden = 3; ///< as many times longer a side may be than what is seen of it

std::array<int, 3> step_at(const PaperCopy& copy, int x, int y)
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
std::vector<Point> steps_of(const PaperCopy& copy)
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

} // namespace

std::vector<Side> straight_sides(const PaperCopy& copy)
{
    if (copy.width <= 2 * band) return {};
    const std::vector<Point> steps = steps_of(copy);
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

Support support(const PaperCopy& copy, const Side& side, double top, double bottom)
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

} // namespace constancia
