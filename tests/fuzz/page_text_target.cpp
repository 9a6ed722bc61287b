/// Words of a page → kind and fields. Each line of the input is a word: three bytes say where it stands, in
/// what size and by what it was read, the rest is its text.
#include "classification/classify.hpp"
#include "fields/doubts.hpp"
#include "fields/extract_fields.hpp"
#include "fuzz_target.hpp"

namespace constancia::fuzz {
namespace {

constexpr std::size_t most_words = 400;
constexpr double heights[] = {10, 2, 24, 0};

Word word_of(std::string_view line)
{
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(line[i]); };
    const double left = 3.0 * byte(0), top = 3.0 * byte(1), height = heights[byte(2) & 3];
    const bool is_read = (byte(2) & 4) != 0;
    Word word{std::string(line.substr(3)), {}, is_read ? 0.8 : 1.0, is_read ? Source::ocr : Source::embedded};
    word.box = {left, top, left + 6.0 * static_cast<double>(line.size() - 3), top + height};
    return word;
}

PageText page_of(std::string_view input)
{
    PageText page;
    page.width = page.height = 800;
    while (!input.empty() && page.words.size() < most_words) {
        const std::string_view line = input.substr(0, input.find('\n'));
        input.remove_prefix(std::min(input.size(), line.size() + 1));
        if (line.size() <= 3) continue;
        page.words.push_back(word_of(line));
        const Word& word = page.words.back();
        page.has_ocr = page.has_ocr || word.source == Source::ocr;
        if ((line[2] & 8) != 0) page.ink.push_back({word.box, 20});
        if ((line[2] & 16) != 0) page.codes.push_back({word.text, word.box});
        if ((line[2] & 32) != 0) page.second_looks.push_back({word.box, {word}});
    }
    return page;
}

} // namespace
} // namespace constancia::fuzz

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    using namespace constancia;
    const PageText page = fuzz::page_of(fuzz::text_of(data, size));
    const Date today = *make_date(2026, 8, 28);
    const Layout layout = lay_out(page);
    const PageKind kind = classify_page(layout);
    fuzz::must_hold(kind.confidence >= 0 && kind.confidence <= 1);
    const Constancia found = extract_fields(std::span(&layout, 1), today);
    for (std::size_t id = 0; id < field_count; ++id) {
        const Field& field = found[static_cast<FieldId>(id)];
        fuzz::must_hold(field.value.has_value() == (field.state == FieldState::read));
        fuzz::must_hold(field.confidence >= 0 && field.confidence <= 1);
    }
    return 0;
}
