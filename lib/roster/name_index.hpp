#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace constancia {

/// Finds whose whole name stands in a text, such as a file name.
class NameIndex {
  public:
    NameIndex() = default;
    /// One name a place; names of a single word are never found, as a word alone is no person.
    explicit NameIndex(const std::vector<std::string>& names);

    /// Places of the names all of whose words are in the text, in rising order. A name that is part of a
    /// longer one found too is left out: "ANA LOPEZ" is not meant where "ANA LOPEZ RUIZ" is written. Several:
    /// the name is not unique.
    std::vector<std::size_t> find_in(std::string_view text) const;

  private:
    /// A name, and all who are called so.
    struct Name {
        std::vector<std::string> words; ///< sorted, each once
        std::vector<std::size_t> places;
    };
    std::vector<Name> m_names;
    /// Each name stands under its rarest word only, so that MARIA does not lead to half of the roster.
    std::unordered_map<std::string, std::vector<std::size_t>> m_by_rarest_word;
};

} // namespace constancia
