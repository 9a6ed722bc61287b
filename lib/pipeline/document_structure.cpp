#include "pipeline/document_structure.hpp"

#include "documents/picture_survey.hpp"
#include "pipeline/text_quality.hpp"

namespace constancia {

DocumentStructure::DocumentStructure(const PdfDocument& document, OcrAccess& ocr, int count)
    : m_document(document), m_ocr(ocr), m_count(count),
      m_holds_pictures(may_hold_page_pictures(document.bytes()))
{}

const PageStructure* DocumentStructure::of(int number)
{
    if (!m_holds_pictures) return nullptr;
    if (!m_was_read) {
        if (auto read = m_ocr.module().page_structures(m_document.bytes(), m_document.password(), m_count))
            m_pages = std::move(*read);
        m_was_read = true;
    }
    const auto index = static_cast<std::size_t>(number - 1);
    return index < m_pages.size() ? &m_pages[index] : nullptr;
}

const PageStructure* DocumentStructure::if_telling(int number)
{
    const bool is_telling = m_holds_pictures && m_document.may_show_pictures(number, least_telling_cover);
    return is_telling ? of(number) : nullptr;
}

} // namespace constancia
