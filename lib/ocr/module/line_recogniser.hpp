#pragma once

#include "content/page_image.hpp"
#include "ocr/module/doubled_letters.hpp"

#include <tl/expected.hpp>

#include <memory>
#include <string>
#include <vector>

namespace constancia {

/// Which characters a line may be read as.
enum class Alphabet {
    any,
    capitals_and_digits,
    capitals,
    digits,
};

/// One word of a line. Left and right are in pixels of the line's image; how high the word is the recogniser
/// does not know.
struct LineWord {
    std::vector<Glyph> glyphs; ///< never empty
    double left = 0, right = 0;
    double confidence = 0; ///< of the recogniser, 0 to 1
};

/// Tesseract, for images of one line of text each. Serves one thread.
class LineRecogniser {
  public:
    LineRecogniser();
    ~LineRecogniser();

    /// To be called once. Fails with a sentence when there is no Spanish language data.
    tl::expected<void, std::string> start();

    /// `line` is grey, black on white, cut close around the letters. It is shown narrowed to `width`, a share
    /// of its own: recognition takes as long as the line shown is wide.
    std::vector<LineWord> read(const PageImage& line, Alphabet alphabet = Alphabet::any, double width = 1);

  private:
    struct Tesseract;
    std::unique_ptr<Tesseract> m_tesseract;
    Alphabet m_alphabet = Alphabet::any;
};

/// "tesseract 5.3.0"
std::string tesseract_version();

} // namespace constancia
