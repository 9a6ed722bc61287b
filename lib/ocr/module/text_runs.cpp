#include "ocr/module/text_runs.hpp"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <limits>
#include <numeric>

namespace constancia {
namespace {

// All in heights of letters.
constexpr double least_letter =
    0.35; ///< of the page's common capital; smaller spots are dots, accents, dashes
constexpr double largest_letter = 4;    ///< likewise; larger ones are logos and frames
constexpr double longest_ligature = 15; ///< how wide letters that touch may be, as blur and fax make them
constexpr double widest_space = 1.6;    ///< between two words of a run, in heights of the larger letter
constexpr double space = 0.35;          ///< the least that sets two words apart
constexpr double reach_of_dots = 1.2;   ///< how far beyond its letters a run's full stop or dash may stand
constexpr double rise_of_accents = 0.45;

/// Neighbours whose sizes differ by more belong to different things.
constexpr double most_unlike_sizes = 3;

constexpr int dense_letters = 70;     ///< a label with its value has fewer …
constexpr int fine_letters = 45;      ///< … and in fine print, where fewer labels are, fewer still
constexpr int letters_of_a_code = 34; ///< a CURP has 18, a label without visible spaces up to 33 …
constexpr int letters_a_word = 14;    ///< … and words of Spanish are shorter

/// Fine print is smaller than the form's text by this factor at least, and its lines are alike within the
/// other.
constexpr double fine_height = 0.8, as_fine = 1.15;
/// Labels in the fine print ("Cadena original") are shorter, and are read.
constexpr int least_note = 22;
/// And so is the end of a paragraph.
constexpr int least_tail = 16;

/// Marks that belong together, by their indexes.
class Groups {
  public:
    explicit Groups(std::size_t count) : m_parents(count)
    {
        std::iota(m_parents.begin(), m_parents.end(), 0);
    }

    std::size_t of(std::size_t mark)
    {
        while (m_parents[mark] != mark)
            mark = m_parents[mark] = m_parents[m_parents[mark]];
        return mark;
    }

    void join(std::size_t one, std::size_t other) { m_parents[of(other)] = of(one); }

