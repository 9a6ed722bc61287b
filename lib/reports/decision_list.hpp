/// A person's decisions as CSV: file,page,sha256,decision,note.
///
/// file, page and sha256 are those of the record (page is its `document.page`; empty where that is null).
/// `decision` is accept, reject or none; none takes an earlier one back. Of rows about the same document the
/// last counts. A column `verdict` may follow: what the program had said when the person decided. Columns may
/// stand in any order, and others are passed over.
#pragma once

#include "reports/decision.hpp"
#include "support/fatal.hpp"
#include "verification/record.hpp"

#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace constancia {

enum class DecisionFileFault {
    not_csv,
    missing_column, ///< detail: its name
    no_decision,    ///< detail: the word that is none of accept, reject, none
};

/// A file of decisions cannot be used: nothing is decided by guessing.
class DecisionFileError : public Fatal {
  public:
    DecisionFileError(DecisionFileFault fault, int line = 0, std::string detail = {});

    DecisionFileFault fault() const { return m_fault; }
    int line() const { return m_line; } ///< as a spreadsheet shows it
    const std::string& detail() const { return m_detail; }

  private:
    DecisionFileFault m_fault;
    int m_line;
    std::string m_detail;
};

/// Which document was decided about: the very bytes, where they were handed in.
struct DecidedDocument {
    std::string file; ///< as safe_text() shows it and without the mark of formulas: the same after any CSV
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

    /// Null where nothing was decided.
    const Entry* find(const Record& record) const;
    /// Those that were not taken back.
    std::size_t size() const;
    const std::map<DecidedDocument, Entry>& entries() const { return m_entries; }
    void set(DecidedDocument document, Entry entry);
    /// Those of `newer` go before those of this list.
    void merge(const DecisionList& newer);

  private:
    std::map<DecidedDocument, Entry> m_entries;
};

} // namespace constancia
