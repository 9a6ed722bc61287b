#pragma once

#include "content/document_error.hpp"
#include "support/descriptor.hpp"

#include <cstdint>
#include <string>

namespace constancia {

/// What is known of a file whose bytes were copied.
struct CopiedFile {
    std::string sha256;
    std::uintmax_t bytes = 0;
};

/// One file's bytes at a time, in memory that is shared with worker processes. What is hashed is thus what is
/// read, whatever happens to the file meanwhile, and a worker never holds a descriptor of a file of the
/// user's.
class DocumentCopy {
  public:
    /// Throws LauncherError when there is no such memory to be had.
    DocumentCopy();

    /// In place of what it held before.
    Result<CopiedFile> take(const std::string& path, std::uintmax_t most_bytes);

    /// For reading only; to be given to workers.
    int for_workers() const { return m_for_reading.number(); }

    std::uintmax_t size() const { return m_size; }

  private:
    Descriptor m_memory, m_for_reading;
    std::uintmax_t m_size = 0;
    std::uintmax_t m_held = 0; ///< bytes that the memory has, those of the document before too
    std::string m_piece;       ///< of a file, on its way
};

} // namespace constancia
