#pragma once

#include "batch/inputs.hpp"
#include "cli/document_run_options.hpp"

#include <filesystem>
#include <string>
#include <vector>

namespace constancia {

/// What the options' PATHs stand for. Throws Fatal when standard input is asked for twice.
InputPlan input_plan(const DocumentRunOptions& options, std::vector<std::filesystem::path> own_files,
                     Language language);

/// For a run without files.
std::string nothing_to_check_sentence(const SkippedFiles& skipped, Language language);

/// "No se revisaron 3 archivos: 2 del sistema, 1 enlace simbólico." Empty when nothing was skipped.
std::string skipped_sentence(const SkippedFiles& skipped, Language language);

/// The lines of --password-file. Throws PathError when it cannot be read.
std::vector<std::string> read_passwords(const std::string& file);

} // namespace constancia
