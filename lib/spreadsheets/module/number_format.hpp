#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace constancia {

/// What a number format makes of a number, as far as it matters for rosters.
struct NumberFormat {
    enum class Kind {
        plain,  ///< the number itself, however many decimals or separators it is shown with
        date,   ///< a serial number of a day
        time,   ///< a part of a day
        moment, ///< both
        digits, ///< a fixed count of digits, zeros in front, such as 00000000000 or 0000-00-0000-0
    };
    Kind kind = Kind::plain;
    std::string digits = {}; ///< for Kind::digits: '0' for each digit, anything else stands for itself
};

/// ECMA-376 part 1, 18.8.31.
NumberFormat parse_number_format(std::string_view code);

/// Formats that files refer to by number without saying their code (ECMA-376 part 1, 18.8.30).
NumberFormat builtin_number_format(std::size_t id);

} // namespace constancia
