#pragma once

#include <stdexcept>

namespace constancia {

/// We cannot work at all: bad options, no such path, an unreadable roster. Caught in `main` and nowhere else.
/// The message says what happened, to which file, and what to do next.
class Fatal : public std::runtime_error {
  public:
    using std::runtime_error::runtime_error;
};

} // namespace constancia
