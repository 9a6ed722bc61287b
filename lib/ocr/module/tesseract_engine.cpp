#include "ocr/module/tesseract_engine.hpp"

#include "ocr/module/line_recogniser.hpp"
#include "ocr/module/preprocessing.hpp"
#include "ocr/module/text_runs.hpp"
#include "ocr/module/word_boxes.hpp"

#include <algorithm>
#include <cctype>
#include <cmath>
#include <map>
#include <utility>

namespace constancia {
namespace {

/// Runs read to tell whether a page stands on its head, and how many letters they have: enough to tell, and
/// not so many that telling costs as much as reading.
constexpr std::size_t sample_runs = 4;
constexpr int least_sample = 8, most_sample = 35;

/// White around the letters of a line, in heights of the line. Lines have about as much that the recogniser
/// was trained on: it sees whole lines, from the highest accent to the lowest tail.
constexpr double usual_margin = 0.3;
constexpr double fine_margin = 0.1; ///< of fine print, which must not become finer
constexpr double close_margin = 0.06;
constexpr double wide_margin = 0.45;
constexpr double least_margin = 3; ///< pixels of the picture itself, so that blurred rims are not cut off

/// A run this badly read gets a second chance from other pixels …
constexpr double poor = 0.60;
/// … and one with so few letters does unless it was read this well.
constexpr int very_short = 4;
constexpr double sure = 0.93;
/// Below this it is a speck, the edge of a shadow, a piece of a picture.
constexpr double hopeless = 0.35;

/// Ink narrower than this, in its heights, is one character at most, M and W but for.
constexpr double lone_width = 0.95;
constexpr int repetitions = 5;

/// The least length of a dash in its own heights, and its greatest height in those of a capital letter.
constexpr double dash_length = 1.5, dash_height = 0.4;

/// Marks belong to a box when they stand in it but for this share of their own size.
constexpr double overhang = 0.3;

double margin_of(Look look)
{
    switch (look) {
    case Look::close:
        return close_margin;
    case Look::wide:
    case Look::in_a_row:
        return wide_margin;
    case Look::as_code:
    case Look::as_capitals:
    case Look::as_digits:
        return usual_margin;
    }
    return usual_margin;
}

Alphabet alphabet_of(Look look)
{
    switch (look) {
    case Look::as_code:
        return Alphabet::capitals_and_digits;
    case Look::as_capitals:
        return Alphabet::capitals;
    case Look::as_digits:
        return Alphabet::digits;
    case Look::close:
    case Look::wide:
    case Look::in_a_row: // an alphabet without a space would make one word of the row
        return Alphabet::any;
    }
    return Alphabet::any;
}

bool is_letter_or_digit(const Glyph& glyph)
{
    return std::isalnum(static_cast<unsigned char>(glyph.text.front())) != 0;
}

/// How much of what was read looks like text: letters and digits, each by the confidence of its word.
struct Legibility {
    double score = 0;
    int letters = 0;

    double mean() const { return letters > 0 ? score / letters : 0; }
};

Legibility& operator+=(Legibility& sum, const std::vector<LineWord>& words)
{
    for (const LineWord& word : words) {
        const auto letters =
            static_cast<int>(std::count_if(word.glyphs.begin(), word.glyphs.end(), is_letter_or_digit));
        sum.letters += letters;
        sum.score += letters * word.confidence;
    }
    return sum;
}

/// Full stops and colons, which belong to the word before them.
bool is_punctuation(const LineWord& word)
{
    return std::all_of(word.glyphs.begin(), word.glyphs.end(), [](const Glyph& glyph) {
        return glyph.text == "." || glyph.text == ":" || glyph.text == "," || glyph.text == ";";
    });
}

double mean_confidence(const std::vector<LineWord>& words)
{
    Legibility sum;
    sum += words;
    return sum.mean();
}

Rect box_around(std::span<const Rect> marks)
{
    Rect box = marks.front();
    for (const Rect& mark : marks)
        box = united(box, mark);
    return box;
}

/// A part of a run as a run of its own.
TextRun part_of(const TextRun& run, std::span<const Rect> marks)
{
    TextRun part;
    part.letter_height = run.letter_height;
    part.marks.assign(marks.begin(), marks.end());
    part.box = box_around(marks);
    part.letters = static_cast<int>(part.marks.size());
    part.words = 1;
    return part;
}

class TesseractPageReader : public PageReader {
  public:
    TesseractPageReader(LineRecogniser& recogniser, LevelPage&& page, WorkLimit limit)
        : m_recogniser(recogniser), m_level(std::move(page)), m_limit(limit)
    {
        find_runs();
    }

