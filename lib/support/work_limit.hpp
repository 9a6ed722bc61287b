#pragma once

namespace constancia {

/// A ceiling on the processor time that the calling thread may spend from now on. Processor time rather than
/// the clock's, so that what a file gets does not depend on how busy the machine is.
class WorkLimit {
  public:
    explicit WorkLimit(double cpu_seconds);

    /// To be asked by the thread that made it.
    bool is_reached() const;

  private:
    double m_end; ///< in seconds of the thread's processor time
};

} // namespace constancia
