#include "drawn_page.hpp"

#include "text/normalize.hpp"

#include <algorithm>
#include <fstream>
#include <sstream>
#include <stdexcept>

namespace constancia::testing {

namespace {

constexpr double column_width = 6, line_height = 14, letter_height = 10;

std::string trimmed(const std::string& text)
{
    const auto first = text.find_first_not_of(' '), last = text.find_last_not_of(' ');
    return first == std::string::npos ? std::string() : text.substr(first, last - first + 1);
}

Rect place_of(std::size_t line, std::size_t column, std::size_t letters)
{
    const double left = 20 + column_width * static_cast<double>(column),
                 top = 20 + line_height * static_cast<double>(line);
    return {left, top, left + column_width * static_cast<double>(letters) - 1, top + letter_height};
}

/// A dash is as thin on paper as it is here.
Rect ink_of(const Word& word)
{
    Rect ink = word.box;
    if (word.text == "-" || word.text == "--" || word.text == "---") {
        ink.top += 4;
        ink.bottom = ink.top + 2;
    }
    return ink;
}

void draw_line(const std::string& text, std::size_t line, Source source, PageText& page)
{
    std::size_t column = 0;
    for (std::size_t at = 0; at < text.size();) {
        if (text[at] == ' ') {
            ++at;
            ++column;
            continue;
        }
        const std::size_t end = std::min(text.find(' ', at), text.size());
        const std::string word = text.substr(at, end - at);
        const std::size_t letters = code_points(word);
        page.words.push_back(
            {word, place_of(line, column, letters), source == Source::ocr ? 0.95 : 1.0, source});
        at = end;
        column += letters;
    }
}

} // namespace

DrawnPage read_drawn_page(const std::filesystem::path& file)
{
    std::ifstream stream(file);
    if (!stream) throw std::runtime_error("cannot open " + file.string());
    DrawnPage drawn;
    drawn.name = file.stem().string();
    drawn.page.width = 612;
    drawn.page.height = 792;

    Source source = Source::embedded;
    enum class Part { head, page, expectations } part = Part::head;
    std::size_t line_number = 0;
    std::vector<Word> lost;
    std::vector<InkMark> marks;
    std::vector<std::pair<std::size_t, std::size_t>> lost_at;
    for (std::string line; std::getline(stream, line);) {
        if (line.starts_with("+---")) {
            part = part == Part::head ? Part::page : Part::expectations;
            continue;
        }
        if (part == Part::page) {
            draw_line(line, line_number++, source, drawn.page);
        } else if (line.empty() || line.starts_with('#')) {
            continue;
        } else if (part == Part::head) {
            std::istringstream words(line);
            std::string verb, at;
            std::size_t row = 0, column = 0;
            if (line == "read by: ocr")
                source = Source::ocr;
            else if (line.starts_with("code: "))
                drawn.page.codes.push_back({line.substr(6), {450, 600, 560, 710}});
            else if (words >> verb >> at >> row >> column && verb == "ink")
                marks.push_back({place_of(row, column, 2), 60});
            else if (verb == "lost")
                lost_at.emplace_back(row, column);
            else
                throw std::runtime_error(file.string() + ": not understood: " + line);
        } else {
            const auto relation = line.find_first_of("=:");
            if (relation == std::string::npos)
                throw std::runtime_error(file.string() + ": not understood: " + line);
            drawn.expected.push_back(
                {trimmed(line.substr(0, relation)), line[relation], trimmed(line.substr(relation + 1))});
        }
    }
    if (source == Source::ocr) {
        drawn.page.has_ocr = true;
        for (const Word& word : drawn.page.words)
            marks.push_back({ink_of(word), 40});
        drawn.page.ink = std::move(marks);
        for (const auto& [row, column] : lost_at) {
            const Rect place = place_of(row, column, 1);
            std::erase_if(drawn.page.words,
                          [&](const Word& word) { return intersected(word.box, place).area() > 0; });
        }
    }
    if (drawn.expected.empty()) throw std::runtime_error(file.string() + ": expects nothing");
    return drawn;
}

std::vector<std::filesystem::path> drawn_pages()
{
    std::vector<std::filesystem::path> files;
    for (const auto& entry : std::filesystem::directory_iterator(SOURCE_DIR "/tests/pages"))
        if (entry.path().extension() == ".page") files.push_back(entry.path());
    std::sort(files.begin(), files.end());
    return files;
}

} // namespace constancia::testing