    /// Lines of text were made level, but may stand on their heads: only reading tells.
    void set_upright()
    {
        if (!stands_on_its_head()) return;
        m_sampled.clear();
        m_level = turned_over(std::move(m_level));
        find_runs();
    }

    Result<RecognisedPage> read() override
    {
        RecognisedPage page;
        for (std::size_t i = 0; i < m_runs.size(); ++i) {
            const TextRun& run = m_runs[i];
            if (m_fine_print[i]) {
                page.unread.push_back(in_frame(run.box));
                continue;
            }
            if (m_limit.is_reached()) return tl::unexpected(DocumentError{DocumentFault::timed_out, ""});
            std::vector<LineWord> words = best_reading(i);
            // A place with ink and no word is for a person to read; a wrong word would pass for a value.
            if (run.letters <= very_short && mean_confidence(words) < hopeless) continue;
            add_words(run, std::move(words), page.words);
        }
        page.quarter_turns = m_level.quarter_turns;
        page.skew = m_level.skew;
        // Callers know the resolution of what they gave, so the reading frame has the same.
        page.width = m_level.image.width / m_level.scale;
        page.height = m_level.image.height / m_level.scale;
        page.to_image = chained(Affine{m_level.scale, 0, 0, m_level.scale, 0, 0}, m_level.to_source);
        page.ink = m_level.ink;
        for (InkMark& mark : page.ink) {
            mark.box = in_frame(mark.box);
            mark.area = std::max(1, static_cast<int>(mark.area / (m_level.scale * m_level.scale)));
        }
        return page;
    }

    std::vector<Word> read_lines(std::span<const Rect> lines) override
    {
        std::vector<Word> words;
        for (const Rect& line : lines) {
            if (m_limit.is_reached()) break;
            for (const TextRun& run : m_runs)
                if (in_frame(run.box) == line)
                    add_words(run, read_run(run, fine_margin, Alphabet::any), words);
        }
        return words;
    }

    std::vector<Word> look_again(const Rect& box, Look look) override
    {
        std::vector<Word> words;
        for (const TextRun& run : runs_within(box)) {
            if (m_limit.is_reached()) return {};
            if (look == Look::in_a_row || is_lone_character(run))
                add_words(run, most_of_row(run, margin_of(look), alphabet_of(look)), words);
            else
                add_words(run, read_run(run, margin_of(look), alphabet_of(look)), words);
        }
        return words;
    }

  private:
    void find_runs()
    {
        m_runs = text_runs(m_level.ink, m_level.capital_height);
        m_fine_print = fine_print(m_runs);
    }

    /// What is read to tell is kept, as it is most of the time what would have been read anyway.
    bool stands_on_its_head()
    {
        std::vector<std::size_t> samples;
        for (std::size_t i = 0; i < m_runs.size(); ++i)
            if (m_runs[i].letters >= least_sample && m_runs[i].letters <= most_sample) samples.push_back(i);
        std::stable_sort(samples.begin(), samples.end(), [&](std::size_t a, std::size_t b) {
            return m_runs[a].letter_height > m_runs[b].letter_height;
        });
        Legibility upright, turned;
        for (std::size_t i = 0; i < std::min(sample_runs, samples.size()); ++i) {
            const TextRun& run = m_runs[samples[i]];
            m_sampled[samples[i]] = read_run(run, usual_margin, Alphabet::any);
            upright += m_sampled[samples[i]];
            // Text this clear is not upside down: nothing reads like that by chance.
            if (upright.letters >= 12 && upright.mean() > 0.85) return false;
            turned += m_recogniser.read(turned_over(line_image(run, usual_margin)));
        }
        return turned.score > upright.score;
    }

