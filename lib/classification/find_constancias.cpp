#include "classification/classify.hpp"

#include <algorithm>

namespace constancia {

std::vector<ConstanciaSpan> find_constancias(std::span<const PageKind> pages)
{
    std::vector<ConstanciaSpan> spans;
    for (std::size_t at = 0; at < pages.size(); ++at) {
        if (pages[at].kind == DocumentKind::vigencia)
            spans.push_back({at, at + 1});
        else if (!spans.empty() && spans.back().end == at && pages[at].continues)
            spans.back().end = at + 1;
    }
    return spans;
}

std::size_t most_telling_page(std::span<const PageKind> pages)
{
    const auto telling = [](const PageKind& page) {
        return page.kind == DocumentKind::unknown ? 0.0 : 1.0 + page.confidence;
    };
    const auto best = std::max_element(pages.begin(), pages.end(), [&](const PageKind& a, const PageKind& b) {
        return telling(a) < telling(b);
    });
    return static_cast<std::size_t>(best - pages.begin());
}

} // namespace constancia
