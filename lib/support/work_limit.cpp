#include "support/work_limit.hpp"

#include <ctime>

namespace constancia {
namespace {

double thread_cpu_seconds()
{
    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) + 1e-9 * static_cast<double>(now.tv_nsec);
}

} // namespace

WorkLimit::WorkLimit(double cpu_seconds) : m_end(thread_cpu_seconds() + cpu_seconds) {}

bool WorkLimit::is_reached() const
{
    return thread_cpu_seconds() >= m_end;
}

} // namespace constancia
