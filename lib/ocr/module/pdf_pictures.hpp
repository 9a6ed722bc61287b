#pragma once

#include "content/document_error.hpp"
#include "ocr/ocr_engine.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace constancia {

/// As OcrModule::page_structures.
Result<std::vector<PageStructure>> read_page_structures(std::string_view untrusted_pdf,
                                                        std::string_view password, int max_pages);

/// As OcrModule::whole_page_picture.
std::optional<EmbeddedPicture> read_whole_page_picture(std::string_view untrusted_pdf,
                                                       std::string_view password, int page);

std::string qpdf_version();

} // namespace constancia
