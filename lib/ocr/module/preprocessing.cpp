#include "ocr/module/preprocessing.hpp"

#include "ocr/module/even_light.hpp"
#include "ocr/module/ink_marks.hpp"
#include "ocr/module/leptonica_pix.hpp"
#include "ocr/module/light_print.hpp"
#include "ocr/module/pale_print.hpp"
#include "ocr/module/reading_frame.hpp"
#include "ocr/module/resampling.hpp"
#include "ocr/module/text_direction.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>

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

/// Longer side of the picture in which letters, their direction and their bend are measured: print of 6 pt
/// on a letter page is still told from noise.
constexpr int largest_copy = 2600;

/// Reductions beyond this skip pixels, so the picture is halved first.
constexpr double coarsest_sampling = 0.6;

constexpr double word_gap = 1.2; ///< capital heights between words of a row, at most

/// Capital heights by which lines may be bent before it is worth the blur of making them straight.
constexpr double least_bend = 0.3;

double recognition_scale(double capitals)
{
    if (capitals <= 0) return 1;
    if (capitals < smallest_capitals) return std::min(enlarged_capitals / capitals, largest_enlargement);
    if (capitals > largest_capitals) return reduced_capitals / capitals;
    return 1;
}

/// One interpolation does everything, of a copy that is reduced first where it would skip pixels.
PixOwner levelled(const PixOwner& grey, const PixOwner& paper, const ReadingFrame& frame,
                  const FrameMap& to_source)
{
    const bool as_it_is = frame.quarter_turns == 0 && to_source.is_identity() &&
                          frame.width == pixGetWidth(grey.get()) && frame.height == pixGetHeight(grey.get());
    if (as_it_is) return paper ? with_even_light(grey, paper) : PixOwner(pixCopy(nullptr, grey.get()));
    PixOwner base(pixClone(grey.get()));
    Affine to_base;
    for (double scale = frame.scale; base && scale < coarsest_sampling; scale *= 2) {
        base.reset(pixScaleAreaMap2(base.get()));
        to_base = chained(to_base, Affine{0.5, 0, 0, 0.5, 0, 0});
    }
    return base ? resampled(base, paper, chained(to_source, to_base), frame.width, frame.height) : nullptr;
}

/// Whether shades are made of dots, as devices of one bit make them: of the ink most is single pixels. Of
/// dust there is far less than of print.
bool is_dithered(const PageImage& grey)
{
    constexpr int rows_apart = 8;
    constexpr std::uint8_t black = 64, white = 192;
    if (grey.format != PixelFormat::grey8) return false;
    std::size_t ink = 0, dots = 0;
    const auto at = [&](int x, int y) { return grey.pixels[static_cast<std::size_t>(y) * grey.width + x]; };
    for (int y = 1; y + 1 < grey.height; y += rows_apart) {
        for (int x = 1; x + 1 < grey.width; ++x) {
            if (at(x, y) >= black) continue;
            ++ink;
            dots +=
                at(x - 1, y) > white && at(x + 1, y) > white && at(x, y - 1) > white && at(x, y + 1) > white;
        }
    }
    return 2 * dots > ink;
}

/// From the page and from its ink, whose threshold was that of the page with its rules. False for lack of
/// memory.
bool erase_rules(const PixOwner& level, const PixOwner& inked, const PixOwner& rules)
{
    // The grey rim of a line is below the threshold of ink; two pixels more take it along.
    const PixOwner wide(pixDilateBrick(nullptr, rules.get(), 3, 3));
    if (!wide) return false;
    pixPaintThroughMask(level.get(), wide.get(), 0, 0, 255);
    pixSubtract(inked.get(), inked.get(), wide.get());
    return true;
}

/// A copy in which letters are large enough to be seen, for everything that is measured before the page is
/// levelled.
PixOwner measuring_copy(const PixOwner& grey, int& reduction)
{
    reduction = 1;
    PixOwner copy(pixClone(grey.get()));
    while (copy && std::max(pixGetWidth(copy.get()), pixGetHeight(copy.get())) > largest_copy) {
        copy.reset(pixScaleAreaMap2(copy.get()));
        reduction *= 2;
    }
    return copy;
}

