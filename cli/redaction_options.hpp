#pragma once

#include "cli/session.hpp"
#include "redaction/redactor.hpp"
#include "reporting/language.hpp"

#include <memory>
#include <string>

namespace CLI {
class App;
}

namespace constancia {

struct RedactionOptions {
    bool redact = false;
    std::string key_file;
};

/// --redact and --redact-key.
void declare_redaction_options(CLI::App& app, RedactionOptions& options, Language language);

/// One without the other is refused; told before any file is opened. Throws Fatal.
void refuse_half_a_redaction(const RedactionOptions& options, const Session& session);

/// Null without --redact. Reads the key file, and warns where others can read it too. Throws Fatal, and
/// PathError where it cannot be read.
std::unique_ptr<Redactor> redactor_from(const RedactionOptions& options, const Session& session);

} // namespace constancia
