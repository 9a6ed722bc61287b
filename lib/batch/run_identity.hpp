#pragma once

#include "batch/run_settings.hpp"

#include <string>
#include <string_view>

namespace constancia {

/// All that decides, beside the document itself, what its record says.
struct RunIngredients {
    const RunSettings& settings;
    std::string_view program_version;
    std::string_view language_data; ///< see language_data_fingerprint()
};

/// What a run is known by: 16 hexadecimal digits. The same documents and the same identity give the same
/// records.
std::string run_identity(const RunIngredients& run);

} // namespace constancia
