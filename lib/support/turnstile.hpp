#pragma once

#include <condition_variable>
#include <cstddef>
#include <mutex>

namespace constancia {

/// Lets many pass side by side, or one alone. Who wants to be alone goes before those who come later.
/// For std::shared_lock and std::unique_lock.
class Turnstile {
  public:
    void lock_shared()
    {
        std::unique_lock lock(m_mutex);
        m_changed.wait(lock, [&] { return m_waiting_alone == 0 && !m_one_is_alone; });
        ++m_inside;
    }
    void unlock_shared()
    {
        const std::scoped_lock lock(m_mutex);
        --m_inside;
        m_changed.notify_all();
    }
    void lock()
    {
        std::unique_lock lock(m_mutex);
        ++m_waiting_alone;
        m_changed.wait(lock, [&] { return m_inside == 0 && !m_one_is_alone; });
        --m_waiting_alone;
        m_one_is_alone = true;
    }
    void unlock()
    {
        const std::scoped_lock lock(m_mutex);
        m_one_is_alone = false;
        m_changed.notify_all();
    }

  private:
    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::size_t m_inside = 0, m_waiting_alone = 0;
    bool m_one_is_alone = false;
};

} // namespace constancia
