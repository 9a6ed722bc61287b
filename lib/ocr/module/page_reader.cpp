#include "ocr/module/page_reader.hpp"

#include "ocr/module/legibility.hpp"
#include "ocr/module/reading_doubts.hpp"
#include "ocr/module/run_choice.hpp"
#include "ocr/module/run_reading.hpp"
#include "ocr/module/text_runs.hpp"
#include "ocr/module/word_boxes.hpp"

#include <algorithm>
#include <map>

namespace constancia {
namespace {

/// Runs read to tell whether a page stands on its head, and how many letters they have: enough to tell, and
/// not so many that telling costs as much as reading.
constexpr std::size_t sample_runs = 4;
constexpr int least_sample = 8, most_sample = 35;

/// What stands alone and is lower than this, in those of a capital letter, is no character: a speck, a piece
/// of a logo.
constexpr double lowest_character = 0.55;

/// Forms have two hundred runs, with a list of beneficiaries some more. Where there are more than these, most
/// are noise of the dark or specks of the paper, which are much lower than print.
constexpr std::size_t most_runs = 600;
/// In heights of what could be read well, often the title.
constexpr double lower_than_print = 0.4;

/// The least length of a dash in its own heights, and its greatest height in those of a capital letter.
constexpr double dash_length = 1.5, dash_height = 0.4;

/// Marks belong to a box when they stand in it but for this share of their own size.
constexpr double overhang = 0.3;

/// Full stops and colons, which belong to the word before them.
bool is_punctuation(const LineWord& word)
{
    return std::all_of(word.glyphs.begin(), word.glyphs.end(), [](const Glyph& glyph) {
        return glyph.text == "." || glyph.text == ":" || glyph.text == "," || glyph.text == ";";
    });
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
    for (const Rect& mark : run.marks) {
        if (mark.right <= part.box.left)
            part.room_left = std::min(part.room_left, (part.box.left - mark.right) / 2);
        if (mark.left >= part.box.right)
            part.room_right = std::min(part.room_right, (mark.left - part.box.right) / 2);
    }
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
        const double least_height = lowest_print();
        for (std::size_t i = 0; i < m_runs.size(); ++i) {
            const TextRun& run = m_runs[i];
            if (m_fine_print[i]) {
                page.unread.push_back(in_frame(run.box));
                continue;
            }
            if (run.letters == 1 && run.box.height() < lowest_character * m_level.capital_height) continue;
            if (run.letter_height < least_height) continue;
            if (m_limit.is_reached()) return tl::unexpected(DocumentError{DocumentFault::timed_out, ""});
            const auto sampled = m_sampled.find(i);
            std::vector<LineWord> words =
                best_reading(m_recogniser, m_level.image, run,
                             sampled != m_sampled.end() ? sampled->second
                                                        : first_reading(m_recogniser, m_level.image, run));
            // A place with ink and no word is for a person to read; a wrong word would pass for a value.
            if (says_nothing(run, words)) continue;
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

    std::vector<Word> read_lines(std::span<const Rect> lines, Look look) override
    {
        std::vector<Word> words;
        for (const Rect& line : lines) {
            if (m_limit.is_reached()) break;
            for (const TextRun& run : m_runs)
                if (in_frame(run.box) == line)
                    add_words(
                        run, read_run(m_recogniser, m_level.image, run, narrowed(preparation_for(look), run)),
                        words);
        }
        return words;
    }

    std::vector<Word> look_again(const Rect& box, Look look) override
    {
        std::vector<Word> words;
        for (const TextRun& run : runs_within(box)) {
            if (m_limit.is_reached()) return {};
            const bool lone = look == Look::as_digit || is_lone_character(run);
            Preparation how = preparation_for(look);
            if (lone && look == Look::as_digits) how.margin = as_lone_character.margin;
            add_words(run,
                      lone || look == Look::in_a_row
                          ? most_of_row(m_recogniser, m_level.image, run, how, lone)
                          : read_run(m_recogniser, m_level.image, run, how),
                      words);
        }
        return words;
    }

  private:
    void find_runs()
    {
        m_runs = text_runs(m_level.ink, m_level.capital_height);
        m_fine_print = fine_print(m_runs);
    }

    /// Of a page with noise: what is lower is a part of that; 0 on others, and where no print was seen yet.
    double lowest_print() const
    {
        double lowest = 0;
        if (m_runs.size() <= most_runs) return lowest;
        for (const auto& [index, words] : m_sampled) {
            Legibility read;
            read += words;
            const double height = m_runs[index].letter_height;
            if (read.is_clear() && (lowest <= 0 || height < lowest)) lowest = height;
        }
        return lower_than_print * lowest;
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
            m_sampled[samples[i]] = first_reading(m_recogniser, m_level.image, run);
            upright += m_sampled[samples[i]];
            if (upright.is_clear()) return false;
            const Preparation how = narrowed(as_usual, run);
            turned += m_recogniser.read(turned_over(line_image(m_level.image, run, how.margin)), how.alphabet,
                                        how.width);
            if (turned.is_clear() && turned.score > upright.score) return true;
        }
        return turned.score > upright.score;
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

    void add_words(const TextRun& run, std::vector<LineWord>&& read, std::vector<Word>& words) const
    {
        std::vector<WordPlace> places;
        for (const LineWord& word : read)
            places.push_back({word.left, is_punctuation(word)});
        const auto marks = marks_of_words(run, places);
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

} // namespace

std::unique_ptr<PageReader> make_page_reader(LineRecogniser& recogniser, LevelPage&& page, WorkLimit limit)
{
    auto reader = std::make_unique<TesseractPageReader>(recogniser, std::move(page), limit);
    reader->set_upright();
    return reader;
}

} // namespace constancia
