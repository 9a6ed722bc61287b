#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace constancia {

/// The NSS in a name that the IMSS site gives its files, `comprobanteVigenciaDerechos<NSS>.pdf`, whatever an
/// intake form has put before, between or after: eleven digits after that stem, in any case, no digit beside
/// them. Only the file's own name is looked at, not its folders. Whether it is a valid NSS is not checked.
std::optional<std::string> portal_file_nss(std::string_view untrusted_path);

} // namespace constancia
