#include "layout/phrase_set.hpp"

#include <utility>

namespace constancia {

PhraseSet::PhraseSet(std::vector<std::string_view> compact_phrases) : m_phrases(std::move(compact_phrases))
{
    for (std::size_t index = 0; index < m_phrases.size(); ++index)
        m_by_first.at(static_cast<unsigned char>(m_phrases[index].front())).push_back(index);
}

std::span<const std::size_t> PhraseSet::beginning_with(char first) const
{
    const auto place = static_cast<unsigned char>(first);
    if (place >= m_by_first.size()) return {};
    return m_by_first[place];
}

} // namespace constancia
