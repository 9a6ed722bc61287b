#include "ocr/module/line_recogniser.hpp"

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

/// Lines are enlarged or reduced to this height, in pixels, so one that is longer than high by more than the
/// other is no line of text, and would take seconds.
constexpr int recognised_height = 36;
constexpr int longest_line = 250;
constexpr int least_side = 3; ///< pixels

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

const char* characters_of(Alphabet alphabet)
{
    switch (alphabet) {
    case Alphabet::any:
        return "";
    case Alphabet::capitals_and_digits:
        return "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";
    case Alphabet::capitals:
        return "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    case Alphabet::digits:
        return "0123456789";
    }
    return "";
}

struct TextDeleter {
    void operator()(char* text) const { delete[] text; }
};

std::vector<Glyph> glyphs_of_word(const tesseract::ResultIterator& word)
{
    std::vector<Glyph> glyphs;
    tesseract::ResultIterator item(word);
    do {
        const std::unique_ptr<char, TextDeleter> text(item.GetUTF8Text(tesseract::RIL_SYMBOL));
        if (text && *text && *text != ' ')
            glyphs.push_back({text.get(), item.Confidence(tesseract::RIL_SYMBOL) / 100.0});
    } while (item.Next(tesseract::RIL_SYMBOL) && !item.IsAtBeginningOf(tesseract::RIL_WORD));
    return glyphs;
}

} // namespace

struct LineRecogniser::Tesseract {
    tesseract::TessBaseAPI api;
};

LineRecogniser::LineRecogniser() : m_tesseract(std::make_unique<Tesseract>()) {}
LineRecogniser::~LineRecogniser() = default;

tl::expected<void, std::string> LineRecogniser::start()
{
    const std::string folder = data_folder();
    if (folder.empty())
        return tl::unexpected(std::string("Tesseract's Spanish language data (spa.traineddata) is not "
                                          "installed; on Debian: apt install tesseract-ocr-spa."));
    // Initialisation reads and writes parameters that all engines share.
    static std::mutex one_at_a_time;
    const std::lock_guard lock(one_at_a_time);
    tesseract::TessBaseAPI& api = m_tesseract->api;
    // Before anything else, as it is what silences everything else.
    api.SetVariable("debug_file", "/dev/null");
    if (api.Init(folder.c_str(), language, tesseract::OEM_LSTM_ONLY) != 0)
        return tl::unexpected(fmt::format("Tesseract cannot use {}/{}.traineddata.", folder, language));
    // The lines are known, so the search for them, which costs as much as reading does, is left out.
    api.SetPageSegMode(tesseract::PSM_RAW_LINE);
    // Lines come dark on light. Doubtful ones would be read a second time as their negatives.
    api.SetVariable("invert_threshold", "0");
    api.SetVariable("tessedit_do_invert", "0"); // its name before Tesseract 5.2
    return {};
}

std::vector<LineWord> LineRecogniser::read(const PageImage& line, Alphabet alphabet, double width)
{
    std::vector<LineWord> words;
    if (line.width < least_side || line.height < least_side || line.width > longest_line * line.height)
        return words;
    tesseract::TessBaseAPI& api = m_tesseract->api;
    if (alphabet != m_alphabet) {
        api.SetVariable("tessedit_char_whitelist", characters_of(alphabet));
        m_alphabet = alphabet;
    }
    // Tesseract would reduce a higher line in the same way, but compress it and look for its letters before.
    const bool is_reduced = line.height > recognised_height || width < 1;
    const PageImage reduced =
        is_reduced ? reduced_to_height(line, std::min(line.height, recognised_height), width) : PageImage{};
    const PageImage& shown = is_reduced ? reduced : line;
    if (shown.pixels.empty()) return words;
    const double scale = static_cast<double>(line.width) / shown.width;
    api.SetImage(shown.pixels.data(), shown.width, shown.height, /*bytes_per_pixel=*/1, shown.width);
    // Only used to guess sizes of letters, which one line has no use for; unset, it is guessed and complained
    // of.
    api.SetSourceResolution(200);
    if (api.Recognize(nullptr) != 0) return words;
    const std::unique_ptr<tesseract::ResultIterator> item(api.GetIterator());
    if (!item || item->Empty(tesseract::RIL_WORD)) return words;
    do {
        int left = 0, top = 0, right = 0, bottom = 0;
        if (!item->BoundingBox(tesseract::RIL_WORD, &left, &top, &right, &bottom)) continue;
        LineWord word{glyphs_of_word(*item), scale * left, scale * right,
                      std::clamp(item->Confidence(tesseract::RIL_WORD) / 100.0, 0.0, 1.0)};
        if (!word.glyphs.empty()) words.push_back(std::move(word));
    } while (item->Next(tesseract::RIL_WORD));
    return words;
}

std::string tesseract_version()
{
    return fmt::format("tesseract {}", tesseract::TessBaseAPI::Version());
}

} // namespace constancia
