#include "batch/thread_ocr.hpp"

#include "ocr/ocr_module.hpp"

namespace constancia {

const OcrModule& ThreadOcr::module()
{
    const auto module = ocr_module();
    if (!module) throw OcrUnavailable(module.error());
    return **module;
}

OcrEngine& ThreadOcr::engine()
{
    if (!m_engine) {
        auto made = module().make_engine();
        if (!made) throw OcrUnavailable(made.error());
        m_engine = std::move(*made);
    }
    return *m_engine;
}

} // namespace constancia
