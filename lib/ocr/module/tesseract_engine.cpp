#include "ocr/module/tesseract_engine.hpp"

#include "ocr/module/doubled_letters.hpp"
#include "ocr/module/preprocessing.hpp"

#include <fmt/format.h>
#include <tesseract/baseapi.h>
#include <tesseract/resultiterator.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <mutex>

namespace constancia {
namespace {

constexpr char language[] = "spa";

/// Where Debian's packages of Tesseract 5 and 4 and a build from source put language data.
constexpr const char* data_folders[] = {"/usr/share/tesseract-ocr/5/tessdata",
                                        "/usr/share/tesseract-ocr/4.00/tessdata", "/usr/share/tessdata",
                                        "/usr/local/share/tessdata"};

/// Lines read to tell whether a page stands on its head, and how much longer than high they are at most.
constexpr std::size_t sample_lines = 4;
constexpr double sample_line_length = 25;

/// Words this short carry little for the recogniser to go by, and get a closer look unless it was sure.
constexpr int longest_short_word = 3;
constexpr double sure = 0.96;
constexpr double close_up_heights[] = {38, 52}; ///< pixels of a capital letter
constexpr int most_close_ups = 40;              ///< a page

/// Characters of UTF-8 text: every byte but continuation bytes begins one.
int letters_in(const std::string& text)
{
    return static_cast<int>(std::count_if(
        text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
}

std::string data_folder()
{
    std::vector<std::string> folders;
    // Tesseract 4 and older meant the folder above.
    if (const char* const prefix = std::getenv("TESSDATA_PREFIX"))
        folders = {prefix, fmt::format("{}/tessdata", prefix)};
    folders.insert(folders.end(), std::begin(data_folders), std::end(data_folders));
    for (const auto& folder : folders) {
        std::error_code unused;
        if (std::filesystem::exists(fmt::format("{}/{}.traineddata", folder, language), unused))
            return folder;
    }
    return {};
}

struct TextDeleter {
    void operator()(char* text) const { delete[] text; }
};

/// How much of what was read looks like text: letters and digits, each by the confidence of its word.
struct Legibility {
    double score = 0;
    int letters = 0;

    double mean() const { return letters > 0 ? score / letters : 0; }
};

class TesseractEngine : public OcrEngine {
  public:
    tl::expected<void, std::string> start()
    {
        const std::string folder = data_folder();
        if (folder.empty())
            return tl::unexpected(std::string("Tesseract's Spanish language data (spa.traineddata) is not "
                                              "installed; on Debian: apt install tesseract-ocr-spa."));
        // Initialisation reads and writes parameters that all engines share.
        static std::mutex one_at_a_time;
        const std::lock_guard lock(one_at_a_time);
        // Before anything else, as it is what silences everything else.
        m_tesseract.SetVariable("debug_file", "/dev/null");
        if (m_tesseract.Init(folder.c_str(), language, tesseract::OEM_LSTM_ONLY) != 0)
            return tl::unexpected(fmt::format("Tesseract cannot use {}/{}.traineddata.", folder, language));
        return {};
    }

    Result<RecognisedPage> recognise(const PageImage& untrusted_image) override
    {
        auto level = level_page(untrusted_image);
        if (!level) return tl::unexpected(level.error());
        if (stands_on_its_head(*level)) level = turned_over(std::move(*level));
        return read_page(*level);
    }

  private:
    bool stands_on_its_head(const LevelPage& page)
    {
        Legibility upright, turned;
        const std::size_t count = std::min(sample_lines, page.lines.size());
        for (std::size_t i = 0; i < count; ++i) {
            Rect box = page.lines[i];
            const double margin = 0.4 * page.capital_height;
            box = {box.left - margin, box.top - margin,
                   std::min(box.right + margin, box.left + sample_line_length * page.capital_height),
                   box.bottom + margin};
            PageImage line = cut_out(page.image, box);
            add_legibility(line, upright);
            // Text this clear is not upside down: nothing reads like that by chance.
            if (upright.letters >= 20 && upright.mean() > 0.85) return false;
            add_legibility(turned_over(std::move(line)), turned);
        }
        return turned.score > upright.score;
    }

    void add_legibility(const PageImage& line, Legibility& sum)
    {
        give(line, tesseract::PSM_SINGLE_LINE);
        for (const Word& word : recognised_words()) {
            const auto letters =
                static_cast<int>(std::count_if(word.text.begin(), word.text.end(), [](char c) {
                    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
                }));
            sum.letters += letters;
            sum.score += letters * word.confidence;
        }
    }

    RecognisedPage read_page(const LevelPage& level)
    {
        RecognisedPage page;
        page.quarter_turns = level.quarter_turns;
        page.skew = level.skew;
        // As sparse text, since values stand far from their labels, and a column of `SI`, `-` and `7` is no
        // block.
        give(level.image, tesseract::PSM_SPARSE_TEXT);
        page.words = recognised_words();
        read_short_words_again(level, page.words);
        page.ink = level.ink;

        // Callers know the resolution of what they gave, so the reading frame has the same.
        const double shrink = 1 / level.scale;
        const auto in_source_pixels = [&](const Rect& box) {
            return apply(Affine{shrink, 0, 0, shrink, 0, 0}, box);
        };
        page.width = level.image.width * shrink;
        page.height = level.image.height * shrink;
        page.to_image = chained(Affine{level.scale, 0, 0, level.scale, 0, 0}, level.to_source);
        for (Word& word : page.words)
            word.box = in_source_pixels(word.box);
        for (InkMark& mark : page.ink) {
            mark.box = in_source_pixels(mark.box);
            mark.area = std::max(1, static_cast<int>(mark.area * shrink * shrink));
        }
        return page;
    }

    /// `SI` alone in its cell comes out as `El` or `Sl` at the size that is best for the page; enlarged it is
    /// read right.
    void read_short_words_again(const LevelPage& level, std::vector<Word>& words)
    {
        if (level.capital_height <= 0) return;
        int left_to_read = most_close_ups;
        for (Word& word : words) {
            const double height = word.box.height();
            if (letters_in(word.text) > longest_short_word || word.confidence >= sure) continue;
            // Not what a logo, a line or a speck was taken for.
            if (height < 0.5 * level.capital_height || height > 3 * level.capital_height) continue;
            if (--left_to_read < 0) return;
            read_close_up(level.image, word);
        }
    }

    /// Readings at two more sizes vote with the first one.
    void read_close_up(const PageImage& page, Word& word)
    {
        const auto first = Word(word);
        std::vector<Word> readings = {first};
        for (const double height : close_up_heights) {
            give(close_up(page, first.box, height / first.box.height()), tesseract::PSM_SINGLE_LINE);
            auto again = recognised_words();
            if (again.size() == 1) readings.push_back(std::move(again[0]));
            if (readings.size() == 2 && readings[0].text == readings[1].text) break;
        }
        double best = 0;
        for (const Word& reading : readings) {
            double sum = 0, highest = 0;
            for (const Word& other : readings) {
                if (other.text != reading.text) continue;
                sum += other.confidence;
                highest = std::max(highest, other.confidence);
            }
            if (sum <= best) continue;
            best = sum;
            word.text = reading.text;
            word.confidence = highest;
        }
    }

    void give(const PageImage& image, tesseract::PageSegMode mode)
    {
        m_tesseract.SetPageSegMode(mode);
        m_tesseract.SetImage(image.pixels.data(), image.width, image.height, /*bytes_per_pixel=*/1,
                             image.width);
        // Only used to guess sizes of letters, which are known to be those of a common page at this
        // resolution.
        m_tesseract.SetSourceResolution(200);
    }

    static std::vector<Glyph> glyphs_of_word(const tesseract::ResultIterator& word)
    {
        std::vector<Glyph> glyphs;
        tesseract::ResultIterator item(word);
        do {
            const std::unique_ptr<char, TextDeleter> text(item.GetUTF8Text(tesseract::RIL_SYMBOL));
            int left = 0, top = 0, right = 0, bottom = 0;
            if (!text || !item.BoundingBox(tesseract::RIL_SYMBOL, &left, &top, &right, &bottom)) continue;
            glyphs.push_back({text.get(), static_cast<double>(left), static_cast<double>(right),
                              item.Confidence(tesseract::RIL_SYMBOL) / 100.0});
        } while (item.Next(tesseract::RIL_SYMBOL) && !item.IsAtBeginningOf(tesseract::RIL_WORD));
        return glyphs;
    }

    std::vector<Word> recognised_words()
    {
        std::vector<Word> words;
        if (m_tesseract.Recognize(nullptr) != 0) return words;
        const std::unique_ptr<tesseract::ResultIterator> item(m_tesseract.GetIterator());
        if (!item || item->Empty(tesseract::RIL_WORD)) return words;
        do {
            int left = 0, top = 0, right = 0, bottom = 0;
            if (!item->BoundingBox(tesseract::RIL_WORD, &left, &top, &right, &bottom)) continue;
            Word word;
            word.text = text_without_doubled_letters(glyphs_of_word(*item));
            word.box = {static_cast<double>(left), static_cast<double>(top), static_cast<double>(right),
                        static_cast<double>(bottom)};
            word.confidence = std::clamp(item->Confidence(tesseract::RIL_WORD) / 100.0, 0.0, 1.0);
            word.source = Source::ocr;
            if (word.text.find_first_not_of(' ') != std::string::npos) words.push_back(std::move(word));
        } while (item->Next(tesseract::RIL_WORD));
        return words;
    }

    tesseract::TessBaseAPI m_tesseract;
};

} // namespace

tl::expected<std::unique_ptr<OcrEngine>, std::string> make_tesseract_engine()
{
    auto engine = std::make_unique<TesseractEngine>();
    if (auto started = engine->start(); !started) return tl::unexpected(started.error());
    return engine;
}

std::string tesseract_version()
{
    return fmt::format("tesseract {}", tesseract::TessBaseAPI::Version());
}

} // namespace constancia
