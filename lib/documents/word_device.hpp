/// Only for the files beside this one, which know Poppler.
#pragma once

#include "documents/painted_page.hpp"

#include <GfxState.h>
#include <TextOutputDev.h>

#include <algorithm>
#include <optional>
#include <utility>
#include <vector>

namespace constancia {

/// Finds words as its base does and keeps what is painted where. Words come in the order in which they are
/// drawn: the layout finds their lines by where they stand, and Poppler's search for a reading order, which
/// is left out so, took a tenth of all time on a page of text.
class WordDevice : public TextOutputDev {
  public:
    WordDevice(double width, double height)
        : TextOutputDev(nullptr, false, 0, in_order_of_drawing, false), m_box{0, 0, width, height},
          m_page(width, height)
    {
        m_letters.reserve(PaintedPage::usual_letters);
    }

    /// Whether the picture, pattern or shading that comes next is wanted, which text needs not: only where it
    /// can hide some, or show a form itself, as they may take long.
    bool needNonText() override
    {
        m_is_blank = false;
        return m_page.has_letters() || m_is_place_large;
    }

    void startPage(int number, GfxState* state, XRef* xref) override
    {
        keep_place(*state);
        TextOutputDev::startPage(number, state, xref);
    }
    void updateCTM(GfxState* state, double a, double b, double c, double d, double e, double f) override
    {
        keep_place(*state);
        TextOutputDev::updateCTM(state, a, b, c, d, e, f);
    }

    void beginString(GfxState* state, const GooString* shown) override
    {
        m_print = print_of(*state);
        TextOutputDev::beginString(state, shown);
    }
    void drawChar(GfxState* state, double x, double y, double dx, double dy, double origin_x, double origin_y,
                  CharCode code, int bytes, const Unicode* unicode, int length) override
    {
        m_is_blank = false;
        const int begin = std::exchange(m_position, m_position + bytes);
        if (length > 0 && unicode[0] > ' ')
            add_letter(*state, {x, y}, {dx, dy}, {begin, m_position}, is_shown_so(code, unicode, length));
        TextOutputDev::drawChar(state, x, y, dx, dy, origin_x, origin_y, code, bytes, unicode, length);
    }
    void incCharCount(int count) override
    {
        m_position += count;
        TextOutputDev::incCharCount(count);
    }

    /// What is said to stand for what is shown ("ActualText") is left out: nobody sees it.
    void beginActualText(GfxState*, const GooString*) override {}
    void endActualText(GfxState*) override {}

    void stroke(GfxState* state) override
    {
        m_is_blank = false;
        TextOutputDev::stroke(state);
    }
    void fill(GfxState* state) override
    {
        m_is_blank = false;
        add_path(*state);
        TextOutputDev::fill(state);
    }
    void eoFill(GfxState* state) override
    {
        m_is_blank = false;
        add_path(*state);
        TextOutputDev::eoFill(state);
    }

    void drawImage(GfxState* state, Object* ref, Stream* stream, int width, int height,
                   GfxImageColorMap* colours, bool interpolate, const int* mask_colours,
                   bool is_inline) override
    {
        add_picture(*state, mask_colours != nullptr);
        if (is_inline) count_inline_picture(*state);
        TextOutputDev::drawImage(state, ref, stream, width, height, colours, interpolate, mask_colours,
                                 is_inline);
    }
    void drawImageMask(GfxState* state, Object* ref, Stream* stream, int width, int height, bool invert,
                       bool interpolate, bool is_inline) override
    {
        add_picture(*state, true);
        if (is_inline) count_inline_picture(*state);
        TextOutputDev::drawImageMask(state, ref, stream, width, height, invert, interpolate, is_inline);
    }
    void drawMaskedImage(GfxState* state, Object*, Stream*, int, int, GfxImageColorMap*, bool, Stream*, int,
                         int, bool, bool) override
    {
        add_picture(*state, true);
    }
    void drawSoftMaskedImage(GfxState* state, Object*, Stream*, int, int, GfxImageColorMap*, bool, Stream*,
                             int, int, GfxImageColorMap*, bool) override
    {
        add_picture(*state, true);
    }

    bool useTilingPatternFill() override { return true; }
    bool tilingPatternFill(GfxState* state, Gfx*, Catalog*, GfxTilingPattern*, const double*, int, int, int,
                           int, double, double) override
    {
        add_clip(*state, true);
        return true;
    }
    bool useShadedFills(int) override { return true; }
    bool functionShadedFill(GfxState* state, GfxFunctionShading*) override { return add_clip(*state, false); }
    bool axialShadedFill(GfxState* state, GfxAxialShading*, double, double) override
    {
        return add_clip(*state, false);
    }
    bool radialShadedFill(GfxState* state, GfxRadialShading*, double, double) override
    {
        return add_clip(*state, false);
    }
    bool gouraudTriangleShadedFill(GfxState* state, GfxGouraudTriangleShading*) override
    {
        return add_clip(*state, true);
    }
    bool patchMeshShadedFill(GfxState* state, GfxPatchMeshShading*) override
    {
        return add_clip(*state, true);
    }

