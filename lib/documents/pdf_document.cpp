#include "documents/opened_pdf.hpp"

#include <DateInfo.h>
#include <ErrorCodes.h>
#include <GlobalParams.h>
#include <UTF.h>
#include <poppler-config.h>
#include <unicode/unistr.h>

#include <limits>

// Poppler's own classes rather than poppler-cpp, which copies the tables of the file for each page, and opens
// two converters of characters for each word.

namespace constancia {

namespace {

/// Poppler's global tables. Left to its documents, they would be rebuilt whenever none is open, which costs
/// as much as reading a page.
void keep_poppler_tables()
{
    static const GlobalParamsIniter kept(nullptr);
    globalParams->setErrQuiet(true);
}

std::unique_ptr<PDFDoc> open_with(std::string& bytes, const std::string& password)
{
    const std::optional<GooString> word(password);
    auto* const stream =
        new MemStream(bytes.data(), 0, static_cast<Goffset>(bytes.size()), Object(objNull)); // the document's
    return std::make_unique<PDFDoc>(stream, word, word);
}

bool is_locked(const PDFDoc& document)
{
    return document.getErrorCode() == errEncrypted;
}

/// A text string of the document's information, as UTF-8 (ISO 32000-1, 7.9.2.2).
std::string to_utf8(const std::string& text)
{
    Unicode* characters = nullptr;
    const int count = TextStringToUCS4(text, &characters);
    if (count <= 0) return {};
    std::string utf8;
    icu::UnicodeString::fromUTF32(reinterpret_cast<const UChar32*>(characters), count).toUTF8String(utf8);
    gfree(characters);
    return utf8;
}

/// Whether the page is displayed on its side.
bool is_on_its_side(const Page& page)
{
    return page.getRotate() == 90 || page.getRotate() == 270;
}

} // namespace

void prepare_pdf_reading()
{
    keep_poppler_tables();
}

std::string poppler_version()
{
    return "poppler " POPPLER_VERSION;
}

PdfDocument::PdfDocument(std::unique_ptr<Opened> opened) : m_opened(std::move(opened)) {}
PdfDocument::PdfDocument(PdfDocument&&) noexcept = default;
PdfDocument& PdfDocument::operator=(PdfDocument&&) noexcept = default;
PdfDocument::~PdfDocument() = default;

Result<PdfDocument> PdfDocument::open(std::string bytes, std::span<const std::string> passwords)
{
    keep_poppler_tables();
    if (bytes.size() > static_cast<std::size_t>(std::numeric_limits<int>::max()))
        return tl::unexpected(DocumentError{DocumentFault::too_large, {}});

    auto opened = std::make_unique<Opened>();
    opened->bytes = std::move(bytes);
    opened->document = open_with(opened->bytes, {});
    for (const std::string& password : passwords) {
        if (!is_locked(*opened->document)) break;
        auto unlocked = open_with(opened->bytes, password);
        if (!unlocked->isOk()) continue;
        opened->document = std::move(unlocked);
        opened->password = password;
    }
    if (is_locked(*opened->document))
        return tl::unexpected(DocumentError{DocumentFault::password_required, {}});
    if (!opened->document->isOk()) return tl::unexpected(DocumentError{DocumentFault::damaged, {}});
    if (opened->document->getNumPages() < 1)
        return tl::unexpected(DocumentError{DocumentFault::damaged, "no pages"});
    return PdfDocument(std::move(opened));
}

int PdfDocument::page_count() const
{
    return m_opened->document->getNumPages();
}
const std::string& PdfDocument::bytes() const
{
    return m_opened->bytes;
}
const std::string& PdfDocument::password() const
{
    return m_opened->password;
}
std::string PdfDocument::producer() const
{
    return to_utf8(m_opened->information("Producer"));
}

std::optional<Date> PdfDocument::modified() const
{
    const GooString written(m_opened->information("ModDate"));
    const auto seconds = dateStringToTime(&written);
    if (seconds <= 0) return std::nullopt;
    // In Mexico City's time, as the dates printed on the document are.
    const auto local = std::chrono::sys_seconds{std::chrono::seconds{seconds}} - std::chrono::hours{6};
    return Date{std::chrono::floor<std::chrono::days>(local)};
}

double PdfDocument::page_width(int number) const
{
    const Page* const page = m_opened->page(number);
    if (page == nullptr) return 0;
    return is_on_its_side(*page) ? page->getCropHeight() : page->getCropWidth();
}

double PdfDocument::page_height(int number) const
{
    const Page* const page = m_opened->page(number);
    if (page == nullptr) return 0;
    return is_on_its_side(*page) ? page->getCropWidth() : page->getCropHeight();
}

} // namespace constancia
