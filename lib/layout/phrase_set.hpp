#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace constancia {

/// Phrases that are looked for together, arranged by the two characters that they begin with.
class PhraseSet {
  public:
    /// Each as fold_compact leaves it, of two characters or more. Their characters outlive the set.
    explicit PhraseSet(std::vector<std::string_view> compact_phrases);

    std::size_t size() const { return m_phrases.size(); }
    std::string_view operator[](std::size_t index) const { return m_phrases[index]; }

    /// The indexes of the phrases that begin with the first two characters of the word, as fold_compact
    /// leaves it, or with its only one; in ascending order.
    std::span<const std::size_t> beginning_like(std::string_view word) const;

  private:
    /// The first two characters as one number; 0 for the second where there is only one.
    static std::uint16_t beginning_of(std::string_view text);

    std::vector<std::string_view> m_phrases;
    std::unordered_map<std::uint16_t, std::vector<std::size_t>> m_by_beginning; ///< of one and two characters
};

} // namespace constancia
