#pragma once

#include "batch/inputs.hpp"
#include "cli/document_run_options.hpp"

#include <filesystem>
#include <string>
#include <vector>

namespace constancia {

/// The files that the PATHs name. Throws PathError, and Fatal when there are none.
Inputs find_input_files(const DocumentRunOptions& options,
                        const std::vector<std::filesystem::path>& own_files, Language language);

/// "No se revisaron 3 archivos: 2 del sistema, 1 enlace simbólico." Empty when nothing was skipped.
std::string skipped_sentence(const SkippedFiles& skipped, Language language);

/// All of standard input.
std::string read_standard_input();

/// The lines of --password-file. Throws PathError when it cannot be read.
std::vector<std::string> read_passwords(const std::string& file);

} // namespace constancia
