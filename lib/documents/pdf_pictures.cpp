#include "documents/opened_pdf.hpp"

#include <Error.h>
#include <OutputDev.h>

#include <algorithm>
#include <cmath>

namespace constancia {

namespace {

/// Adds up where pictures are put.
class PictureCensus : public OutputDev {
  public:
    explicit PictureCensus(const Rect& page) : m_page(page) {}

    /// Of the page; pictures that lie upon one another count each.
    double share() const { return m_area / m_page.area(); }

    /// There may be pictures that are not counted.
    bool is_incomplete() const { return m_incomplete; }

    bool upsideDown() override { return true; }
    bool useDrawChar() override { return false; }
    bool interpretType3Chars() override { return true; }
    bool useTilingPatternFill() override { return true; }

    bool tilingPatternFill(GfxState*, Gfx*, Catalog*, GfxTilingPattern*, const double*, int, int, int, int,
                           double, double) override
    {
        m_incomplete = true;
        return true;
    }
    void drawImage(GfxState* state, Object* object, Stream* stream, int width, int height,
                   GfxImageColorMap* colours, bool interpolated, const int* mask_colours,
                   bool is_inline) override
    {
        count(*state);
        if (is_inline) // what follows its pixels in the page's content has to be found
            OutputDev::drawImage(state, object, stream, width, height, colours, interpolated, mask_colours,
                                 is_inline);
    }
    void drawImageMask(GfxState* state, Object* object, Stream* stream, int width, int height, bool inverted,
                       bool interpolated, bool is_inline) override
    {
        count(*state);
        if (is_inline)
            OutputDev::drawImageMask(state, object, stream, width, height, inverted, interpolated, is_inline);
    }
    void setSoftMaskFromImageMask(GfxState*, Object*, Stream*, int, int, bool, bool, double*) override
    {
        m_incomplete = true;
    }
    void drawMaskedImage(GfxState* state, Object*, Stream*, int, int, GfxImageColorMap*, bool, Stream*, int,
                         int, bool, bool) override
    {
        count(*state);
    }
    void drawSoftMaskedImage(GfxState* state, Object*, Stream*, int, int, GfxImageColorMap*, bool, Stream*,
                             int, int, GfxImageColorMap*, bool) override
    {
        count(*state);
    }

  private:
    /// A picture is put on the unit square of user space.
    void count(GfxState& state)
    {
        const double* const m = state.getCTM();
        const double left = m[4] + std::min(0.0, m[0]) + std::min(0.0, m[2]);
        const double right = m[4] + std::max(0.0, m[0]) + std::max(0.0, m[2]);
        const double top = m[5] + std::min(0.0, m[1]) + std::min(0.0, m[3]);
        const double bottom = m[5] + std::max(0.0, m[1]) + std::max(0.0, m[3]);
        const double area = intersected(Rect{left, top, right, bottom}, m_page).area();
        if (std::isfinite(left + right + top + bottom) && std::isfinite(area))
            m_area += area;
        else
            m_incomplete = true;
    }

    Rect m_page;
    double m_area = 0;
    bool m_incomplete = false;
};

/// Whether Poppler found fault with anything while one of these is there: then it may have left out a picture
/// that others show.
class FaultWatch {
  public:
    FaultWatch()
    {
        m_found = false;
        setErrorCallback([](ErrorCategory, Goffset, const char*) { m_found = true; });
    }
    ~FaultWatch() { setErrorCallback(nullptr); }
    FaultWatch(const FaultWatch&) = delete;
    FaultWatch& operator=(const FaultWatch&) = delete;

    bool has_found_any() const { return m_found; }

  private:
    static thread_local bool m_found;
};

thread_local bool FaultWatch::m_found = false;

} // namespace

bool PdfDocument::may_show_pictures(int number, double share) const
{
    if (m_opened->page(number) == nullptr || m_opened->holds_jpeg_2000()) return true;
    const Rect page{0, 0, page_width(number), page_height(number)};
    if (!(page.area() > 0)) return true;
    PictureCensus census(page);
    const FaultWatch faults;
    constexpr double points = 72;
    constexpr bool whole_media = false, cropped = true, printed = false;
    m_opened->document->displayPage(&census, number, points, points, 0, whole_media, cropped, printed);
    return census.is_incomplete() || faults.has_found_any() || census.share() >= share;
}

} // namespace constancia
