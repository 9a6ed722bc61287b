#pragma once

#include "verification/record.hpp"

#include <functional>
#include <string_view>

namespace constancia {

/// Where results go: standard output or a file.
using Output = std::function<void(std::string_view)>;

/// The seam for formats. Records are given one by one, in input order, and are written at once.
class ReportWriter {
  public:
    virtual ~ReportWriter() = default;
    virtual void begin() = 0;
    virtual void add(const Record& record) = 0;
    virtual void end() = 0;
};

} // namespace constancia