/// A letter of the measured copy as it lies on the flat sheet, turned.
Rect on_turned_sheet(Rect letter, int reduction, const ReadingFrame& frame)
{
    letter = apply(Affine{1.0 * reduction, 0, 0, 1.0 * reduction, 0, 0}, letter);
    const Point corners[] = {frame.sheet.from_image({letter.left, letter.top}),
                             frame.sheet.from_image({letter.right, letter.bottom})};
    const Affine turn = inverted(turned_back(frame.quarter_turns, frame.sheet.width(), frame.sheet.height()));
    const Point a = apply(turn, corners[0]), b = apply(turn, corners[1]);
    return {std::min(a.x, b.x), std::min(a.y, b.y), std::max(a.x, b.x), std::max(a.y, b.y)};
}

/// Letters of the skewed sheet in the frame that is level but for the bend: as large as before, each at its
/// place.
std::vector<LetterRow> levelled(std::vector<LetterRow> rows, const ReadingFrame& frame)
{
    const Affine to_frame = inverted(frame.to_turned);
    for (LetterRow& row : rows) {
        for (Rect& letter : row) {
            const Point foot = apply(to_frame, Point{letter.centre().x, letter.bottom});
            const double width = frame.scale * letter.width(), height = frame.scale * letter.height();
            letter = {foot.x - width / 2, foot.y - height, foot.x + width / 2, foot.y};
        }
    }
    return rows;
}

bool holds(const std::array<Point, 4>& sheet, Point point)
{
    for (std::size_t i = 0; i < 4; ++i) {
        const Point a = sheet[i], b = sheet[(i + 1) % 4];
        if ((b.x - a.x) * (point.y - a.y) < (b.y - a.y) * (point.x - a.x)) return false;
    }
    return true;
}

/// What was learnt about the light and the place of the sheet.
struct Survey {
    explicit Survey(const PageImage& source) : frame(SheetPlane(source.width, source.height)) {}

    ReadingFrame frame;
    PixOwner paper;                    ///< see paper_brightness
    std::optional<SheetOutline> sheet; ///< in pixels of the source
    bool failed = true;                ///< for lack of memory
};

