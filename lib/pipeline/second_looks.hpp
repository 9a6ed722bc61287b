#pragma once

#include "content/page_text.hpp"
#include "ocr/ocr_engine.hpp"
#include "support/civil_date.hpp"

#include <span>

namespace constancia {

/// Reads of a recognised page what its first reading left and its purpose asks for: the lines that the kind
/// of the document or the cadena original may stand in, then doubtful values once more, from other pixels.
/// What was declared has no part in it. Ends early when the reader's time is up.
void read_on(PageReader& reader, PageText& page, std::span<const Rect> unread, Date latest_birth);

} // namespace constancia
