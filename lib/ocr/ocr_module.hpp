#pragma once

#include "ocr/ocr_engine.hpp"

#include <tl/expected.hpp>

#include <string>

namespace constancia {

/// Opens the OCR module on the first call and returns the same one ever after, from any thread. Nothing of it
/// is loaded before. Fails with a sentence that says which file could not be opened and why.
///
/// The module is looked for beside the program: `../lib/constancia/constancia_ocr.so` as seen from its
/// folder.
tl::expected<const OcrModule*, std::string> ocr_module();

/// Whether the module has been opened: a run over text PDFs must not have paid for it.
bool ocr_module_is_open();

} // namespace constancia
