#include "workers/reading_worker.hpp"

#include "documents/pdf_document.hpp"
#include "ocr/ocr_module.hpp"
#include "pipeline/draw_page.hpp"
#include "workers/frames.hpp"
#include "workers/reading_message.hpp"

#include <unistd.h>

#include <cerrno>
#include <cstdlib>
#include <new>

namespace constancia {
namespace {

/// Thrown where a document needs pixels and there is no OCR.
struct PixelsNeeded {};

class NoOcr : public OcrAccess {
  public:
    const OcrModule& module() override { throw PixelsNeeded(); }
    OcrEngine& engine() override { throw PixelsNeeded(); }
};

/// Made in the launcher, so that workers start with it.
class PreparedOcr : public OcrAccess {
  public:
    /// The sentence of what is missing, if something is.
    std::optional<std::string> prepare()
    {
        const auto module = ocr_module();
        if (!module) return module.error();
        auto engine = (*module)->make_engine();
        if (!engine) return engine.error();
        m_module = *module;
        m_engine = std::move(*engine);
        return std::nullopt;
    }
    const OcrModule& module() override { return *m_module; }
    OcrEngine& engine() override { return *m_engine; }

  private:
    const OcrModule* m_module = nullptr;
    std::unique_ptr<OcrEngine> m_engine;
};

std::optional<std::string> read_bytes(int document, std::uint64_t size)
{
    std::string bytes(size, '\0');
    for (std::size_t filled = 0; filled < bytes.size();) {
        const auto count =
            ::pread(document, bytes.data() + filled, bytes.size() - filled, static_cast<off_t>(filled));
        if (count < 0 && errno == EINTR) continue;
        if (count <= 0) return std::nullopt;
        filled += static_cast<std::size_t>(count);
    }
    return bytes;
}

/// Where the worker's answers go, and to which task.
struct Answers {
    int channel = -1;
    std::uint64_t task = 0;

    bool send(FrameKind kind, std::string_view content = {}) const
    {
        return send_frame(channel, task, kind, content);
    }
};

Answers answers_of_this_process;

/// Libraries answer a lack of memory in many ways, some by calling the document damaged. So the first lack
/// ends it.
void end_without_memory()
{
    answers_of_this_process.send(FrameKind::out_of_memory);
    ::_exit(EXIT_FAILURE);
}

/// Whether the answer was sent.
bool answer(Answers answers, std::string bytes, const ReadingSettings& settings, OcrAccess& ocr)
{
    try {
        const auto reading = read_document(std::move(bytes), settings, ocr, [&](int page) {
            if (page > 1) answers.send(FrameKind::page_begun);
        });
        std::string message = reading_message(reading);
        if (message.size() > longest_reading_message)
            message = reading_message(tl::unexpected(DocumentError{DocumentFault::too_large, "text"}));
        return answers.send(FrameKind::reading, message);
    } catch (const PixelsNeeded&) {
        return answers.send(FrameKind::needs_pixels);
    }
}

/// Whether the answer, a picture or that there is none, was sent.
bool answer_with_picture(Answers answers, std::string bytes, PageToDraw page, const ReadingSettings& settings,
                         OcrAccess& ocr)
{
    const auto picture = draw_page(std::move(bytes), page, settings, ocr.module());
    return picture ? answers.send(FrameKind::picture, picture_message(*picture))
                   : answers.send(FrameKind::no_picture);
}

} // namespace

void serve_documents(int channel, int document, const ReadingSettings& settings, OcrAccess& ocr)
{
    std::set_new_handler(end_without_memory);
    while (const auto task = receive_task(channel)) {
        const Answers answers = answers_of_this_process = {channel, task->number};
        auto bytes = read_bytes(document, task->document_bytes);
        if (!bytes) return;
        const bool sent = task->page_to_draw == 0
                              ? answer(answers, std::move(*bytes), settings, ocr)
                              : answer_with_picture(answers, std::move(*bytes),
                                                    {task->page_to_draw, task->quarter_turns}, settings, ocr);
        if (!sent) return;
    }
}

std::vector<WorkerDuty> reading_duties(const ReadingSettings& settings)
{
    const auto prepare_text = [] {
        prepare_pdf_reading();
        return std::optional<std::string>();
    };
    const auto work_on_text = [&settings](int channel, int document) {
        NoOcr ocr;
        serve_documents(channel, document, settings, ocr);
    };
    const auto ocr = std::make_shared<PreparedOcr>();
    const auto prepare_pixels = [ocr] { return ocr->prepare(); };
    const auto work_on_pixels = [ocr, &settings](int channel, int document) {
        serve_documents(channel, document, settings, *ocr);
    };
    return {{prepare_text, work_on_text}, {prepare_pixels, work_on_pixels}};
}

std::vector<std::string> readable_for_workers()
{
    return {"/etc/fonts",           "/usr/local/share/fonts",       "/usr/share/fontconfig",
            "/usr/share/fonts",     "/usr/share/ghostscript/fonts", "/usr/share/poppler",
            "/var/cache/fontconfig"};
}

} // namespace constancia
