#pragma once

#include "reporting/language.hpp"
#include "workers/sandbox.hpp"

#include <string>
#include <vector>

namespace constancia {

/// What this machine lacks to lock reader processes in as asked; empty when nothing is missing.
std::string sandbox_warning(SandboxMode mode, Language language);

/// One line for each means: its name and what this machine gives.
struct SandboxLine {
    std::string name, state;
    bool is_there = true;
};
std::vector<SandboxLine> sandbox_lines(Language language);

} // namespace constancia
