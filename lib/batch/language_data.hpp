#pragma once

#include <filesystem>
#include <optional>
#include <string>

namespace constancia {

/// The file of the Spanish language data that OCR will read: in TESSDATA_PREFIX if that is set, else where
/// Debian and Tesseract put it. Nothing when it is not installed.
std::optional<std::filesystem::path> find_language_data();

/// Tells one version of the language data from another, cheaply: by size and the first 4 KiB, as a run over
/// text PDFs does not need the rest. Empty when there is none.
std::string language_data_fingerprint();

} // namespace constancia
