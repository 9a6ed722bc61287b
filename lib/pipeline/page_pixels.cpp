#include "pipeline/page_pixels.hpp"

#include <algorithm>
#include <cmath>

namespace constancia {

namespace {

/// What print of ordinary size needs; a picture is rendered at its own resolution instead, between the two
/// bounds.
constexpr double rendering_dpi = 220;
constexpr double least_dpi = 150;
constexpr double most_dpi = 300;

/// Resolution for a page: no higher than needed, and never above the limit on pixels.
double dpi_for(const PdfDocument& document, int page, const PageStructure* structure, const Limits& limits)
{
    double dpi = rendering_dpi;
    if (structure != nullptr && structure->picture_dpi > 0)
        dpi = std::clamp(structure->picture_dpi, least_dpi, most_dpi);
    const double square_inches = document.page_width(page) * document.page_height(page) / (72.0 * 72.0);
    const double most = std::sqrt(limits.page_megapixels * 1e6 / std::max(square_inches, 1e-3));
    return std::min(dpi, most);
}

} // namespace

Result<EmbeddedPicture> page_pixels(const PdfDocument& document, int page, const PageStructure* structure,
                                    const Limits& limits, const OcrModule& module)
{
    if (structure != nullptr && structure->one_picture)
        if (auto own = module.whole_page_picture(document.bytes(), document.password(), page))
            return std::move(*own);
    const double dpi = dpi_for(document, page, structure, limits);
    auto drawn = document.render(page, dpi);
    if (!drawn) return tl::unexpected(drawn.error());
    return EmbeddedPicture{std::move(*drawn), {72 / dpi, 0, 0, 72 / dpi, 0, 0}};
}

} // namespace constancia
