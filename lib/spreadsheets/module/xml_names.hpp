#pragma once

#include <string>
#include <string_view>

namespace constancia {

/// "uri name" as Expat gives it → "prefix:name" with the prefix that we know the namespace by, "?" for
/// others. A name without namespace stays as it is. `buffer` holds the result where it had to be made.
std::string_view known_name(std::string_view expat_name, std::string& buffer);

} // namespace constancia