    void updateFillColorSpace(GfxState*) override { m_text_colour.reset(); }
    void updateStrokeColorSpace(GfxState*) override { m_text_colour.reset(); }
    void updateFillColor(GfxState*) override { m_text_colour.reset(); }
    void updateStrokeColor(GfxState*) override { m_text_colour.reset(); }
    void updateFillOpacity(GfxState*) override { m_text_colour.reset(); }
    void updateStrokeOpacity(GfxState*) override { m_text_colour.reset(); }
    void updateRender(GfxState*) override { m_text_colour.reset(); }
    void updateBlendMode(GfxState*) override { m_text_colour.reset(); }

    void saveState(GfxState* state) override
    {
        m_saved.push_back({now().is_masked, opacity(*state, state->getFillOpacity())});
    }
    void restoreState(GfxState* state) override
    {
        if (m_saved.size() > 1) m_saved.pop_back();
        m_text_colour.reset();
        keep_place(*state);
        TextOutputDev::restoreState(state);
    }
    void setSoftMask(GfxState*, const double*, bool, Function*, GfxColor*) override
    {
        now().is_masked = true;
    }
    void clearSoftMask(GfxState*) override { now().is_masked = false; }
    void beginTransparencyGroup(GfxState* state, const double* box, GfxColorSpace* colours, bool is_isolated,
                                bool is_knockout, bool is_for_soft_mask) override;
    void endTransparencyGroup(GfxState* state) override;

    /// What is drawn from now on are annotations, which come after the page's own content.
    void begin_annotations()
    {
        if (!m_annotations) m_annotations = m_position;
    }
    bool is_annotation(const TextWord& word) const
    {
        return m_annotations && word.getCharPos() + std::max(1, word.getCharLen()) > *m_annotations;
    }

    /// When the page is drawn: what is seen of its letters.
    void finish() { m_sights = m_page.sights(); }

    /// The worst of the word's letters.
    Sight sight_of(const TextWord& word) const;
    int hidden_letters() const;

    /// Whether nothing was painted, seen or not: not even a space.
    bool is_blank() const { return m_is_blank; }

    /// Share of the page, 0 to 1 and more, that pictures written into its content cover, each counted.
    double inline_picture_cover() const { return m_inline_area / m_box.area(); }

  private:
    static constexpr bool in_order_of_drawing = true;

    /// What the graphics state has beside Poppler's own.
    struct Extra {
        bool is_masked = false;
        double opacity_before = 1; ///< when it was saved, of what darkens
    };
    /// Where a letter stands in the text, in bytes of the strings that are shown.
    struct Place {
        int begin, end;
    };

    /// What the letters of one string have in common: within it neither font nor place of the text changes.
    struct Print {
        double size = 0;                      ///< of the font, in points as displayed
        Rect clip;                            ///< around where painting shows
        bool is_unseen = false;               ///< whatever its colour
        const Gfx8BitFont* by_name = nullptr; ///< the font, where letters are drawn by their names in it
    };

    Extra& now() { return m_saved.back(); }

    Print print_of(const GfxState& state);
    void add_letter(GfxState& state, Point at, Point advance, Place place, bool is_shown_so);
    bool is_shown_so(CharCode code, const Unicode* unicode, int length) const;
    static double opacity(const GfxState& state, double opacity);
    std::optional<PaintColour> text_colour(GfxState& state);
    void add(const GfxState& state, Patch patch);
    void add_path(GfxState& state);
    void add_picture(const GfxState& state, bool may_be_clear);
    bool add_clip(const GfxState& state, bool may_be_clear);
    double picture_area(const GfxState& state) const;
    void keep_place(const GfxState& state);
    void count_inline_picture(const GfxState& state);

    Rect m_box;
    PaintedPage m_page;
    std::vector<Place> m_letters;
    std::vector<Sight> m_sights;
    Print m_print; ///< of the string that is drawn
    int m_position = 0;
    std::optional<int> m_annotations;                        ///< where their text begins
    std::optional<std::optional<PaintColour>> m_text_colour; ///< as far as it is known since it changed
    std::vector<Extra> m_saved = {{}};
    std::vector<bool> m_groups;
    int m_unseen_groups = 0;
    bool m_is_blank = true;
    bool m_is_place_large = false; ///< where a picture would be put, for a picture
    double m_inline_area = 0;
};

} // namespace constancia
