#pragma once

#include <string_view>

namespace constancia {

/// Whether the PDF holds pictures large enough to show a page, told from the bytes alone: the dictionary of a
/// picture is that of a stream, so it is never inside a compressed object (ISO 32000-1, 7.5.7). A cheap gate
/// before the structure is read; it errs towards yes.
bool may_hold_page_pictures(std::string_view untrusted_pdf);

} // namespace constancia
