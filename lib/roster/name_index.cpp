#include "roster/name_index.hpp"

#include "text/person_names.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <unordered_set>
#include <utility>

namespace constancia {

namespace {

/// Fewer words than this must stand side by side: JUAN PEREZ is not meant by "JUAN CARLOS PEREZ RUIZ".
constexpr std::size_t words_that_may_stand_apart = 3;

/// Of the letters of Spanish, in UTF-8.
bool ends_small_letter(std::string_view text, std::size_t end)
{
    const auto byte = static_cast<unsigned char>(text[end - 1]);
    if (byte >= 'a' && byte <= 'z') return true;
    return end >= 2 && static_cast<unsigned char>(text[end - 2]) == 0xC3 && byte >= 0x9F;
}

bool begins_capital(std::string_view text, std::size_t begin)
{
    const auto byte = static_cast<unsigned char>(text[begin]);
    if (byte >= 'A' && byte <= 'Z') return true;
    return byte == 0xC3 && begin + 1 < text.size() && static_cast<unsigned char>(text[begin + 1]) < 0x9F;
}

/// "LopezRuizAna" and "Lopez_Ruiz+Ana" as words.
std::string with_words_apart(std::string_view text, bool at_capitals)
{
    std::string apart;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (at_capitals && i > 0 && ends_small_letter(text, i) && begins_capital(text, i)) apart += ' ';
        apart += text[i] == '_' || text[i] == '+' || text[i] == '(' || text[i] == ')' ? ' ' : text[i];
    }
    return apart;
}

std::vector<std::string> sorted_once(std::vector<std::string> words)
{
    std::sort(words.begin(), words.end());
    words.erase(std::unique(words.begin(), words.end()), words.end());
    return words;
}

bool stand_together(const std::vector<std::string>& name, const std::vector<std::string>& text)
{
    for (std::size_t begin = 0; begin + name.size() <= text.size(); ++begin) {
        const auto here = text.begin() + static_cast<std::ptrdiff_t>(begin);
        if (std::is_permutation(here, here + static_cast<std::ptrdiff_t>(name.size()), name.begin(),
                                name.end()))
            return true;
    }
    return false;
}

bool stands_in(const std::vector<std::string>& name, const std::vector<std::string>& text,
               const std::unordered_set<std::string>& text_words)
{
    const bool all =
        std::all_of(name.begin(), name.end(), [&](const auto& word) { return text_words.contains(word); });
    return all && (name.size() >= words_that_may_stand_apart || stand_together(name, text));
}

} // namespace

NameIndex::NameIndex(const std::vector<std::string>& names)
{
    // Equal names are one, so that a roster that repeats a name a thousand times costs a text one comparison.
    std::map<std::vector<std::string>, std::vector<std::size_t>> places_of;
    std::unordered_map<std::string, std::size_t> count;
    for (std::size_t place = 0; place < names.size(); ++place) {
        auto words = sorted_once(name_words(names[place]));
        if (words.size() < 2) continue;
        for (const auto& word : words)
            ++count[word];
        places_of[std::move(words)].push_back(place);
    }
    for (auto& [words, places] : places_of) {
        const auto rarest = std::min_element(
            words.begin(), words.end(), [&](const auto& a, const auto& b) { return count[a] < count[b]; });
        m_by_rarest_word[*rarest].push_back(m_names.size());
        m_names.push_back({words, std::move(places)});
    }
}

std::vector<std::size_t> NameIndex::find_in(std::string_view text) const
{
    std::vector<const Name*> found;
    for (const bool at_capitals : {false, true}) {
        const auto words = name_words(with_words_apart(text, at_capitals));
        const std::unordered_set<std::string> word_set(words.begin(), words.end());
        for (const auto& word : word_set) {
            const auto candidates = m_by_rarest_word.find(word);
            if (candidates == m_by_rarest_word.end()) continue;
            for (const auto candidate : candidates->second)
                if (stands_in(m_names[candidate].words, words, word_set))
                    found.push_back(&m_names[candidate]);
        }
    }
    const auto is_part_of_longer = [&](const Name* part) {
        return std::any_of(found.begin(), found.end(), [&](const Name* whole) {
            return part->words.size() < whole->words.size() &&
                   std::includes(whole->words.begin(), whole->words.end(), part->words.begin(),
                                 part->words.end());
        });
    };
    std::set<std::size_t> places;
    for (const auto* name : found)
        if (!is_part_of_longer(name)) places.insert(name->places.begin(), name->places.end());
    return {places.begin(), places.end()};
}

} // namespace constancia
