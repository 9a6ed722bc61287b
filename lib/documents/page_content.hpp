/// Only for the files beside this one, which know Poppler.
#pragma once

#include <Object.h>

#include <list>
#include <string>

class Page;
class XRef;

namespace constancia {

/// What a page paints, unpacked by zlib where it can be: Poppler goes from byte to byte through all its
/// filters, which takes a tenth of the time of finding words. What is packed in another way, damaged or very
/// large is left to Poppler.
class PageContent {
  public:
    explicit PageContent(Page& page);

    /// For Gfx::display; lives as long as this.
    Object& object() { return m_object; }

  private:
    Object unpacked(const Object& stream);

    std::list<std::string> m_bytes; ///< of the streams in m_object, which keep their places
    std::size_t m_size = 0;         ///< of all together
    Object m_object;
};

} // namespace constancia
