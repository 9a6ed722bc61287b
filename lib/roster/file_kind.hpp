#pragma once

#include <string_view>

namespace constancia {

/// What kind of file it is that is no table we read, by its first bytes: "PDF", "XLS", "HTML", …; empty when
/// it may be CSV.
std::string_view foreign_kind(std::string_view bytes);

/// An XLSX with a password is no ZIP but the container of the old XLS, with the XLSX inside as one stream.
bool is_encrypted_xlsx(std::string_view bytes);

} // namespace constancia
