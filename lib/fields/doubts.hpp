#pragma once

#include "content/page_text.hpp"
#include "support/civil_date.hpp"

#include <string>
#include <vector>

namespace constancia {

/// Characters that a value is made of.
enum class ValueKind {
    text,
    code,   ///< a CURP
    digits, ///< an NSS
    number, ///< of a room: one to three digits
};

/// A value that was recognised, but not surely enough to decide on.
struct Doubt {
    Rect place; ///< of the value, in the page's reading frame
    ValueKind kind = ValueKind::text;
    std::string read; ///< fold_compact of what was recognised there
    /// Of a CURP: the ink of each of its 18 characters, from left to right, those that touch with one place;
    /// empty where they cannot be told apart.
    std::vector<Rect> characters;
};

/// A CURP and an NSS (domain.md §2.3).
inline constexpr int identifiers_of_cadena = 2;

/// How many of them the page's cadena has that are valid.
int legible_identifiers_of_cadena(const PageText& page, Date latest_birth);

/// Whether the page's own CURP and NSS were read, and surely enough to need no confirmation.
bool identifiers_are_settled(const PageText& page, Date latest_birth);

/// What a recognised page leaves open.
struct OpenQuestions {
    /// A label of a value that verdicts rest on was not found on a page that should have it.
    bool lacks_labels = false;
    /// The values that deserve a second look, from top to bottom: those that verdicts rest on, or that
    /// confirm them, where they were read with little confidence, with corrections, or not at all although
    /// there is ink. A CURP or an NSS deserves one unless the cadena original repeats it.
    std::vector<Doubt> doubts;
};

OpenQuestions open_questions(const PageText& page, Date latest_birth);

} // namespace constancia
