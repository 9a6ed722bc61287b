#include "documents/pdf_document.hpp"

#include <poppler-document.h>
#include <poppler-global.h>
#include <poppler-image.h>
#include <poppler-page-renderer.h>
#include <poppler-page.h>
#include <poppler-version.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

namespace constancia {

namespace {

/// Letters lower than this, in points, are not meant to be read: a sixth of ordinary print.
constexpr double least_visible_height = 1.5;

/// Poppler rebuilds its global tables whenever no document is open, which costs as much as reading a page.
/// This one, of a single empty page, stays open for the life of the process.
void keep_poppler_tables()
{
    static constexpr std::string_view empty_page =
        "%PDF-1.1\n"
        "1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
        "2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
        "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>endobj\n"
        "trailer<</Root 1 0 R>>\n";
    static const std::unique_ptr<poppler::document> kept = [] {
        poppler::set_debug_error_function([](const std::string&, void*) {}, nullptr);
        return std::unique_ptr<poppler::document>(
            poppler::document::load_from_raw_data(empty_page.data(), static_cast<int>(empty_page.size())));
    }();
}

std::string to_utf8(const poppler::ustring& text)
{
    // Not ustring::to_utf8, which opens a converter at each call.
    std::string utf8;
    icu::UnicodeString(reinterpret_cast<const char16_t*>(text.data()), static_cast<int32_t>(text.size()))
        .toUTF8String(utf8);
    return utf8;
}

/// Matrices of a content stream can make places that are no numbers, which have no order among others.
bool is_somewhere(const Rect& box)
{
    return std::isfinite(box.left) && std::isfinite(box.top) && std::isfinite(box.right) &&
           std::isfinite(box.bottom);
}

bool is_printing(const std::string& text)
{
    return std::any_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) > 0x20; });
}

/// Takes the frame in which text of this direction stands upright to the page as displayed.
/// Poppler's rotation of a word counts quarter turns clockwise.
Affine upright_to_page(int quarter_turns, double page_width, double page_height)
{
    switch (quarter_turns) {
    case 1:
        return {0, 1, -1, 0, page_width, 0};
    case 2:
        return {-1, 0, 0, -1, page_width, page_height};
    case 3:
        return {0, -1, 1, 0, 0, page_height};
    default:
        return {};
    }
}

} // namespace

void prepare_pdf_reading()
{
    keep_poppler_tables();
    // Poppler's texts go through iconv, whose first use reads the C library's table of converters.
    poppler::ustring::from_utf8("a");
}

std::string poppler_version()
{
    return "poppler " + poppler::version_string();
}

struct PdfDocument::Opened {
    std::string bytes; ///< Poppler reads from them while the document is open
    std::string password;
    std::unique_ptr<poppler::document> document;

    std::unique_ptr<poppler::page> page(int number) const
    {
        return std::unique_ptr<poppler::page>(document->create_page(number - 1));
    }
};

PdfDocument::PdfDocument(std::unique_ptr<Opened> opened) : m_opened(std::move(opened)) {}
PdfDocument::PdfDocument(PdfDocument&&) noexcept = default;
PdfDocument& PdfDocument::operator=(PdfDocument&&) noexcept = default;
PdfDocument::~PdfDocument() = default;

Result<PdfDocument> PdfDocument::open(std::string bytes, std::span<const std::string> passwords)
{
    keep_poppler_tables();
    if (bytes.size() > static_cast<std::size_t>(std::numeric_limits<int>::max()))
        return tl::unexpected(DocumentError{DocumentFault::too_large, {}});

    auto opened = std::make_unique<Opened>();
    opened->bytes = std::move(bytes);
    opened->document.reset(
        poppler::document::load_from_raw_data(opened->bytes.data(), static_cast<int>(opened->bytes.size())));
    if (!opened->document) return tl::unexpected(DocumentError{DocumentFault::damaged, {}});

    for (const std::string& password : passwords) {
        if (!opened->document->is_locked()) break;
        if (!opened->document->unlock(password, password)) opened->password = password;
    }
    if (opened->document->is_locked())
        return tl::unexpected(DocumentError{DocumentFault::password_required, {}});
    if (opened->document->pages() < 1)
        return tl::unexpected(DocumentError{DocumentFault::damaged, "no pages"});
    return PdfDocument(std::move(opened));
}

