#pragma once

#include "classification/classify.hpp"
#include "content/covered_text.hpp"
#include "fields/constancia.hpp"
#include "support/civil_date.hpp"

#include <optional>
#include <string>

namespace constancia {

/// How the words of a page came to be read (contract.md §2, text_source).
enum class TextSource { embedded, ocr, both, none };

constexpr auto names_of(TextSource)
{
    return closed_set<TextSource>({{TextSource::embedded, "embedded"},
                                   {TextSource::ocr, "ocr"},
                                   {TextSource::both, "both"},
                                   {TextSource::none, "none"}});
}

/// What the file says of itself.
struct DocumentFacts {
    std::string producer;
    std::optional<Date> modified; ///< the day of ModDate
    std::string portal_file_nss;  ///< the NSS in a file name of the portal's own form, else empty
};

/// All that one document gave, before it is compared with anything.
struct Evidence {
    PageKind kind;
    Constancia found;
    TextSource text_source = TextSource::none;
    DocumentFacts facts;
    std::optional<CoveredText> covered; ///< the first such word of its pages
};

} // namespace constancia
