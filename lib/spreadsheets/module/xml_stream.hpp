#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace constancia {

/// The attributes of an element. Names as XmlReader::begin() has them; those without a prefix in the file
/// have none here.
class XmlAttributes {
  public:
    /// As Expat gives them: name, value, name, value, …, null.
    explicit XmlAttributes(const char* const* pairs) : m_pairs(pairs) {}

    std::optional<std::string_view> find(std::string_view name) const;
    /// Empty where there is none.
    std::string_view get(std::string_view name) const { return find(name).value_or(std::string_view()); }
    /// A whole number from 0 to `largest`; refuses anything else. `absent` where there is none.
    std::size_t number(std::string_view name, std::size_t absent, std::size_t largest) const;
    /// "1", "true", "on".
    bool flag(std::string_view name) const;

  private:
    const char* const* m_pairs;
};

/// What is told of an XML file while it is read. Members may throw.
///
/// Names are "prefix:name" with prefixes of our own, one for each namespace that matters (see xml_names.cpp),
/// whatever the file calls them: some writers of XLSX say <x:row>, others <row>. What is of other namespaces
/// has the prefix "?".
class XmlReader {
  public:
    virtual ~XmlReader() = default;
    virtual void begin(std::string_view element, const XmlAttributes& attributes) = 0;
    virtual void end(std::string_view element) = 0;
    virtual void text(std::string_view) {} ///< in pieces, between any two of the above
};

/// Reads one XML file piece by piece [Expat only here], so that a large sheet is never held as a tree.
/// Document types, and with them entities of the file's own, are refused, as is nesting that no spreadsheet
/// needs. Throws WorkbookRefusal, and what the reader throws.
class XmlStream {
  public:
    /// `part` is what a refusal names.
    XmlStream(XmlReader& reader, std::string part);
    ~XmlStream();

    void feed(std::string_view piece);
    void finish();

  private:
    struct State;
    void parse(std::string_view piece, bool is_last);
    std::unique_ptr<State> m_state;
};

std::string xml_version();

} // namespace constancia