    std::vector<LineWord> best_reading(std::size_t index)
    {
        const TextRun& run = m_runs[index];
        const auto sampled = m_sampled.find(index);
        std::vector<LineWord> first =
            sampled != m_sampled.end() ? sampled->second : read_run(run, usual_margin, Alphabet::any);
        if (run.letters <= very_short && mean_confidence(first) < sure) {
            std::vector<LineWord> in_a_row = most_of_row(run, usual_margin, Alphabet::any);
            if (mean_confidence(in_a_row) > mean_confidence(first)) return in_a_row;
        }
        if (first.empty() || mean_confidence(first) >= poor) return first;
        std::vector<LineWord> second = read_run(run, wide_margin, Alphabet::any);
        return mean_confidence(second) > mean_confidence(first) ? second : first;
    }

    /// The run on white paper.
    PageImage line_image(const TextRun& run, double margin) const
    {
        const double around = std::max(least_margin, close_margin * run.box.height());
        const PageImage line = cut_out(m_level.image, {run.box.left - around, run.box.top - around,
                                                       run.box.right + around, run.box.bottom + around});
        const double white = margin * run.box.height() - around;
        return white >= 1 ? framed(line, static_cast<int>(std::lround(white))) : line;
    }

    /// Places are in the page's pixels.
    std::vector<LineWord> read_run(const TextRun& run, double margin, Alphabet alphabet)
    {
        const PageImage line = line_image(run, margin);
        std::vector<LineWord> words = m_recogniser.read(line, alphabet);
        const double left = run.box.centre().x - line.width / 2.0;
        for (LineWord& word : words) {
            word.left += left;
            word.right += left;
        }
        return words;
    }

    /// Letters or digits, a longer row of signs, or a dash by its shape: where there is no value a dash
    /// counts, so the remains of a cell's frame must not be taken for one.
    bool says_something(const LineWord& word, const Rect& box) const
    {
        const auto is_meant = [](const Glyph& glyph) {
            return is_letter_or_digit(glyph) || static_cast<unsigned char>(glyph.text.front()) >= 0x80;
        };
        return word.glyphs.size() > 3 || std::any_of(word.glyphs.begin(), word.glyphs.end(), is_meant) ||
               is_dash(box);
    }

    bool is_dash(const Rect& box) const
    {
        return box.width() >= dash_length * box.height() &&
               box.height() <= dash_height * m_level.capital_height;
    }

    /// The recogniser makes little of a character or a short word on its own, so it is shown in a row of its
    /// like: most of what is read there is what it is. Characters in such a row run together as one word.
    /// Nothing where there is no majority.
    std::vector<LineWord> most_of_row(const TextRun& run, double margin, Alphabet alphabet)
    {
        const bool lone = is_lone_character(run);
        const PageImage row = repeated(line_image(run, margin), repetitions);
        std::map<std::string, std::pair<int, double>> counted;
        int most = 0;
        const auto count = [&](const std::string& text, double confidence) {
            auto& [times, sum] = counted[text];
            most = std::max(most, ++times);
            sum += confidence;
        };
        for (const LineWord& word : m_recogniser.read(row, alphabet)) {
            std::string text;
            for (const Glyph& glyph : word.glyphs) {
                if (lone) count(glyph.text, glyph.confidence);
                text += glyph.text;
            }
            if (!lone) count(text, word.confidence);
        }
        std::vector<LineWord> words;
        if (most <= repetitions / 2) return words;
        for (const auto& [text, seen] : counted) {
            if (seen.first != most) continue;
            const double confidence = seen.second / std::max(most, repetitions);
            words.push_back({{{text, confidence}}, run.box.left, run.box.right, confidence});
        }
        return words;
    }