int PdfDocument::page_count() const
{
    return m_opened->document->pages();
}
const std::string& PdfDocument::bytes() const
{
    return m_opened->bytes;
}
const std::string& PdfDocument::password() const
{
    return m_opened->password;
}
std::string PdfDocument::producer() const
{
    return to_utf8(m_opened->document->get_producer());
}

std::optional<Date> PdfDocument::modified() const
{
    const auto seconds = m_opened->document->get_modification_date_t();
    if (seconds <= 0) return std::nullopt;
    // In Mexico City's time, as the dates printed on the document are.
    const auto local = std::chrono::sys_seconds{std::chrono::seconds{seconds}} - std::chrono::hours{6};
    return Date{std::chrono::floor<std::chrono::days>(local)};
}

double PdfDocument::page_width(int page) const
{
    const auto opened = m_opened->page(page);
    if (!opened) return 0;
    const auto box = opened->page_rect();
    const auto turn = opened->orientation();
    return turn == poppler::page::landscape || turn == poppler::page::seascape ? box.height() : box.width();
}

double PdfDocument::page_height(int page) const
{
    const auto opened = m_opened->page(page);
    if (!opened) return 0;
    const auto box = opened->page_rect();
    const auto turn = opened->orientation();
    return turn == poppler::page::landscape || turn == poppler::page::seascape ? box.width() : box.height();
}

PageText PdfDocument::text(int number) const
{
    PageText text;
    text.number = number;
    const auto page = m_opened->page(number);
    if (!page) return text;
    const double width = page_width(number), height = page_height(number);

    const auto boxes = page->text_list();
    std::array<std::size_t, 4> letters_by_turn{};
    for (const auto& box : boxes)
        letters_by_turn[static_cast<std::size_t>(box.rotation() & 3)] += box.text().size();
    const auto turn = static_cast<int>(std::max_element(letters_by_turn.begin(), letters_by_turn.end()) -
                                       letters_by_turn.begin());

    const Affine to_page = upright_to_page(turn, width, height);
    const Affine to_upright = inverted(to_page);
    text.to_page = to_page;
    const Rect page_box{0, 0, width, height};
    const bool sideways = turn % 2 == 1;
    text.width = sideways ? height : width;
    text.height = sideways ? width : height;

    text.words.reserve(boxes.size());
    for (const auto& box : boxes) {
        const auto place = box.bbox();
        const Rect on_page{place.left(), place.top(), place.right(), place.bottom()};
        if (!is_somewhere(on_page) || intersected(on_page, page_box).area() < 0.5 * on_page.area()) continue;
        const Rect upright = apply(to_upright, on_page);
        if (upright.height() < least_visible_height) continue;
        std::string word = to_utf8(box.text());
        if (!is_printing(word)) continue;
        text.words.push_back({std::move(word), upright, 1.0, Source::embedded});
    }
    return text;
}

Result<PageImage> PdfDocument::render(int number, double dpi) const
{
    const auto fail = [] {
        return tl::unexpected(DocumentError{DocumentFault::damaged, "a page cannot be drawn"});
    };
    const auto page = m_opened->page(number);
    if (!page) return fail();
    poppler::page_renderer renderer;
    renderer.set_render_hint(poppler::page_renderer::antialiasing, true);
    renderer.set_render_hint(poppler::page_renderer::text_antialiasing, true);
    renderer.set_image_format(poppler::image::format_gray8);
    const poppler::image drawn = renderer.render_page(page.get(), dpi, dpi);
    if (!drawn.is_valid() || drawn.width() < 1 || drawn.height() < 1) return fail();

    PageImage image{drawn.width(), drawn.height(), dpi, PixelFormat::grey8, {}};
    image.pixels.resize(static_cast<std::size_t>(image.width) * static_cast<std::size_t>(image.height));
    for (int row = 0; row < image.height; ++row) {
        const char* from = drawn.const_data() + static_cast<std::ptrdiff_t>(row) * drawn.bytes_per_row();
        std::copy_n(from, image.width,
                    reinterpret_cast<char*>(image.pixels.data()) +
                        static_cast<std::ptrdiff_t>(row) * image.width);
    }
    return image;
}

} // namespace constancia
