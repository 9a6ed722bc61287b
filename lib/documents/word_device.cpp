#include "documents/word_device.hpp"

#include <GlobalParams.h>

#include <algorithm>
#include <cmath>
#include <utility>

namespace constancia {
namespace {

/// Less than this share of its colour cannot be seen; patches of more than the other hide what is below.
constexpr double least_opacity = 0.12, most_opacity = 0.9;

/// A picture that covers less of the page holds no form.
constexpr double least_large_picture = 0.15;

// Numbers of PDF's text rendering modes (ISO 32000-1, table 106).
bool fills(int mode)
{
    return mode == 0 || mode == 2 || mode == 4 || mode == 6;
}
bool strokes(int mode)
{
    return mode == 1 || mode == 2 || mode == 5 || mode == 6;
}

PaintColour colour_of(const GfxRGB& rgb)
{
    return {colToDbl(rgb.r), colToDbl(rgb.g), colToDbl(rgb.b)};
}

/// The box around a rectangle of the content's own space, as displayed.
Rect displayed(const GfxState& state, const Rect& box)
{
    Rect all{1e9, 1e9, -1e9, -1e9};
    for (const auto& [x, y] : {std::pair{box.left, box.top}, std::pair{box.right, box.top},
                               std::pair{box.left, box.bottom}, std::pair{box.right, box.bottom}}) {
        double on_page_x = 0, on_page_y = 0;
        state.transform(x, y, &on_page_x, &on_page_y);
        all = {std::min(all.left, on_page_x), std::min(all.top, on_page_y), std::max(all.right, on_page_x),
               std::max(all.bottom, on_page_y)};
    }
    return all;
}

Rect clip_of(const GfxState& state)
{
    Rect clip;
    state.getClipBBox(&clip.left, &clip.top, &clip.right, &clip.bottom);
    return clip;
}

/// The middle of a letter: between a fifth and four fifths of its width, the lower half of its height.
/// `baseline` is where it begins, `advance` leads to the next; up is left of the way.
Rect core_of(Point baseline, Point advance, double size)
{
    if (advance.y == 0 && advance.x > 0) // as nearly all text
        return {baseline.x + 0.2 * advance.x, baseline.y - 0.45 * size, baseline.x + 0.8 * advance.x,
                baseline.y - 0.1 * size};
    const double length = std::hypot(advance.x, advance.y);
    const Point along = length > 0 ? Point{advance.x / length, advance.y / length} : Point{1, 0};
    const Point up{along.y * size, -along.x * size};
    const auto at = [&](double way, double rise) {
        return Point{baseline.x + way * advance.x + rise * up.x, baseline.y + way * advance.y + rise * up.y};
    };
    const Point a = at(0.2, 0.1), b = at(0.8, 0.45);
    return {std::min(a.x, b.x), std::min(a.y, b.y), std::max(a.x, b.x), std::max(a.y, b.y)};
}

bool is_beside(const Rect& box, const Rect& other)
{
    return !(box.right > other.left && box.left < other.right && box.bottom > other.top &&
             box.top < other.bottom);
}

/// Letters that are squeezed to less than this, in points, one way or the other, are not meant to be read.
constexpr double least_letter = 1.5;

/// Whether letters are drawn so flat or so narrow that nobody can read them.
bool is_squeezed(const GfxState& state)
{
    if (state.getFont() && state.getFont()->getType() == fontType3) return false; // has a scale of its own
    double a = 0, b = 0, c = 0, d = 0;
    state.getFontTransMat(&a, &b, &c, &d);
    const double stretch = state.getHorizScaling();
    const double width = std::hypot(a, b) * std::abs(stretch), height = std::hypot(c, d);
    const double area = std::abs((a * d - b * c) * stretch);
    return !(area >= least_letter * std::max(width, height));
}

bool is_ascii(Unicode code)
{
    return code > 0 && code < 0x80;
}

bool is_letter_or_digit(Unicode code)
{
    return (code >= '0' && code <= '9') || (code >= 'A' && code <= 'Z') || (code >= 'a' && code <= 'z');
}

/// Whether this leaves its colour, or a darker one, on what is below.
bool only_darkens(GfxBlendMode mode)
{
    return mode == gfxBlendMultiply || mode == gfxBlendDarken || mode == gfxBlendColorBurn;
}

bool is_dark(const PaintColour& colour)
{
    return std::max({colour.red, colour.green, colour.blue}) < 0.5;
}

/// The font whose letters are drawn by their names, whatever it says they mean: one that is not in the file.
const Gfx8BitFont* font_drawn_by_names(const GfxState& state)
{
    const GfxFont* const font = state.getFont().get();
    Ref embedded;
    if (!font || !font->hasToUnicodeCMap() || font->isCIDFont() || font->getType() == fontType3 ||
        font->getEmbeddedFontID(&embedded))
        return nullptr;
    return static_cast<const Gfx8BitFont*>(font);
}

} // namespace

/// Whether a letter is drawn as the one that it is read as. Of fonts in the file, only drawing could tell.
bool WordDevice::is_shown_so(CharCode code, const Unicode* unicode, int length) const
{
    if (m_print.by_name == nullptr || code > 0xFF) return true;
    const char* const name = m_print.by_name->getCharName(static_cast<int>(code));
    const Unicode shown = name ? globalParams->mapNameToUnicodeText(name) : ' ';
    if (!is_ascii(shown) || !(is_letter_or_digit(shown) || is_letter_or_digit(unicode[0]))) return true;
    return shown == unicode[0] && length == 1;
}

/// None where the way of blending may leave nothing to be seen.
double WordDevice::opacity(const GfxState& state, double opacity)
{
    const GfxBlendMode mode = state.getBlendMode();
    return mode == gfxBlendNormal || only_darkens(mode) ? opacity : 0;
}

WordDevice::Print WordDevice::print_of(const GfxState& state)
{
    return {state.getTransformedFontSize(), clip_of(state),
            m_unseen_groups > 0 || now().is_masked || is_squeezed(state), font_drawn_by_names(state)};
}

void WordDevice::add_letter(GfxState& state, Point at, Point advance, Place place, bool is_shown_so)
{
    Point baseline, way;
    state.transform(at.x, at.y, &baseline.x, &baseline.y);
    state.transformDelta(advance.x, advance.y, &way.x, &way.y);
    const Rect core = core_of(baseline, way, m_print.size);
    if (is_beside(core, m_box)) return; // no viewer shows it, nor can it be taken for anything
    const bool is_unseen = !is_shown_so || m_print.is_unseen || is_beside(core, m_print.clip);
    m_page.add_letter(core, is_unseen ? std::nullopt : text_colour(state));
    m_letters.push_back(place);
}

/// Nothing when the letters leave no colour; the darker of two.
std::optional<PaintColour> WordDevice::text_colour(GfxState& state)
{
    if (m_text_colour) return *m_text_colour;
    std::optional<PaintColour> colour;
    const auto leave = [&](GfxColorSpace* space, double opacity, const auto& rgb_of) {
        if (opacity < least_opacity || space->isNonMarking() || space->getMode() == csPattern) return;
        GfxRGB rgb;
        rgb_of(&rgb);
        const PaintColour left = colour_of(rgb);
        if (state.getBlendMode() != gfxBlendNormal && !is_dark(left)) return;
        if (!colour || left.red + left.green + left.blue < colour->red + colour->green + colour->blue)
            colour = left;
    };
    const int mode = state.getRender();
    if (fills(mode))
        leave(state.getFillColorSpace(), opacity(state, state.getFillOpacity()),
              [&](GfxRGB* rgb) { state.getFillRGB(rgb); });
    if (strokes(mode))
        leave(state.getStrokeColorSpace(), opacity(state, state.getStrokeOpacity()),
              [&](GfxRGB* rgb) { state.getStrokeRGB(rgb); });
    m_text_colour = colour;
    return colour;
}

void WordDevice::add(const GfxState& state, Patch patch)
{
    m_is_blank = false;
    if (m_unseen_groups > 0 || now().is_masked || state.getFillOpacity() < most_opacity) return;
    const GfxBlendMode mode = state.getBlendMode();
    // A marker pen leaves what is below to be seen; most other ways may leave anything.
    if (only_darkens(mode) && !(patch.colour && is_dark(*patch.colour))) return;
    if (mode != gfxBlendNormal && !only_darkens(mode)) patch.may_be_clear = true;
    const Rect clip = clip_of(state);
    patch.box = {std::max(patch.box.left, clip.left), std::max(patch.box.top, clip.top),
                 std::min(patch.box.right, clip.right), std::min(patch.box.bottom, clip.bottom)};
    m_page.add_patch(std::move(patch));
}

void WordDevice::add_path(GfxState& state)
{
    GfxColorSpace* const space = state.getFillColorSpace();
    if (space->isNonMarking() || space->getMode() == csPattern) return;
    Patch patch;
    patch.box = {1e9, 1e9, -1e9, -1e9};
    const GfxPath* const path = state.getPath();
    bool is_box = path->getNumSubpaths() == 1;
    for (int i = 0; i < path->getNumSubpaths(); ++i) {
        const GfxSubpath* const part = path->getSubpath(i);
        auto& points = patch.outline.emplace_back();
        points.reserve(static_cast<std::size_t>(part->getNumPoints()));
        for (int j = 0; j < part->getNumPoints(); ++j) {
            Point point;
            state.transform(part->getX(j), part->getY(j), &point.x, &point.y);
            patch.box = {std::min(patch.box.left, point.x), std::min(patch.box.top, point.y),
                         std::max(patch.box.right, point.x), std::max(patch.box.bottom, point.y)};
            if (j > 0 && point.x != points.back().x && point.y != points.back().y) is_box = false;
            points.push_back(point);
        }
        if (points.empty()) patch.outline.pop_back();
        is_box = is_box && points.size() <= 5;
    }
    if (is_box) patch.outline.clear();
    GfxRGB rgb;
    state.getFillRGB(&rgb);
    patch.colour = colour_of(rgb);
    add(state, std::move(patch));
}

void WordDevice::add_picture(const GfxState& state, bool may_be_clear)
{
    add(state, {displayed(state, {0, 0, 1, 1}), {}, {}, may_be_clear, true});
}

/// A picture fills the unit square.
double WordDevice::picture_area(const GfxState& state) const
{
    const double area = intersected(displayed(state, {0, 0, 1, 1}), m_box).area();
    return std::isfinite(area) ? area : m_box.area();
}

void WordDevice::keep_place(const GfxState& state)
{
    m_is_place_large = picture_area(state) >= least_large_picture * m_box.area();
}

void WordDevice::count_inline_picture(const GfxState& state)
{
    m_inline_area += picture_area(state);
}

/// What is painted wherever the clip lets it.
bool WordDevice::add_clip(const GfxState& state, bool may_be_clear)
{
    add(state, {clip_of(state), {}, {}, may_be_clear, false});
    return true;
}

void WordDevice::beginTransparencyGroup(GfxState*, const double*, GfxColorSpace*, bool, bool,
                                        bool is_for_soft_mask)
{
    // What holds for the whole group was in force when the form's state was saved.
    const bool is_unseen = is_for_soft_mask || now().opacity_before < least_opacity;
    m_groups.push_back(is_unseen);
    m_unseen_groups += is_unseen;
}

void WordDevice::endTransparencyGroup(GfxState*)
{
    if (m_groups.empty()) return;
    m_unseen_groups -= m_groups.back();
    m_groups.pop_back();
}

Sight WordDevice::sight_of(const TextWord& word) const
{
    const auto first = std::partition_point(m_letters.begin(), m_letters.end(), [&](const Place& place) {
        return place.end <= word.getCharPos();
    });
    const int end = word.getCharPos() + std::max(1, word.getCharLen());
    Sight worst = Sight::seen;
    for (auto letter = first; letter != m_letters.end() && letter->begin < end; ++letter)
        worst = std::max(worst, m_sights[static_cast<std::size_t>(letter - m_letters.begin())]);
    return worst;
}

int WordDevice::hidden_letters() const
{
    return static_cast<int>(std::count(m_sights.begin(), m_sights.end(), Sight::hidden));
}

} // namespace constancia
