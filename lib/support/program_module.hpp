#pragma once

#include <tl/expected.hpp>

#include <string>

namespace constancia {

/// The address of `symbol` in `../lib/constancia/FILE` as seen from the program's folder: what only some runs
/// need is linked there, and opened when first asked for. Never closed: threads may still hold what came out
/// of it while the program ends. Fails with a sentence that says which file could not be opened and why.
tl::expected<void*, std::string> program_module_symbol(const std::string& file, const char* symbol);

} // namespace constancia
