#pragma once

#include "pipeline/verify_file.hpp"
#include "support/fatal.hpp"

#include <memory>

namespace constancia {

/// The OCR module or its language data are not there, and a document needs them. what() is an English
/// sentence.
class OcrUnavailable : public Fatal {
  public:
    using Fatal::Fatal;
};

/// OCR for the documents of one thread: nothing is loaded before the first that needs it.
/// Throws OcrUnavailable.
class ThreadOcr : public OcrAccess {
  public:
    const OcrModule& module() override;
    OcrEngine& engine() override;

  private:
    std::unique_ptr<OcrEngine> m_engine;
};

} // namespace constancia