Survey surveyed(const PageImage& source, const PixOwner& grey)
{
    Survey survey(source);
    ReadingFrame& frame = survey.frame;
    int reduction = 1;
    const PixOwner copy = measuring_copy(grey, reduction);
    if (!copy) return survey;
    survey.paper = paper_brightness(copy);
    const PixOwner even = with_even_light(copy, survey.paper);
    const PixOwner inked = even ? inked_pixels(even) : nullptr;
    if (!inked) return survey;
    survey.failed = false;

    Letters letters = printed_letters_of(inked, copy);
    const bool sideways = runs_sideways(letters);
    std::vector<LetterRow> seen = letter_rows(letters.boxes, word_gap * letters.size, sideways);
    for (LetterRow& row : seen)
        for (Rect& letter : row)
            letter = apply(Affine{1.0 * reduction, 0, 0, 1.0 * reduction, 0, 0}, letter);
    survey.sheet = sheet_outline(source, seen);
    if (survey.sheet) {
        std::array<Point, 4> corners = survey.sheet->corners;
        for (Point& corner : corners)
            corner = {corner.x / reduction, corner.y / reduction};
        survey.paper = paper_brightness(copy, &corners);
        std::erase_if(letters.boxes, [&](const Rect& box) { return !holds(corners, box.centre()); });
        frame.sheet = SheetPlane(*survey.sheet, source.width, source.height);
    }
    frame.quarter_turns = sideways ? 1 : 0;
    for (Rect& box : letters.boxes)
        box = on_turned_sheet(box, reduction, frame);
    const double height = common_height(letters.boxes);
    const std::vector<LetterRow> rows = letter_rows(letters.boxes, word_gap * height);
    frame.skew = skew_of(rows);
    frame.scale = recognition_scale(height);
    if (frame.sheet.width() * frame.sheet.height() * frame.scale * frame.scale > most_pixels) frame.scale = 1;
    span(frame);
    frame.bend = line_bend(levelled(rows, frame), frame.scale * height);
    if (frame.bend && frame.bend->range < least_bend * frame.scale * height) frame.bend.reset();
    return survey;
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

    PixOwner grey = to_grey_pix(untrusted_source);
    if (grey && is_dithered(untrusted_source)) grey.reset(pixBlockconv(grey.get(), 1, 1));
    if (!grey) return out_of_memory;
    const Survey survey = surveyed(untrusted_source, grey);
    if (survey.failed) return out_of_memory;
    const ReadingFrame& frame = survey.frame;
    if (survey.sheet) clear_around(grey, survey.sheet->corners);

    LevelPage page;
    page.quarter_turns = frame.quarter_turns;
    page.skew = frame.skew;
    page.scale = frame.scale;
    page.to_source = to_image(frame);
    PixOwner level = levelled(grey, survey.paper, frame, page.to_source);
    if (!level) return out_of_memory;

    PixOwner level_ink = inked_pixels(level);
    if (!level_ink) return out_of_memory;
    Letters letters = letters_of(level_ink);
    page.capital_height = common_height(letters.boxes);
    if (page.capital_height > 0 && darken_light_print(level, level_ink, page.capital_height)) {
        level_ink = inked_pixels(level);
        if (!level_ink) return out_of_memory;
        letters = letters_of(level_ink);
    }
    if (page.capital_height > 0) {
        const PixOwner rules = ruling_lines(level_ink, page.capital_height);
        if (!rules || !erase_rules(level, level_ink, rules)) return out_of_memory;
        level_ink = with_pale_print(level, level_ink, page.capital_height);
        if (!level_ink) return out_of_memory;
        page.ink = ink_marks(level_ink, page.capital_height);
    }
    page.image = grey_page_image(level);
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

PageImage with_white_paper(PageImage grey)
{
    constexpr std::size_t white = 255, darkest_paper = 128;
    constexpr double paper_share = 0.3; // of a line of text, at the least
    std::array<std::size_t, 256> brightness{};
    for (const std::uint8_t pixel : grey.pixels)
        ++brightness[pixel];
    const auto enough = static_cast<std::size_t>(paper_share * static_cast<double>(grey.pixels.size()));
    std::size_t paper = white;
    for (std::size_t brighter = brightness[white]; paper > 0 && brighter < enough;)
        brighter += brightness[--paper];
    if (paper < darkest_paper || paper == white) return grey;
    std::array<std::uint8_t, 256> whitened{};
    for (std::size_t value = 0; value < whitened.size(); ++value)
        whitened[value] = static_cast<std::uint8_t>(std::min(white, value * white / paper));
    for (std::uint8_t& pixel : grey.pixels)
        pixel = whitened[pixel];
    return grey;
}

PageImage framed(const PageImage& grey, int beside, int above)
{
    PageImage result{grey.width + 2 * beside, grey.height + 2 * above, grey.dpi, PixelFormat::grey8, {}};
    result.pixels.assign(static_cast<std::size_t>(result.width) * result.height, 255);
    for (int y = 0; y < grey.height; ++y)
        std::copy_n(grey.pixels.begin() + static_cast<std::ptrdiff_t>(y) * grey.width, grey.width,
                    result.pixels.begin() + static_cast<std::ptrdiff_t>(y + above) * result.width + beside);
    return result;
}

PageImage reduced_to_height(const PageImage& grey, int height, double width)
{
    const PixOwner pix = to_grey_pix(grey);
    const float scale = static_cast<float>(height) / static_cast<float>(grey.height);
    const PixOwner reduced(pix ? pixScale(pix.get(), scale * static_cast<float>(width), scale) : nullptr);
    return reduced ? grey_page_image(reduced) : PageImage{};
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
