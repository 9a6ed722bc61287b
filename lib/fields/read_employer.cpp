#include "fields/value_reader.hpp"
#include "text/normalize.hpp"

#include <algorithm>
#include <cctype>

namespace constancia {

namespace {

bool is_digit(char c)
{
    return std::isdigit(static_cast<unsigned char>(c)) != 0;
}

/// domain.md §2.2: a letter or digit, then ten digits.
bool is_registro_patronal(std::string_view text)
{
    return text.size() == 11 && std::isalnum(static_cast<unsigned char>(text.front())) != 0 &&
           std::all_of(text.begin() + 1, text.end(), is_digit);
}

} // namespace

Reading read_registro_patronal(const Pieces& pieces)
{
    for (std::size_t first = 0; first < pieces.size(); ++first) {
        std::string text;
        std::vector<std::size_t> tokens;
        for (std::size_t last = first; last < std::min(first + 4, pieces.size()) && text.size() < 11;
             ++last) {
            text += pieces[last].folded;
            tokens.push_back(pieces[last].token);
        }
        if (is_registro_patronal(text)) return {Fit::valid, text, tokens, false, false, {}, {}};
    }
    return {};
}

Reading read_patron(const Pieces& pieces)
{
    Reading reading{Fit::valid, to_capitals(joined_text(pieces)), {}, false, false, {}, {}};
    if (std::none_of(reading.value.begin(), reading.value.end(),
                     [](char c) { return std::isalpha(static_cast<unsigned char>(c)) != 0; }))
        return {};
    for (const Piece& piece : pieces)
        reading.tokens.push_back(piece.token);
    return reading;
}

/// "(32) SEG FACULT", "32", "SEGURO FACULTATIVO": as printed.
Reading read_modalidad(const Pieces& pieces)
{
    if (joined_folded(pieces).empty()) return {};
    Reading reading{Fit::valid, to_capitals(joined_text(pieces)), {}, false, false, {}, {}};
    for (const Piece& piece : pieces)
        reading.tokens.push_back(piece.token);
    return reading;
}

} // namespace constancia
