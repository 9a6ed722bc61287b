#pragma once

#include "content/geometry.hpp"
#include "ocr/ocr_engine.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace constancia {

/// The module; ends the test program when it cannot be opened.
const OcrModule& module_under_test();

/// A file of tests/data/ocr.
std::string test_file(const std::string& name);

/// All pages of a picture file.
Result<std::vector<PageImage>> decoded_pages(std::string_view bytes);

/// A word of a test picture as make_data.py wrote it.
struct PlacedWord {
    std::string text;
    Rect box; ///< in the picture's pixels
};
std::vector<PlacedWord> words_on(const std::string& picture);

/// What an engine reads of an image at once.
Result<RecognisedPage> recognised(OcrEngine& engine, const PageImage& image);

/// Brightness, 0 to 255, of the middle of each quadrant: upper left, upper right, lower left, lower right.
std::vector<int> quadrants(const PageImage& image);

} // namespace constancia
