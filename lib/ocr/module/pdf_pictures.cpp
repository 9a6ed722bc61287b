#include "ocr/module/pdf_pictures.hpp"

#include "ocr/module/image_files.hpp"
#include "ocr/module/jpeg_file.hpp"
#include "ocr/module/page_drawing.hpp"

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

constexpr std::size_t most_picture_bytes = 256U << 20;

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

/// Number of colour components, for the colour spaces whose values can be taken as grey or RGB as they are;
/// else 0.
int plain_components(QPDFObjectHandle colour_space)
{
    if (colour_space.isNameAndEquals("/DeviceGray")) return 1;
    if (colour_space.isNameAndEquals("/DeviceRGB")) return 3;
    if (!colour_space.isArray() || colour_space.getArrayNItems() < 2) return 0;
    if (colour_space.getArrayItem(0).isNameAndEquals("/CalGray")) return 1;
    if (colour_space.getArrayItem(0).isNameAndEquals("/CalRGB")) return 3;
    auto profile = colour_space.getArrayItem(1);
    if (!colour_space.getArrayItem(0).isNameAndEquals("/ICCBased") || !profile.isStream()) return 0;
    auto count = profile.getDict().getKey("/N");
    const bool is_plain = count.isInteger() && (count.getIntValue() == 1 || count.getIntValue() == 3);
    return is_plain ? static_cast<int>(count.getIntValue()) : 0;
}

/// The only filter of a stream; empty when there are none, or several.
std::string only_filter(QPDFObjectHandle dictionary)
{
    auto filter = dictionary.getKey("/Filter");
    if (filter.isArray() && filter.getArrayNItems() == 1) filter = filter.getArrayItem(0);
    return filter.isName() ? filter.getName() : "";
}

std::optional<PageImage> decoded_picture(QPDFObjectHandle stream)
{
    auto dictionary = stream.getDict();
    const std::string filter = only_filter(dictionary);
    const bool is_jpeg = filter == "/DCTDecode";
    if (!is_jpeg && filter != "/JPXDecode") return std::nullopt;
    // Inverted or stretched values, and JPEGs whose colours are not what their own header says: for Poppler.
    if (!dictionary.getKey("/Decode").isNull() || !dictionary.getKey("/DecodeParms").isNull())
        return std::nullopt;
    auto length = dictionary.getKey("/Length");
    if (length.isInteger() && length.getIntValue() > static_cast<long long>(most_picture_bytes))
        return std::nullopt;

    const int components = plain_components(dictionary.getKey("/ColorSpace"));
    const bool colours_in_data = !is_jpeg && dictionary.getKey("/ColorSpace").isNull();
    if (components == 0 && !colours_in_data) return std::nullopt;
    const auto data = stream.getRawStreamData();
    const std::string_view bytes(reinterpret_cast<const char*>(data->getBuffer()), data->getSize());
    if (!is_jpeg) {
        auto image = decode_jpeg_2000(bytes);
        if (image && components != 0 && (image->format == PixelFormat::grey8) != (components == 1))
            return std::nullopt;
        return image;
    }
    if (jpeg_components(bytes) != components) return std::nullopt;
    auto image = decode_jpeg(bytes);
    if (!image) return std::nullopt;
    return std::move(*image);
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
        auto image = decoded_picture(placed.stream);
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
