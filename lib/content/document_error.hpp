#pragma once

#include "support/closed_set.hpp"

#include <tl/expected.hpp>

#include <string>

namespace constancia {

/// Why a document could not be processed. The names are finding codes (see verification/finding.hpp).
enum class DocumentFault {
    file_empty,
    not_a_document,
    cannot_open,
    password_required,
    damaged,
    no_text,
    too_large,
    timed_out,
    out_of_memory,
    worker_crashed,
};

constexpr auto names_of(DocumentFault)
{
    return closed_set<DocumentFault>({{DocumentFault::file_empty, "file_empty"},
                                      {DocumentFault::not_a_document, "not_a_document"},
                                      {DocumentFault::cannot_open, "cannot_open"},
                                      {DocumentFault::password_required, "password_required"},
                                      {DocumentFault::damaged, "damaged"},
                                      {DocumentFault::no_text, "no_text"},
                                      {DocumentFault::too_large, "too_large"},
                                      {DocumentFault::timed_out, "timed_out"},
                                      {DocumentFault::out_of_memory, "out_of_memory"},
                                      {DocumentFault::worker_crashed, "worker_crashed"}});
}

/// This document could not be processed; the batch goes on.
struct DocumentError {
    DocumentFault fault = DocumentFault::damaged;
    std::string detail; ///< what kind of file it is, which limit fired, the system's words; may be empty
};

template <class T>
using Result = tl::expected<T, DocumentError>;

} // namespace constancia
