#include "ocr/module/preprocessing.hpp"

#include "ocr/module/even_light.hpp"
#include "ocr/module/ink_marks.hpp"
#include "ocr/module/leptonica_pix.hpp"
#include "ocr/module/text_direction.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace constancia {
namespace {

constexpr std::int64_t most_pixels = 100'000'000;
constexpr int least_side = 8;

// Measured on pages of 6 to 11 pt at 120 to 300 dpi: smaller letters lose recall, larger ones cost time and
// gain nothing.
constexpr double smallest_capitals = 14; ///< pixels; pages with smaller ones are enlarged …
constexpr double enlarged_capitals = 18; ///< … to this
constexpr double largest_capitals = 36;  ///< pages with larger ones are reduced …
constexpr double reduced_capitals = 28;  ///< … to this
constexpr double largest_enlargement = 3;

double recognition_scale(double capitals)
{
    if (capitals <= 0) return 1;
    if (capitals < smallest_capitals) return std::min(enlarged_capitals / capitals, largest_enlargement);
    if (capitals > largest_capitals) return reduced_capitals / capitals;
    return 1;
}

/// From an image turned clockwise by so many quarters back to the `width` × `height` image it was made of.
Affine turned_back(int quarter_turns, double width, double height)
{
    switch (quarter_turns) {
    case 1:
        return {0, -1, 1, 0, 0, height};
    case 2:
        return {-1, 0, 0, -1, width, height};
    case 3:
        return {0, 1, -1, 0, width, 0};
    default:
        return {};
    }
}

/// The smallest frame that holds the image after `skew` was taken out and it was scaled.
struct LevelFrame {
    int width = 0, height = 0;
    Affine to_turned;
};

LevelFrame level_frame(const PixOwner& turned, double skew, double scale)
{
    const double angle = skew * std::numbers::pi / 180;
    const double cosine = std::cos(angle);
    const double sine = std::sin(angle);
    const double width = pixGetWidth(turned.get());
    const double height = pixGetHeight(turned.get());
    LevelFrame frame;
    frame.width = static_cast<int>(std::ceil(scale * (width * cosine + height * std::abs(sine)) - 1e-6));
    frame.height = static_cast<int>(std::ceil(scale * (height * cosine + width * std::abs(sine)) - 1e-6));
    // Counter-clockwise skew: the level direction (1, 0) points right and up on the turned image.
    Affine& affine = frame.to_turned;
    affine = {cosine / scale, -sine / scale, sine / scale, cosine / scale, 0, 0};
    const Point middle = apply(affine, Point{frame.width / 2.0, frame.height / 2.0});
    affine.e = width / 2 - middle.x;
    affine.f = height / 2 - middle.y;
    return frame;
}

/// Takes skew out and scales, in one interpolation unless it shrinks.
PixOwner levelled(const PixOwner& turned, const LevelFrame& frame, double scale)
{
    const bool shrinks = scale < 1;
    const PixOwner base(shrinks ? pixScaleGeneral(turned.get(), static_cast<l_float32>(scale),
                                                  static_cast<l_float32>(scale), 0, 0)
                                : pixClone(turned.get()));
    if (!base) return nullptr;
    const double x_ratio = static_cast<double>(pixGetWidth(base.get())) / pixGetWidth(turned.get());
    const double y_ratio = static_cast<double>(pixGetHeight(base.get())) / pixGetHeight(turned.get());
    const Affine to_base = chained(frame.to_turned, Affine{x_ratio, 0, 0, y_ratio, 0, 0});

    PixOwner level(pixCreate(frame.width, frame.height, 8));
    if (!level) return nullptr;
    // Leptonica's sampling counts pixels at their corners, our frames at their centres.
    const Point first = apply(to_base, Point{0.5, 0.5});
    l_float32 coefficients[6] = {
        static_cast<l_float32>(to_base.a),     static_cast<l_float32>(to_base.c),
        static_cast<l_float32>(first.x - 0.5), static_cast<l_float32>(to_base.b),
        static_cast<l_float32>(to_base.d),     static_cast<l_float32>(first.y - 0.5)};
    // pixAffineGray keeps the size of its source, so the source is laid into a large enough frame first.
    const int width = std::max(frame.width, pixGetWidth(base.get()));
    const int height = std::max(frame.height, pixGetHeight(base.get()));
    const PixOwner framed(pixAddBorderGeneral(base.get(), 0, width - pixGetWidth(base.get()), 0,
                                              height - pixGetHeight(base.get()), 255));
    if (!framed) return nullptr;
    const PixOwner sampled(pixAffineGray(framed.get(), coefficients, 255));
    if (!sampled) return nullptr;
    pixRasterop(level.get(), 0, 0, frame.width, frame.height, PIX_SRC, sampled.get(), 0, 0);
    return level;
}

void erase_rules(const PixOwner& level, const PixOwner& rules)
{
    // The grey rim of a line is below the threshold of ink; two pixels more take it along.
    const PixOwner wide(pixDilateBrick(nullptr, rules.get(), 3, 3));
    if (wide) pixPaintThroughMask(level.get(), wide.get(), 0, 0, 255);
}

} // namespace

