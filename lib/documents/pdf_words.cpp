#include "documents/double_strikes.hpp"
#include "documents/opened_pdf.hpp"
#include "documents/page_content.hpp"
#include "documents/word_device.hpp"

#include <Annot.h>
#include <Gfx.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <array>
#include <cmath>

namespace constancia {

namespace {

/// Letters lower than this, in points, are not meant to be read: a sixth of ordinary print.
constexpr double least_visible_height = 1.5;

constexpr char32_t replacement_character = 0xFFFD;

void append_utf8(std::string& text, char32_t code)
{
    if (code > 0 && code < 0x80) { // as nearly all
        text += static_cast<char>(code);
        return;
    }
    // A zero is no character, and ends texts elsewhere.
    if (code == 0 || code > 0x10FFFF || U_IS_SURROGATE(code)) code = replacement_character;
    std::array<char, U8_MAX_LENGTH> bytes;
    std::size_t count = 0;
    U8_APPEND_UNSAFE(bytes.data(), count, code);
    text.append(bytes.data(), count);
}

std::string text_of(const TextWord& word)
{
    std::string text;
    text.reserve(static_cast<std::size_t>(word.getLength()));
    for (int i = 0; i < word.getLength(); ++i)
        append_utf8(text, *word.getChar(i));
    return text;
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

/// How the most letters stand.
int prevailing_turn(TextWordList& words)
{
    std::array<int, 4> letters_by_turn{};
    for (int i = 0; i < words.getLength(); ++i) {
        const TextWord& word = *words.get(i);
        letters_by_turn[static_cast<std::size_t>(word.getRotation() & 3)] += word.getLength();
    }
    return static_cast<int>(std::max_element(letters_by_turn.begin(), letters_by_turn.end()) -
                            letters_by_turn.begin());
}

/// As Poppler's Page::displaySlice, with the content unpacked.
void draw(Page& page, WordDevice& device)
{
    constexpr double points = 72;
    constexpr bool whole_media = false, cropped = true, printed = false;
    constexpr int all = -1;
    PageContent content(page);
    const std::unique_ptr<Gfx> drawing(page.createGfx(&device, points, points, 0, whole_media, cropped, all,
                                                      all, all, all, printed, nullptr, nullptr));
    if (!content.object().isNull()) {
        drawing->saveState();
        drawing->display(&content.object());
        drawing->restoreState();
    }
    for (Annot* const annotation : page.getAnnots()->getAnnots()) {
        if (annotation->getType() != Annot::typeLink) device.begin_annotations();
        annotation->draw(drawing.get(), printed);
    }
}

} // namespace

EmbeddedText PdfDocument::text(int number) const
{
    EmbeddedText embedded;
    PageText& text = embedded.page;
    text.number = number;
    Page* const page = m_opened->page(number);
    if (page == nullptr) return embedded;
    const double width = page_width(number), height = page_height(number);

    WordDevice device(width, height);
    draw(*page, device);
    embedded.is_blank = device.is_blank();
    embedded.inline_picture_cover = device.inline_picture_cover();
    const std::unique_ptr<TextWordList> words = device.makeWordList();
    if (!words) return embedded;
    device.finish();
    embedded.hidden_letters = device.hidden_letters();

    const int turn = prevailing_turn(*words);
    const Affine to_page = upright_to_page(turn, width, height);
    const Affine to_upright = inverted(to_page);
    text.to_page = to_page;
    const Rect page_box{0, 0, width, height};
    const bool sideways = turn % 2 == 1;
    text.width = sideways ? height : width;
    text.height = sideways ? width : height;

    text.words.reserve(static_cast<std::size_t>(words->getLength()));
    for (int i = 0; i < words->getLength(); ++i) {
        const TextWord& word = *words->get(i);
        Rect on_page;
        word.getBBox(&on_page.left, &on_page.top, &on_page.right, &on_page.bottom);
        if (!is_somewhere(on_page) || intersected(on_page, page_box).area() < 0.5 * on_page.area()) continue;
        const Rect upright = apply(to_upright, on_page);
        if (upright.height() < least_visible_height) continue;
        std::string written = text_of(word);
        if (!is_printing(written)) continue;
        const Sight sight = device.sight_of(word);
        if (sight == Sight::hidden) continue;
        if ((sight == Sight::covered || device.is_annotation(word)) && !embedded.covered)
            embedded.covered = CoveredText{number, on_page, written};
        text.words.push_back({std::move(written), upright, 1.0, Source::embedded});
    }
    text.words = without_double_strikes(std::move(text.words));
    return embedded;
}

} // namespace constancia
