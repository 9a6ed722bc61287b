#pragma once

#include "support/fatal.hpp"

#include <fmt/format.h>

#include <string>

namespace constancia {

/// A PATH that was given cannot be looked at. what() is the English sentence; a caller who speaks another
/// language makes one from path and reason.
class PathError : public Fatal {
  public:
    PathError(std::string path, std::string reason)
        : Fatal(fmt::format("{}: {}", path, reason)), m_path(std::move(path)), m_reason(std::move(reason))
    {}

    const std::string& path() const { return m_path; }
    const std::string& reason() const { return m_reason; } ///< the system's own words

  private:
    std::string m_path, m_reason;
};

} // namespace constancia
