#include "records.hpp"
#include "reports/html/html_report.hpp"
#include "support/file.hpp"

#include <gtest/gtest.h>

namespace constancia {
namespace {

using testing::RecordMaker;

bool contains(std::string_view text, std::string_view part)
{
    return text.find(part) != text.npos;
}

class HtmlReportTest : public ::testing::Test {
  protected:
    void SetUp() override
    {
        char name[] = "/tmp/constancia-XXXXXX";
        ASSERT_NE(nullptr, ::mkdtemp(name));
        folder = name;
        context.run = "9f2c";
    }
    void TearDown() override { std::filesystem::remove_all(folder); }

    std::string written(const std::vector<FinalRecord>& records,
                        PicturesOf pictures_of = PicturesOf::attention)
    {
        asked.clear();
        context.pictures_of = pictures_of;
        HtmlReport report(folder / "report.html", context, [this](const PageKey& key) {
            asked.push_back(key);
            return std::optional(PagePicture{bytes, "image/jpeg", {612, 792, Unit::points}});
        });
        ReportSummary summary;
        for (const FinalRecord& record : records) {
            summary.add(record);
            report.add(record);
        }
        report.finish(summary);
        EXPECT_FALSE(std::filesystem::exists(folder / "report.html")) << "before it is put in place";
        report.replace();
        auto text = read_file(folder / "report.html", 1 << 24).value();
        std::filesystem::remove(folder / "report.html");
        return text;
    }

    static FinalRecord document(const std::string& file, Standing standing)
    {
        FinalRecord record;
        record.record = RecordMaker(file).record;
        if (standing != Standing::approved) record.record.verdict = Verdict::review;
        record.standing = standing;
        return record;
    }

    std::filesystem::path folder;
    ReportContext context;
    std::vector<PageKey> asked;
    std::string bytes = "\xff\xd8\xff picture";
};

TEST_F(HtmlReportTest, IsWholeWithoutAnyRecord)
{
    const std::string page = written({});
    EXPECT_TRUE(contains(page, "<script type=\"application/json\" class=\"records\">[\n\n]</script>"));
    EXPECT_TRUE(page.ends_with("</html>\n"));
}

TEST_F(HtmlReportTest, ShowsThePagesOfWhatNeedsAttention)
{
    const FinalRecord approved = document("1.pdf", Standing::approved),
                      pending = document("2.pdf", Standing::pending),
                      superseded = document("3.pdf", Standing::superseded);
    FinalRecord audited = document("4.pdf", Standing::approved);
    audited.record.audit = true;
    const std::string page = written({approved, pending, superseded, audited});
    EXPECT_EQ(asked.size(), 2u);
    EXPECT_TRUE(contains(page, "<script type=\"text/plain\" id=\"picture-" + pending.record.sha256 +
                                   "-1\" data-mime=\"image/jpeg\" data-width=\"612\" data-height=\"792\" "
                                   "data-unit=\"pt\">/9j/IHBpY3R1cmU=</script>"));
    written({approved, pending, superseded, audited}, PicturesOf::all);
    EXPECT_EQ(asked.size(), 4u);
    written({approved, pending, superseded, audited}, PicturesOf::none);
    EXPECT_TRUE(asked.empty());
}

TEST_F(HtmlReportTest, AsksOnceForAPageThatTwoHandedIn)
{
    FinalRecord first = document("1.pdf", Standing::pending), second = document("2.pdf", Standing::pending);
    second.record.sha256 = first.record.sha256;
    second.record.found[FieldId::nss].page = 2;
    written({first, second});
    EXPECT_EQ(asked, (std::vector<PageKey>{{first.record.sha256, 1}, {first.record.sha256, 2}}));
}

TEST_F(HtmlReportTest, TakesNothingForAPictureThatIsNone)
{
    bytes = "\"><script>alert(1)</script>";
    EXPECT_FALSE(contains(written({document("1.pdf", Standing::pending)}), "id=\"picture-"));
    FinalRecord record = document("1.pdf", Standing::pending);
    record.record.sha256 = "\"><script>";
    bytes = "\xff\xd8\xff";
    written({record});
    EXPECT_TRUE(asked.empty());
}

} // namespace
} // namespace constancia