  private:
    std::vector<std::size_t> m_parents;
};

bool is_letter(const InkMark& mark, double capital_height)
{
    const double height = mark.box.height(), width = mark.box.width();
    return height >= least_letter * capital_height && height <= largest_letter * capital_height &&
           width <= longest_ligature * height;
}

bool stand_in_a_row(const Rect& left, const Rect& right)
{
    const double smaller = std::min(left.height(), right.height());
    const double larger = std::max(left.height(), right.height());
    return larger <= most_unlike_sizes * smaller && right.left - left.right <= widest_space * larger &&
           vertical_overlap(left, right) >= 0.5 * smaller;
}

double median(std::vector<double>& values)
{
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::nth_element(values.begin(), middle, values.end());
    return *middle;
}

/// `letters` from left to right.
TextRun run_of(const std::vector<const InkMark*>& letters)
{
    TextRun run;
    run.box = letters.front()->box;
    std::vector<double> heights;
    for (const InkMark* letter : letters) {
        run.box = united(run.box, letter->box);
        run.marks.push_back(letter->box);
        heights.push_back(letter->box.height());
    }
    run.letter_height = median(heights);
    run.letters = static_cast<int>(letters.size());
    run.words = 1;
    double right = letters.front()->box.right;
    for (const InkMark* letter : letters) {
        run.words += letter->box.left - right > space * run.letter_height;
        right = std::max(right, letter->box.right);
    }
    return run;
}

/// Dots, accents and dashes; `small` from left to right.
void take_in_small_marks(TextRun& run, const std::vector<const InkMark*>& small)
{
    const double across = reach_of_dots * run.letter_height, up = rise_of_accents * run.letter_height;
    const Rect reach{run.box.left - across, run.box.top - up, run.box.right + across,
                     run.box.bottom + up / 2};
    const auto first =
        std::lower_bound(small.begin(), small.end(), reach.left,
                         [](const InkMark* mark, double left) { return mark->box.left < left; });
    for (auto mark = first; mark != small.end() && (*mark)->box.left < reach.right; ++mark) {
        const Rect& box = (*mark)->box;
        if (box.right > reach.right || box.top < reach.top || box.bottom > reach.bottom) continue;
        run.box = united(run.box, box);
        run.marks.push_back(box);
    }
    std::sort(run.marks.begin(), run.marks.end(),
              [](const Rect& a, const Rect& b) { return a.left < b.left; });
}

bool lies_within(const Rect& inner, const Rect& outer)
{
    return intersected(inner, outer).area() >= 0.9 * inner.area();
}

/// A speck among the letters of a line is no run of its own.
void drop_specks(std::vector<TextRun>& runs)
{
    std::vector<TextRun> lines;
    std::copy_if(runs.begin(), runs.end(), std::back_inserter(lines),
                 [](const TextRun& run) { return run.letters > 2; });
    const auto is_speck = [&](const TextRun& run) {
        return run.letters == 1 && std::any_of(lines.begin(), lines.end(), [&](const TextRun& line) {
                   return run.letter_height < 0.6 * line.letter_height && lies_within(run.box, line.box);
               });
    };
    std::erase_if(runs, is_speck);
}

/// Set like the cadena original, a digital seal or a paragraph. `height` is that of the page's common
/// letters.
bool is_dense(const TextRun& run, double height)
{
    return run.letters >= dense_letters ||
           (run.letters >= fine_letters && run.letter_height <= fine_height * height) ||
           (run.letters >= letters_of_a_code && run.letters >= letters_a_word * run.words);
}

bool is_next_line(const TextRun& line, const TextRun& next)
{
    const double height = line.letter_height;
    return std::abs(next.box.left - line.box.left) < 2 * height &&
           next.box.right <= line.box.right + 2 * height && next.box.top - line.box.bottom < 0.8 * height &&
           next.box.top > line.box.top + 0.5 * height && next.letters >= least_tail &&
           next.letter_height < 1.25 * height && height < 1.25 * next.letter_height;
}

/// Letters of narrow fonts are about so wide, in their heights, and read as well as any …
constexpr double narrow_letter = 0.6;
/// … but of lines that are narrowed to a smaller share of their width, what is read suffers.
constexpr double least_width = 0.8;

} // namespace

double narrowest_width(const TextRun& run)
{
    std::vector<double> widths;
    for (const Rect& mark : run.marks)
        if (mark.height() >= 0.6 * run.letter_height) widths.push_back(mark.width());
    if (widths.empty()) return 1;
    return std::clamp(narrow_letter * run.letter_height / std::max(median(widths), 1e-6), least_width, 1.0);
}

std::vector<TextRun> text_runs(std::span<const InkMark> ink, double capital_height)
{
    std::vector<const InkMark*> letters, small;
    for (const InkMark& mark : ink) {
        if (is_letter(mark, capital_height))
            letters.push_back(&mark);
        else if (mark.box.height() < least_letter * capital_height)
            small.push_back(&mark);
    }
    const auto by_left = [](const InkMark* a, const InkMark* b) { return a->box.left < b->box.left; };
    std::stable_sort(letters.begin(), letters.end(), by_left);
    std::stable_sort(small.begin(), small.end(), by_left);

    Groups groups(letters.size());
    for (std::size_t i = 0; i < letters.size(); ++i) {
        const Rect& box = letters[i]->box;
        const double farthest = box.right + widest_space * most_unlike_sizes * box.height();
        for (std::size_t j = i + 1; j < letters.size() && letters[j]->box.left <= farthest; ++j)
            if (stand_in_a_row(box, letters[j]->box)) groups.join(i, j);
    }

    std::vector<std::vector<const InkMark*>> members(letters.size());
    for (std::size_t i = 0; i < letters.size(); ++i)
        members[groups.of(i)].push_back(letters[i]);
    std::vector<TextRun> runs;
    for (const auto& group : members) {
        if (group.empty()) continue;
        runs.push_back(run_of(group));
        take_in_small_marks(runs.back(), small);
    }
    drop_specks(runs);
    std::sort(runs.begin(), runs.end(), [](const TextRun& a, const TextRun& b) {
        return a.box.top != b.box.top ? a.box.top < b.box.top : a.box.left < b.box.left;
    });
    return runs;
}

std::vector<bool> fine_print(const std::vector<TextRun>& runs)
{
    std::vector<bool> fine(runs.size(), false);
    std::vector<double> dense_heights, other_heights, heights;
    for (const TextRun& run : runs)
        if (run.letters < fine_letters && run.letters > 1) heights.push_back(run.letter_height);
    const double common = heights.empty() ? 0 : median(heights);
    double first_top = std::numeric_limits<double>::max();
    for (std::size_t i = 0; i < runs.size(); ++i) {
        fine[i] = is_dense(runs[i], common);
        (fine[i] ? dense_heights : other_heights).push_back(runs[i].letter_height);
        if (fine[i]) first_top = std::min(first_top, runs[i].box.top);
    }
    if (dense_heights.empty() || other_heights.empty()) return fine;
    // Half of a sentence says other things than the whole, so a paragraph's last line goes with it.
    for (std::size_t i = 0; i < runs.size(); ++i)
        for (std::size_t above = 0; above < i && !fine[i]; ++above)
            fine[i] = fine[above] && is_next_line(runs[above], runs[i]);
    const double height = median(dense_heights);
    if (height > fine_height * median(other_heights)) return fine;
    for (std::size_t i = 0; i < runs.size(); ++i)
        fine[i] = fine[i] || (runs[i].box.top > first_top && runs[i].letters >= least_note &&
                              runs[i].letter_height <= as_fine * height);
    return fine;
}

} // namespace constancia