Result<LevelPage> level_page(const PageImage& untrusted_source)
{
    const std::int64_t area = static_cast<std::int64_t>(untrusted_source.width) * untrusted_source.height;
    if (untrusted_source.width < least_side || untrusted_source.height < least_side) {
        return tl::unexpected(DocumentError{DocumentFault::no_text, "picture"});
    }
    if (area > most_pixels) return tl::unexpected(DocumentError{DocumentFault::too_large, "pixels"});
    const tl::unexpected out_of_memory(DocumentError{DocumentFault::out_of_memory, ""});

    const PixOwner source = to_grey_pix(untrusted_source);
    if (!source) return out_of_memory;
    const PixOwner even = with_even_light(source);
    if (!even) return out_of_memory;
    const PixOwner inked = inked_pixels(even);
    if (!inked) return out_of_memory;
    double letter_size = 0;
    const PixOwner letters = letters_only(inked, letter_size);
    if (!letters) return out_of_memory;
    const TextDirection direction = text_direction(letters, letter_size);

    LevelPage page;
    page.quarter_turns = direction.sideways ? 1 : 0;
    page.skew = direction.skew;
    const PixOwner turned(pixRotateOrth(even.get(), page.quarter_turns));
    const PixOwner turned_letters(pixRotateOrth(letters.get(), page.quarter_turns));
    if (!turned || !turned_letters) return out_of_memory;
    page.scale = recognition_scale(capital_height(turned_letters));
    if (static_cast<double>(area) * page.scale * page.scale > static_cast<double>(most_pixels))
        page.scale = 1;

    const LevelFrame frame = level_frame(turned, page.skew, page.scale);
    page.to_source = chained(
        frame.to_turned, turned_back(page.quarter_turns, untrusted_source.width, untrusted_source.height));
    const bool as_it_is = page.skew == 0 && page.scale == 1;
    const PixOwner level =
        as_it_is ? PixOwner(pixCopy(nullptr, turned.get())) : levelled(turned, frame, page.scale);
    if (!level) return out_of_memory;

    PixOwner level_ink = inked_pixels(level);
    double level_letter_size = 0;
    if (!level_ink) return out_of_memory;
    PixOwner level_letters = letters_only(level_ink, level_letter_size);
    if (!level_letters) return out_of_memory;
    page.capital_height = capital_height(level_letters);
    if (page.capital_height > 0) {
        const PixOwner rules = ruling_lines(level_ink, page.capital_height);
        if (!rules) return out_of_memory;
        erase_rules(level, rules);
        level_ink = inked_pixels(level);
        if (!level_ink) return out_of_memory;
        page.ink = ink_marks(level_ink, page.capital_height);
        page.lines = text_runs(level_letters, page.capital_height);
    }
    page.image = to_page_image(*level);
    page.image.dpi = untrusted_source.dpi * page.scale;
    return page;
}

LevelPage turned_over(LevelPage page)
{
    const double width = page.image.width;
    const double height = page.image.height;
    const auto turned = [&](const Rect& box) {
        return Rect{width - box.right, height - box.bottom, width - box.left, height - box.top};
    };
    page.image = turned_over(std::move(page.image));
    page.to_source = chained(turned_back(2, width, height), page.to_source);
    page.quarter_turns = (page.quarter_turns + 2) % 4;
    for (auto& mark : page.ink)
        mark.box = turned(mark.box);
    for (auto& line : page.lines)
        line = turned(line);
    return page;
}

PageImage cut_out(const PageImage& image, const Rect& box)
{
    const int left = std::clamp(static_cast<int>(std::floor(box.left)), 0, image.width);
    const int top = std::clamp(static_cast<int>(std::floor(box.top)), 0, image.height);
    const int right = std::clamp(static_cast<int>(std::ceil(box.right)), left, image.width);
    const int bottom = std::clamp(static_cast<int>(std::ceil(box.bottom)), top, image.height);
    const std::size_t step = static_cast<std::size_t>(image.format);
    PageImage part{right - left, bottom - top, image.dpi, image.format, {}};
    part.pixels.reserve(static_cast<std::size_t>(part.width) * part.height * step);
    for (int y = top; y < bottom; ++y) {
        const auto row =
            image.pixels.begin() +
            static_cast<std::ptrdiff_t>((static_cast<std::size_t>(y) * image.width + left) * step);
        part.pixels.insert(part.pixels.end(), row, row + static_cast<std::ptrdiff_t>(part.width * step));
    }
    return part;
}

PageImage framed(const PageImage& grey, int pixels)
{
    PageImage result{grey.width + 2 * pixels, grey.height + 2 * pixels, grey.dpi, PixelFormat::grey8, {}};
    result.pixels.assign(static_cast<std::size_t>(result.width) * result.height, 255);
    for (int y = 0; y < grey.height; ++y)
        std::copy_n(grey.pixels.begin() + static_cast<std::ptrdiff_t>(y) * grey.width, grey.width,
                    result.pixels.begin() + static_cast<std::ptrdiff_t>(y + pixels) * result.width + pixels);
    return result;
}

PageImage repeated(const PageImage& grey, int times)
{
    PageImage result{grey.width * times, grey.height, grey.dpi, PixelFormat::grey8, {}};
    for (int y = 0; y < grey.height; ++y) {
        const auto row = grey.pixels.begin() + static_cast<std::ptrdiff_t>(y) * grey.width;
        for (int i = 0; i < times; ++i)
            result.pixels.insert(result.pixels.end(), row, row + grey.width);
    }
    return result;
}

PageImage turned_over(PageImage image)
{
    // Pixel by pixel from the end; a colour pixel keeps the order of its bytes.
    std::reverse(image.pixels.begin(), image.pixels.end());
    if (image.format == PixelFormat::rgb24) {
        for (std::size_t i = 0; i + 2 < image.pixels.size(); i += 3)
            std::swap(image.pixels[i], image.pixels[i + 2]);
    }
    return image;
}

std::string leptonica_version()
{
    // getLeptonicaVersion gives "leptonica-1.82.0" in memory of its own kind.
    char* const version = getLeptonicaVersion();
    std::string text = version ? version : "leptonica";
    lept_free(version);
    std::replace(text.begin(), text.end(), '-', ' ');
    return text;
}

} // namespace constancia
