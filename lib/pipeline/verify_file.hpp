#pragma once

#include "content/document_error.hpp"
#include "ocr/ocr_engine.hpp"
#include "roster/roster.hpp"
#include "verification/policy.hpp"
#include "verification/record.hpp"

#include <string>
#include <vector>

namespace constancia {

/// Ceilings that protect a run from one document.
struct Limits {
    std::uintmax_t file_bytes = 100u << 20; ///< larger files are not opened
    int pages = 50;                         ///< pages looked at; those after are ignored
    double page_seconds =
        20; ///< of processor time for recognising one page; a common one takes half a second
    double page_megapixels = 40; ///< a page is rendered at a lower resolution rather than beyond this
};

enum class Comparison {
    with_declared, ///< `check`
    none,          ///< `extract`: fields only, no verdict
};

/// What a run needs, the same for every document.
struct RunSettings {
    Policy policy;
    Date as_of{};
    Comparison comparison = Comparison::with_declared;
    const Roster* roster = nullptr;          ///< outlives the run; nullptr: none was given
    const RosterEntry* by_options = nullptr; ///< declared on the command line, for exactly one file
    std::vector<std::string> passwords;      ///< tried after the empty one
    Limits limits;
};

/// One file, already read: a document's work touches no file.
struct FileInput {
    std::string file;       ///< as given; goes into the record
    std::string path_below; ///< the part of it below the PATH that was given, with the file's own name
    Result<std::string> bytes;
};

/// Where a document's work gets OCR from when it first needs it. One for each thread.
class OcrAccess {
  public:
    virtual ~OcrAccess() = default;

    /// The module, opened at the first call. Throws Fatal when it cannot be opened.
    virtual const OcrModule& module() = 0;

    /// The engine, made at the first call. Throws Fatal when there is no language data.
    virtual OcrEngine& engine() = 0;
};

/// The stages in order, for one file. One record for each constancia in it; one when there is none.
/// `elapsed_ms` is that of the whole file.
std::vector<Record> verify_file(const FileInput& input, const RunSettings& settings, OcrAccess& ocr);

} // namespace constancia
