#pragma once

#include "ocr/module/line_recogniser.hpp"
#include "ocr/module/preprocessing.hpp"
#include "ocr/ocr_engine.hpp"

#include <memory>

namespace constancia {

/// The reader of a level page, which it turns over first if it stands on its head. Must not outlive
/// `recogniser`.
std::unique_ptr<PageReader> make_page_reader(LineRecogniser& recogniser, LevelPage&& page, WorkLimit limit);

} // namespace constancia
