#pragma once

#include "batch/journal.hpp"
#include "workers/document_reader.hpp"

#include <functional>
#include <memory>

namespace constancia {

/// Has documents read that the journal does not know, and keeps what they say in it.
class JournaledReader : public DocumentReader {
  public:
    /// The journal's key for a document with this hash.
    using KeyOf = std::function<std::string(const std::string& sha256)>;

    JournaledReader(std::unique_ptr<DocumentReader> reader, Journal& journal, KeyOf key_of)
        : m_reader(std::move(reader)), m_journal(journal), m_key_of(std::move(key_of))
    {}

    Result<CopiedFile> take(const std::string& path) override;
    std::optional<Result<FileReading>> read(Effort effort) override;
    std::chrono::steady_clock::duration waited() const override { return m_waited; }
    std::optional<PagePicture> draw(PageToDraw page) override { return m_reader->draw(page); }

  private:
    std::unique_ptr<DocumentReader> m_reader;
    Journal& m_journal;
    KeyOf m_key_of;
    std::string m_key; ///< of the document last taken
    std::chrono::steady_clock::duration m_waited{};
};

} // namespace constancia
