#pragma once

#include "reporting/language.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace CLI {
class App;
class ParseError;
} // namespace CLI

namespace constancia {

/// What is wrong with the command line, as a sentence of ours, and the nearest option that there is.
std::string parse_error_sentence(const CLI::ParseError& error, const CLI::App& app, Language language);

std::string unknown_command_sentence(std::string_view word, Language language);
std::string unknown_option_sentence(std::string_view option, const std::vector<std::string>& known,
                                    Language language);

} // namespace constancia
