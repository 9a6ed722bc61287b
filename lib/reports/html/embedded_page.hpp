#pragma once

#include <string_view>

namespace constancia {

// What lib/reports/html/ holds as readable files, put into the program when it is built.
extern const std::string_view embedded_template; ///< mustache
extern const std::string_view embedded_style;    ///< every .css, joined
extern const std::string_view embedded_script;   ///< every .js, joined in one function of its own

} // namespace constancia
