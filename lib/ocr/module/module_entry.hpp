/// The one symbol by which the program enters the OCR module.
#pragma once

#include "ocr/ocr_engine.hpp"

namespace constancia {

using OcrModuleEntry = const OcrModule*();
inline constexpr char ocr_module_entry_name[] = "constancia_ocr_module";

} // namespace constancia

/// The module, which lives as long as the process; null when memory ran out.
extern "C" [[gnu::visibility("default")]] const constancia::OcrModule* constancia_ocr_module();
