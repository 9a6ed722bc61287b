#include "pipeline/text_quality.hpp"

#include "text/normalize.hpp"

#include <algorithm>
#include <array>
#include <string>

namespace constancia {

namespace {

/// A constancia has a thousand letters; the shortest look-alike (a CURP) several hundred.
constexpr std::size_t least_letters = 60;

/// Of all characters, more than this share without meaning says that the fonts cannot be trusted.
constexpr double most_garbage = 0.08;

/// A picture that covers this share of the page can hold a form.
constexpr double form_sized_picture = 0.25;

/// A short hidden line is some program's mark. More may be an answer that the picture does not give, whatever
/// else is visible on the page: then the page is read as a person sees it.
constexpr int most_hidden_letters = 10;

/// The same where no picture holds what hidden text might contradict: all that is lost by leaving it out is
/// itself. Writers leave marks of some 30 letters, and pale words across the page; a form has hundreds.
constexpr int most_hidden_letters_without_picture = 40;

/// With so many of the words below, the form itself is in the text.
constexpr int words_of_a_form = 5;

/// Words that the constancia and its look-alikes have (domain.md §2.2 and §3).
constexpr std::array<std::string_view, 28> form_words = {
    "CURP",     "NSS",         "SEGURIDAD",  "SOCIAL",   "NOMBRE",        "NOMBRES",    "APELLIDO",
    "DERECHO",  "DERECHOS",    "SERVICIO",   "MEDICO",   "CONSTANCIA",    "VIGENCIA",   "UMF",
    "TURNO",    "CONSULTORIO", "DELEGACION", "AGREGADO", "FECHA",         "NACIMIENTO", "SEXO",
    "REGISTRO", "PATRONAL",    "IMSS",       "CADENA",   "BENEFICIARIOS", "CLAVE",      "MEXICO"};

struct Census {
    std::size_t characters = 0;
    std::size_t letters = 0; ///< and digits
    std::size_t garbage = 0; ///< replacement characters, private use, controls
    int form_words = 0;      ///< different ones
};

/// Whether a character of a text layer stands for nothing a person reads.
bool is_garbage(unsigned int code)
{
    return code == 0xFFFD || (code >= 0xE000 && code <= 0xF8FF) || code < 0x20 ||
           (code >= 0x7F && code < 0xA0) || code >= 0xF0000;
}

void count_characters(std::string_view text, Census& census)
{
    for (std::size_t at = 0; at < text.size();) {
        const auto lead = static_cast<unsigned char>(text[at]);
        const std::size_t length = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
        unsigned int code = length == 1 ? lead : lead & (0xFFu >> (length + 1));
        for (std::size_t i = 1; i < length && at + i < text.size(); ++i)
            code = code << 6 | (static_cast<unsigned char>(text[at + i]) & 0x3Fu);
        ++census.characters;
        if (is_garbage(code)) ++census.garbage;
        at += length;
    }
}

Census take_census(const PageText& page)
{
    Census census;
    std::array<bool, form_words.size()> seen{};
    for (const Word& word : page.words) {
        count_characters(word.text, census);
        const std::string folded = fold(word.text);
        std::string_view rest = folded;
        census.letters += static_cast<std::size_t>(
            std::count_if(folded.begin(), folded.end(), [](char c) { return c != ' '; }));
        while (!rest.empty()) {
            const std::string_view part = rest.substr(0, rest.find(' '));
            rest.remove_prefix(std::min(rest.size(), part.size() + 1));
            const auto known = std::find(form_words.begin(), form_words.end(), part);
            if (known != form_words.end()) seen[static_cast<std::size_t>(known - form_words.begin())] = true;
        }
    }
    census.form_words = static_cast<int>(std::count(seen.begin(), seen.end(), true));
    return census;
}

} // namespace

TextDecision judge_embedded_text(const PageText& embedded, const PageStructure* structure, int hidden_letters)
{
    constexpr TextDecision all_embedded{true, false, TextReason::complete};
    const auto recognise = [](TextReason reason) { return TextDecision{false, true, reason}; };
    const auto both = [](TextReason reason) { return TextDecision{true, true, reason}; };

    const Census census = take_census(embedded);
    const bool has_picture = structure != nullptr && structure->picture_cover >= form_sized_picture;
    if (has_picture) hidden_letters = std::max(hidden_letters, structure->invisible_glyphs);
    const int most_hidden = has_picture ? most_hidden_letters : most_hidden_letters_without_picture;
    if (hidden_letters > most_hidden) return recognise(TextReason::hidden_text);
    if (census.letters == 0 && census.garbage == 0) return recognise(TextReason::no_text);
    if (static_cast<double>(census.garbage) > most_garbage * static_cast<double>(census.characters))
        return recognise(TextReason::unmapped_fonts);
    if (has_picture && census.form_words < words_of_a_form) return both(TextReason::picture_and_text);
    if (census.form_words == 0)
        return census.letters < least_letters ? both(TextReason::too_little_text)
                                              : recognise(TextReason::no_form_words);
    if (census.letters < least_letters) return both(TextReason::too_little_text);
    return all_embedded;
}

} // namespace constancia
