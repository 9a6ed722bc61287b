// Catálogo de palabras inconvenientes: Instructivo Normativo para la Asignación de la CURP, DOF 18-10-2021,
// annex.
#include "identifiers/inconvenient_words.hpp"

#include <algorithm>
#include <iterator>

namespace constancia {

namespace {

constexpr std::string_view words[] = {
    "BACA", "BAKA", "BUEI", "BUEY", "CACA", "CACO", "CAGA", "CAGO", "CAKA", "CAKO", "COGE", "COGI",
    "COJA", "COJE", "COJI", "COJO", "COLA", "CULO", "FALO", "FETO", "GETA", "GUEI", "GUEY", "JETA",
    "JOTO", "KACA", "KACO", "KAGA", "KAGO", "KAKA", "KAKO", "KOGE", "KOGI", "KOJA", "KOJE", "KOJI",
    "KOJO", "KOLA", "KULO", "LILO", "LOCA", "LOCO", "LOKA", "LOKO", "MAME", "MAMO", "MEAR", "MEAS",
    "MEON", "MIAR", "MION", "MOCO", "MOKO", "MULA", "MULO", "NACA", "NACO", "ORIN", "PEDA", "PEDO",
    "PENE", "PIPI", "PITO", "POPO", "PUTA", "PUTO", "QULO", "RATA", "ROBA", "ROBE", "ROBO", "RUIN",
    "SENO", "TETA", "VACA", "VAGA", "VAGO", "VAKA", "VUEI", "VUEY", "WUEI", "WUEY",
};
static_assert(std::size(words) == 82);
static_assert(std::is_sorted(std::begin(words), std::end(words)));

} // namespace

bool is_inconvenient_word(std::string_view four_letters)
{
    return std::binary_search(std::begin(words), std::end(words), four_letters);
}

} // namespace constancia
