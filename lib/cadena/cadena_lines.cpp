#include "cadena/cadena_lines.hpp"

#include "layout/phrase_match.hpp"
#include "text/normalize.hpp"

#include <algorithm>
#include <limits>
#include <string_view>

namespace constancia {
namespace {

/// What follows the cadena on the form.
constexpr std::string_view next_labels[] = {"SELLODIGITAL", "SELLO", "SECUENCIANOTARIAL", "NUMERODESERIE"};

/// The cadena begins right below its label, or beside it, and not farther off than this, in heights of the
/// label.
constexpr double farthest = 4;

} // namespace

std::vector<Rect> cadena_lines(const PageText& page, std::span<const Rect> unread)
{
    const Layout layout = lay_out(page);
    const auto labels = find_phrase(layout, "CADENAORIGINAL");
    if (labels.empty()) return {};
    const Rect& label = labels.front().box;

    double end = std::numeric_limits<double>::max();
    for (const std::string_view next : next_labels)
        for (const PhraseMatch& match : find_phrase(layout, next))
            if (match.box.top > label.top) end = std::min(end, match.box.top);

    std::vector<Rect> lines;
    double bottom = label.bottom;
    for (const Rect& line : unread) {
        if (line.bottom <= label.top || line.centre().y >= end) continue;
        if (line.top > bottom + farthest * label.height()) break;
        bottom = std::max(bottom, line.bottom);
        lines.push_back(line);
    }
    return lines;
}

bool is_part_of_cadena(std::string_view line)
{
    const std::string folded = fold_compact(line);
    return std::count(line.begin(), line.end(), '|') >= 2 || folded.find("INVOCANTE") != std::string::npos ||
           folded.find("TIPODETRAMITE") != std::string::npos;
}

} // namespace constancia
