#include "ocr/module/pdf_pictures.hpp"

#include "ocr/module/page_drawing.hpp"
#include "ocr/module/pdf_picture_decoding.hpp"

#include <fmt/format.h>
#include <qpdf/QPDFExc.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>

#include <algorithm>
#include <bitset>
#include <cmath>
#include <new>

namespace constancia {
namespace {

/// One picture alone on a page is the page, even where its shape leaves margins; a logo on an empty page is
/// not.
constexpr double most_of_the_page = 0.5;

/// A picture cropped by the page shows less than its pixels hold, and what cannot be seen must not be read.
constexpr double wholly_shown = 0.98;

/// Faxes have twice as many pixels across as down; letters must have their proportions to be read.
constexpr double square_enough = 0.03;

void open(QPDF& pdf, std::string_view bytes, std::string_view password)
{
    pdf.setSuppressWarnings(true);
    pdf.processMemoryFile("document", bytes.data(), bytes.size(), std::string(password).c_str());
}

double area(const PlacedPicture& picture)
{
    const Affine& m = picture.to_page;
    return std::abs(m.a * m.d - m.b * m.c);
}

/// The share of the page that the pictures' boxes cover together, counted on a raster of squares.
double covered_share(const PageDrawing& drawing)
{
    constexpr int side = 100;
    std::bitset<side * side> covered;
    const auto cell = [](double place, double length) {
        return static_cast<int>(std::lround(std::clamp(place / length, 0.0, 1.0) * side));
    };
    for (const auto& picture : drawing.pictures) {
        const int right = cell(picture.shown.right, drawing.page.width());
        const int bottom = cell(picture.shown.bottom, drawing.page.height());
        for (int y = cell(picture.shown.top, drawing.page.height()); y < bottom; ++y)
            for (int x = cell(picture.shown.left, drawing.page.width()); x < right; ++x)
                covered.set(static_cast<std::size_t>(y * side + x));
    }
    return static_cast<double>(covered.count()) / (side * side);
}

bool is_one_picture(const PageDrawing& drawing)
{
    return drawing.complete && drawing.pictures.size() == 1 && drawing.visible_glyphs == 0 &&
           !drawing.other_marks && drawing.pictures[0].shown.area() >= most_of_the_page * drawing.page.area();
}

PageStructure structure_of(const PageDrawing& drawing)
{
    PageStructure structure;
    structure.picture_cover = covered_share(drawing);
    structure.visible_glyphs = drawing.visible_glyphs;
    structure.invisible_glyphs = drawing.invisible_glyphs;
    structure.one_picture = is_one_picture(drawing);
    const auto largest =
        std::max_element(drawing.pictures.begin(), drawing.pictures.end(),
                         [](const auto& a, const auto& b) { return a.shown.area() < b.shown.area(); });
    if (largest != drawing.pictures.end() && area(*largest) > 0)
        structure.picture_dpi =
            72 * std::sqrt(std::max(0.0, 1.0 * largest->width * largest->height) / area(*largest));
    return structure;
}

bool has_square_pixels(const PlacedPicture& picture)
{
    const Affine& m = picture.to_page;
    const double across = std::hypot(m.a, m.b) * picture.height, down = std::hypot(m.c, m.d) * picture.width;
    return std::abs(across - down) < square_enough * std::max(across, down);
}

} // namespace

Result<std::vector<PageStructure>> read_page_structures(std::string_view untrusted_pdf,
                                                        std::string_view password, int max_pages)
{
    try {
        QPDF pdf;
        open(pdf, untrusted_pdf, password);
        std::vector<PageStructure> structures;
        for (auto& page : QPDFPageDocumentHelper(pdf).getAllPages()) {
            if (static_cast<int>(structures.size()) >= max_pages) break;
            structures.push_back(structure_of(draw_page(pdf, page)));
        }
        return structures;
    } catch (const QPDFExc& error) {
        const bool locked = error.getErrorCode() == qpdf_e_password;
        return tl::unexpected(
            DocumentError{locked ? DocumentFault::password_required : DocumentFault::damaged,
                          locked ? "" : error.getMessageDetail()});
    } catch (const std::bad_alloc&) {
        return tl::unexpected(DocumentError{DocumentFault::out_of_memory, ""});
    } catch (const std::exception& error) {
        return tl::unexpected(DocumentError{DocumentFault::damaged, error.what()});
    }
}

std::optional<EmbeddedPicture> read_whole_page_picture(std::string_view untrusted_pdf,
                                                       std::string_view password, int page)
{
    try {
        QPDF pdf;
        open(pdf, untrusted_pdf, password);
        auto pages = QPDFPageDocumentHelper(pdf).getAllPages();
        if (page < 1 || page > static_cast<int>(pages.size())) return std::nullopt;
        PageDrawing drawing = draw_page(pdf, pages.at(static_cast<std::size_t>(page - 1)));
        if (!is_one_picture(drawing)) return std::nullopt;
        PlacedPicture& placed = drawing.pictures[0];
        if (!placed.opaque || !placed.stream.isStream()) return std::nullopt;
        if (placed.shown.area() < wholly_shown * placed.box.area()) return std::nullopt;
        if (!has_square_pixels(placed)) return std::nullopt;
        auto image = decoded_picture(pdf, placed.stream);
        if (!image) return std::nullopt;

        EmbeddedPicture picture;
        // An image fills the unit square, its top row at y = 1 (8.9.5).
        const Affine to_unit_square{1.0 / image->width, 0, 0, -1.0 / image->height, 0, 1};
        picture.to_page = chained(to_unit_square, placed.to_page);
        image->dpi = area(placed) > 0 ? 72 * std::sqrt(1.0 * image->width * image->height / area(placed)) : 0;
        picture.image = std::move(*image);
        return picture;
    } catch (const std::exception&) {
        // Whatever is wrong with it, Poppler's rendering is the second chance.
        return std::nullopt;
    }
}

std::string qpdf_version()
{
    return fmt::format("qpdf {}", QPDF::QPDFVersion());
}

} // namespace constancia
