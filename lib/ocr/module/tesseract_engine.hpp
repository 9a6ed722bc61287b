#pragma once

#include "ocr/ocr_engine.hpp"

#include <tl/expected.hpp>

#include <memory>
#include <string>

namespace constancia {

/// An engine for Spanish; fails with a sentence when its language data is not installed.
tl::expected<std::unique_ptr<OcrEngine>, std::string> make_tesseract_engine();

} // namespace constancia
