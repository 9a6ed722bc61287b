#pragma once

#include "content/page_text.hpp"

namespace constancia {

/// The embedded words and, beside them, those recognised words that stand where no embedded one does. In the
/// recognised page's reading frame, which is level by measurement.
PageText merge_words(const PageText& embedded, const PageText& recognised);

} // namespace constancia
