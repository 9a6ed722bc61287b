/// A person's decisions as CSV: file,page,sha256,decision,note.
///
/// file, page and sha256 are those of the record (page is its `document.page`; empty where that is null).
/// `decision` is accept, reject or none; none takes an earlier one back. Of rows about the same document the
/// last counts. A column `verdict` may follow: what the document was called when the person decided.
#pragma once

#include "reports/decision.hpp"
#include "support/fatal.hpp"
#include "verification/record.hpp"

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>

namespace constancia {

/// A line of a decision file cannot be used. what() is English; the line lets a caller say it otherwise.
class DecisionFileError : public Fatal {
  public:
    DecisionFileError(int line, std::string reason);
    int line() const { return m_line; }

  private:
    int m_line;
};

/// Which document was decided about: the very bytes, where they were handed in.
struct DecidedDocument {
    std::string file; ///< as in the JSON record: valid UTF-8
    std::string page; ///< digits; empty for none
    std::string sha256;
    auto operator<=>(const DecidedDocument&) const = default;
};

DecidedDocument decided_document(const Record& record);

/// Decisions by document.
class DecisionList {
  public:
    struct Entry {
        std::optional<PersonDecision> decision; ///< nothing: one that was taken back
        std::optional<Verdict> verdict;         ///< what the person saw; nothing where that is not known
    };

    /// Throws DecisionFileError.
    static DecisionList from_csv(std::string_view untrusted_csv);

    const Entry* find(const DecidedDocument& document) const;
    const std::map<DecidedDocument, Entry>& entries() const { return m_entries; }
    void set(DecidedDocument document, Entry entry);
    /// Those of `newer` go before those of this list.
    void merge(const DecisionList& newer);

  private:
    std::map<DecidedDocument, Entry> m_entries;
};

} // namespace constancia
