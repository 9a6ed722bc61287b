#include "ocr/module/tesseract_engine.hpp"

#include "ocr/module/line_recogniser.hpp"
#include "ocr/module/page_reader.hpp"
#include "ocr/module/preprocessing.hpp"

namespace constancia {
namespace {

class TesseractEngine : public OcrEngine {
  public:
    tl::expected<void, std::string> start() { return m_recogniser.start(); }

    Result<std::unique_ptr<PageReader>> open(const PageImage& untrusted_image, WorkLimit limit) override
    {
        auto level = level_page(untrusted_image);
        if (!level) return tl::unexpected(level.error());
        return make_page_reader(m_recogniser, std::move(*level), limit);
    }

  private:
    LineRecogniser m_recogniser;
};

} // namespace

tl::expected<std::unique_ptr<OcrEngine>, std::string> make_tesseract_engine()
{
    auto engine = std::make_unique<TesseractEngine>();
    if (auto started = engine->start(); !started) return tl::unexpected(started.error());
    return engine;
}

} // namespace constancia
