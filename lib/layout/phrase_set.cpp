#include "layout/phrase_set.hpp"

#include <utility>

namespace constancia {

PhraseSet::PhraseSet(std::vector<std::string_view> compact_phrases) : m_phrases(std::move(compact_phrases))
{
    for (std::size_t index = 0; index < m_phrases.size(); ++index)
        for (const std::size_t length : {1, 2})
            m_by_beginning[m_phrases[index].substr(0, length)].push_back(index);
}

std::span<const std::size_t> PhraseSet::beginning_like(std::string_view word) const
{
    const auto found = m_by_beginning.find(word.substr(0, 2));
    if (found == m_by_beginning.end()) return {};
    return found->second;
}

} // namespace constancia
