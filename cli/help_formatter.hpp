#pragma once

#include <CLI/CLI.hpp>

#include <string>

namespace constancia {

/// CLI11's help with columns counted as a terminal does, for it counts bytes, and with descriptions wrapped.
class HelpFormatter : public CLI::Formatter {
  public:
    std::string make_option(const CLI::Option* option, bool is_positional) const override;
};

} // namespace constancia
