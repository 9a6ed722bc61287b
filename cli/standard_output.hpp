#pragma once

#include "support/fatal.hpp"

#include <cstddef>
#include <string_view>

namespace constancia {

/// Standard output cannot be written. what() is the system's own words.
class OutputError : public Fatal {
  public:
    using Fatal::Fatal;
};

/// The only way to standard output: results and nothing else, whatever a library prints.
class StandardOutput {
  public:
    /// Takes descriptor 1 away and points it to /dev/null. Call before any library gets to work. Standard
    /// descriptors that are closed are opened on /dev/null, so that no file of ours ends up under their
    /// number.
    StandardOutput();
    ~StandardOutput();
    StandardOutput(const StandardOutput&) = delete;
    StandardOutput& operator=(const StandardOutput&) = delete;

    /// At once, without a buffer. Throws OutputError when it cannot be written, but for a reader who has gone
    /// away.
    void write(std::string_view text);

    /// The reader has gone away (`constancia … | head`): there is no one to work for.
    bool has_lost_its_reader() const { return m_lost_its_reader; }

    bool is_terminal() const;

    /// Of the terminal; 100 when it is none.
    std::size_t columns() const;

  private:
    int m_descriptor = -1; ///< -1: was closed when the program started
    bool m_lost_its_reader = false;
};

} // namespace constancia
