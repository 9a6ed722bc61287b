#include "layout/phrase_set.hpp"

#include <utility>

namespace constancia {

PhraseSet::PhraseSet(std::vector<std::string_view> compact_phrases) : m_phrases(std::move(compact_phrases))
{
    for (std::size_t index = 0; index < m_phrases.size(); ++index)
        for (const std::size_t length : {1, 2})
            m_by_beginning[beginning_of(m_phrases[index].substr(0, length))].push_back(index);
}

std::uint16_t PhraseSet::beginning_of(std::string_view text)
{
    const auto character = [&](std::size_t at) {
        return at < text.size() ? static_cast<unsigned char>(text[at]) : 0;
    };
    return static_cast<std::uint16_t>(character(0) << 8 | character(1));
}

std::span<const std::size_t> PhraseSet::beginning_like(std::string_view word) const
{
    const auto found = m_by_beginning.find(beginning_of(word));
    if (found == m_by_beginning.end()) return {};
    return found->second;
}

} // namespace constancia
