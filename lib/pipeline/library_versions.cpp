#include "pipeline/library_versions.hpp"

#include "documents/pdf_document.hpp"

namespace constancia {

std::vector<std::string> text_library_versions()
{
    return {poppler_version()};
}

} // namespace constancia
