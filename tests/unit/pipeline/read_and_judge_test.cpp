#include "pipeline/judge_reading.hpp"
#include "pipeline/read_document.hpp"
#include "support/fatal.hpp"
#include "support/file.hpp"

#include <gtest/gtest.h>

namespace constancia {

namespace {

/// A page on which a fake recogniser reads what it was given.
class FakeReader : public PageReader {
  public:
    explicit FakeReader(Result<RecognisedPage> answer) : m_answer(std::move(answer)) {}

    Result<RecognisedPage> read() override { return m_answer; }
    std::vector<Word> read_lines(std::span<const Rect>, Look) override { return {}; }
    std::vector<Word> look_again(const Rect&, Look) override { return {}; }

  private:
    Result<RecognisedPage> m_answer;
};

class FakeEngine : public OcrEngine {
  public:
    Result<RecognisedPage> answer = RecognisedPage{};
    Result<std::unique_ptr<PageReader>> open(const PageImage&, WorkLimit) override
    {
        return std::make_unique<FakeReader>(answer);
    }
};

class FakeModule : public OcrModule {
  public:
    tl::expected<std::unique_ptr<OcrEngine>, std::string> make_engine() const override
    {
        return std::make_unique<FakeEngine>();
    }
    Result<void> decode_image_file(std::string_view, const TakePage& take_page) const override
    {
        take_page({100, 100, 0, PixelFormat::grey8, std::vector<std::uint8_t>(10000, 255)});
        return {};
    }
    std::string small_jpeg(const PageImage&, int, int) const override { return {}; }
    std::vector<Sheet> sheets_on(const PageImage&) const override { return {}; }
    std::vector<Code> find_codes(const PageImage&, const Rect&) const override { return {}; }
    Result<std::vector<PageStructure>> page_structures(std::string_view, std::string_view, int) const override
    {
        return std::vector<PageStructure>{};
    }
    std::optional<EmbeddedPicture> whole_page_picture(std::string_view, std::string_view, int) const override
    {
        return {};
    }
    std::vector<std::string> library_versions() const override { return {}; }
};

class FakeOcr : public OcrAccess {
  public:
    const OcrModule& module() override { return m_module; }
    OcrEngine& engine() override { return fake_engine; }
    FakeEngine fake_engine;

  private:
    FakeModule m_module;
};

/// For documents that need none.
class NoOcr : public OcrAccess {
  public:
    const OcrModule& module() override { throw Fatal("OCR was asked for"); }
    OcrEngine& engine() override { throw Fatal("OCR was asked for"); }
};

JudgingSettings settings()
{
    JudgingSettings made;
    made.as_of = *make_date(2026, 8, 28);
    return made;
}

std::string sample(const std::string& name)
{
    return read_file(SOURCE_DIR "/samples/" + name, 1 << 24).value();
}

/// Both halves, one after the other.
std::vector<Record> read_and_judge(const std::string& name, std::string bytes, const JudgingSettings& judging,
                                   OcrAccess& ocr)
{
    ReadingSettings reading;
    reading.as_of = judging.as_of;
    return judge_reading({name, name, "hash", bytes.size()}, read_document(bytes, reading, ocr), judging);
}

TEST(ReadAndJudge, NeedsNoOcrForText)
{
    NoOcr ocr;
    const auto records = read_and_judge("entregas/23145600_espaciado.pdf",
                                        sample("entregas/23145600_espaciado.pdf"), settings(), ocr);
    ASSERT_EQ(1u, records.size());
    EXPECT_EQ(Verdict::ok, records[0].verdict);
    EXPECT_EQ(DocumentKind::vigencia, records[0].document.kind);
    EXPECT_EQ("complete", records[0].document.text_reason);
    EXPECT_EQ("hash", records[0].sha256);
    EXPECT_EQ(NotChecked::declared_data, records[0].not_checked.front());
}

TEST(ReadAndJudge, NeedsNoOcrForABlankPageBesideText)
{
    NoOcr ocr;
    const auto records = read_and_judge("vigencia/23145820_writer_web_tabla.pdf",
                                        sample("vigencia/23145820_writer_web_tabla.pdf"), settings(), ocr);
    ASSERT_EQ(1u, records.size());
    EXPECT_EQ(2, records[0].document.page);
}

TEST(ReadAndJudge, OnlyReadsWhenAskedToExtract)
{
    NoOcr ocr;
    JudgingSettings extract = settings();
    extract.comparison = Comparison::none;
    const auto records = read_and_judge("entregas/23145501_vencida_un_anio.pdf",
                                        sample("entregas/23145501_vencida_un_anio.pdf"), extract, ocr);
    ASSERT_EQ(1u, records.size());
    EXPECT_FALSE(records[0].verdict);
    EXPECT_TRUE(records[0].findings.empty());
    EXPECT_TRUE(records[0].found.has(FieldId::curp));
}

TEST(ReadAndJudge, GivesARecordForEveryBadInput)
{
    FakeOcr ocr;
    const std::pair<std::string, const char*> cases[] = {
        {std::string(), "file_empty"},
        {std::string("hola"), "not_a_document"},
        {std::string("PK\x03\x04 xl/workbook.xml"), "not_a_document"},
        {std::string("%PDF-1.7 and no more"), "damaged"},
        {std::string("\xFF\xD8\xFF\xE0 an empty picture"), "no_text"},
    };
    for (const auto& [bytes, code] : cases) {
        const auto records = read_and_judge("x", bytes, settings(), ocr);
        ASSERT_EQ(1u, records.size()) << code;
        EXPECT_EQ(Verdict::unreadable, records[0].verdict) << code;
        ASSERT_EQ(1u, records[0].findings.size()) << code;
        EXPECT_EQ(code, kind_of(records[0].findings[0].code).name);
    }
}

TEST(ReadAndJudge, SaysWhenTheRecogniserFails)
{
    FakeOcr ocr;
    ocr.fake_engine.answer = tl::unexpected(DocumentError{DocumentFault::timed_out, {}});
    const auto records = read_and_judge("x.jpg", "\xFF\xD8\xFF\xE0", settings(), ocr);
    ASSERT_EQ(1u, records.size());
    EXPECT_EQ(FindingCode::timed_out, records[0].findings[0].code);
}

TEST(ReadAndJudge, GivesARecordForEachConstanciaOfAStack)
{
    FakeOcr ocr;
    const auto three =
        read_and_judge("stacks/tres_alumnos.pdf", sample("stacks/tres_alumnos.pdf"), settings(), ocr);
    ASSERT_EQ(3u, three.size());
    for (const Record& record : three) {
        EXPECT_EQ("stacks/tres_alumnos.pdf", record.file);
        EXPECT_EQ(FindingCode::several_constancias, record.findings.back().code);
    }
    EXPECT_LT(three[0].document.page, three[1].document.page);

    // One person twice: the newer counts, whichever comes first.
    for (const char* name : {"stacks/23145677_nueva_y_vieja.pdf", "stacks/23145677_vieja_y_nueva.pdf"}) {
        const auto one = read_and_judge(name, sample(name), settings(), ocr);
        ASSERT_EQ(1u, one.size()) << name;
        EXPECT_EQ(Verdict::ok, one[0].verdict) << name;
    }
}

} // namespace

} // namespace constancia
