#pragma once

#include <string>
#include <vector>

namespace constancia {

/// Of what text PDFs are read with; the OCR module tells its own.
std::vector<std::string> text_library_versions();

} // namespace constancia