    static bool is_lone_character(const TextRun& run)
    {
        return run.box.width() < lone_width * run.box.height();
    }

    void add_words(const TextRun& run, std::vector<LineWord>&& read, std::vector<Word>& words) const
    {
        std::vector<Extent> extents;
        for (const LineWord& word : read)
            extents.emplace_back(word.left, word.right);
        const auto marks = marks_of_words(run, extents);
        std::string whole;
        for (const LineWord& word : read)
            for (const Glyph& glyph : word.glyphs)
                whole += glyph.text;
        const Rect line = room_of_line(run.box, whole);
        const std::size_t before = words.size();
        for (std::size_t i = 0; i < read.size(); ++i) {
            const Rect ink = marks[i].empty() ? Rect{read[i].left, run.box.top, read[i].right, run.box.bottom}
                                              : box_around(marks[i]);
            if (is_punctuation(read[i])) {
                if (words.size() > before)
                    words.back().text += text_without_doubled_letters(read[i].glyphs, marks[i]);
                continue;
            }
            if (!says_something(read[i], ink)) continue;
            const Rect box = is_dash(ink) ? ink : Rect{ink.left, line.top, ink.right, line.bottom};
            words.push_back({text_without_doubled_letters(read[i].glyphs, marks[i]), in_frame(box),
                             read[i].confidence, Source::ocr});
        }
    }

    /// What of each run stands in a box of the frame.
    std::vector<TextRun> runs_within(const Rect& box_in_frame) const
    {
        const Rect box = apply(Affine{m_level.scale, 0, 0, m_level.scale, 0, 0}, box_in_frame);
        std::vector<TextRun> parts;
        for (const TextRun& run : m_runs) {
            if (intersected(run.box, box).area() <= 0) continue;
            std::vector<Rect> marks;
            std::copy_if(run.marks.begin(), run.marks.end(), std::back_inserter(marks),
                         [&](const Rect& mark) {
                             return intersected(mark, box).area() >= (1 - overhang) * mark.area();
                         });
            if (!marks.empty()) parts.push_back(part_of(run, marks));
        }
        // What reaches in from the lines above and below: accents, tails, the rim of a cell.
        double tallest = 0;
        for (const TextRun& part : parts)
            tallest = std::max(tallest, part.box.height());
        std::erase_if(parts, [&](const TextRun& part) { return part.box.height() < 0.55 * tallest; });
        return parts;
    }

    Rect in_frame(const Rect& box) const
    {
        const double shrink = 1 / m_level.scale;
        return apply(Affine{shrink, 0, 0, shrink, 0, 0}, box);
    }

    LineRecogniser& m_recogniser;
    LevelPage m_level;
    WorkLimit m_limit;
    std::vector<TextRun> m_runs;
    std::vector<bool> m_fine_print;                         ///< one for each run
    std::map<std::size_t, std::vector<LineWord>> m_sampled; ///< by the index of their run
};

class TesseractEngine : public OcrEngine {
  public:
    tl::expected<void, std::string> start() { return m_recogniser.start(); }

    Result<std::unique_ptr<PageReader>> open(const PageImage& untrusted_image, WorkLimit limit) override
    {
        auto level = level_page(untrusted_image);
        if (!level) return tl::unexpected(level.error());
        auto reader = std::make_unique<TesseractPageReader>(m_recogniser, std::move(*level), limit);
        reader->set_upright();
        return reader;
    }

  private:
    LineRecogniser m_recogniser;
};

} // namespace

tl::expected<std::unique_ptr<OcrEngine>, std::string> make_tesseract_engine()
{
    auto engine = std::make_unique<TesseractEngine>();
    if (auto started = engine->start(); !started) return tl::unexpected(started.error());
    return engine;
}

} // namespace constancia
