#pragma once

#include <string_view>

namespace constancia {

/// What kind of file it is that cannot be CSV, by its first bytes: "PDF", "XLS", "ZIP", …; empty when it may
/// be.
std::string_view foreign_kind(std::string_view bytes);

} // namespace constancia
