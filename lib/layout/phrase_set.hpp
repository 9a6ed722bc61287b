#pragma once

#include <array>
#include <cstddef>
#include <span>
#include <string_view>
#include <vector>

namespace constancia {

/// Phrases that are looked for together, arranged by the character that they begin with.
class PhraseSet {
  public:
    /// Each as fold_compact leaves it, and not empty. Their characters outlive the set.
    explicit PhraseSet(std::vector<std::string_view> compact_phrases);

    std::size_t size() const { return m_phrases.size(); }
    std::string_view operator[](std::size_t index) const { return m_phrases[index]; }

    /// The indexes of the phrases that begin with this capital or digit, in ascending order.
    std::span<const std::size_t> beginning_with(char first) const;

  private:
    std::vector<std::string_view> m_phrases;
    std::array<std::vector<std::size_t>, 128> m_by_first; ///< fold_compact leaves only ASCII
};

} // namespace constancia
