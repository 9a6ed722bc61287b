#include "reports/picture_folder.hpp"

#include <gtest/gtest.h>

#include <fstream>

namespace constancia {
namespace {

const std::string hash(64, 'b');
const std::string jpeg = "\xff\xd8\xff\xe0 the rest";

class PictureFolderTest : public ::testing::Test {
  protected:
    void SetUp() override
    {
        char name[] = "/tmp/constancia-XXXXXX";
        ASSERT_NE(nullptr, ::mkdtemp(name));
        folder = name;
    }
    void TearDown() override { std::filesystem::remove_all(folder); }
    void write(const std::string& name, const std::string& bytes)
    {
        std::ofstream(folder / name, std::ios::binary) << bytes;
    }

    std::filesystem::path folder;
};

TEST_F(PictureFolderTest, GivesThePictureOfAPage)
{
    write(hash + "-2-612x792pt.jpg", jpeg);
    const auto picture = PictureFolder(folder).picture({hash, 2});
    ASSERT_TRUE(picture);
    EXPECT_EQ(picture->bytes, jpeg);
    EXPECT_EQ(picture->mime_type, "image/jpeg");
    EXPECT_EQ(picture->size, (PageSize{612, 792, Unit::points}));
    EXPECT_FALSE(PictureFolder(folder).picture({hash, 1}));
}

TEST_F(PictureFolderTest, GivesNothingThatIsNoPicture)
{
    write(hash + "-1-612x792pt.jpg", "<svg onload=alert(1)>");
    write(hash + "-3-612x792pt.jpg", "");
    std::filesystem::create_directory(folder / (hash + "-4-612x792pt.jpg"));
    std::filesystem::create_symlink(folder / "nowhere", folder / (hash + "-5-612x792pt.jpg"));
    const PictureFolder pictures(folder);
    for (const int page : {1, 3, 4, 5})
        EXPECT_FALSE(pictures.picture({hash, page})) << page;
}

TEST_F(PictureFolderTest, IsEmptyWhereThereIsNone)
{
    EXPECT_FALSE(PictureFolder(folder / "pages").picture({hash, 1}));
}

} // namespace
} // namespace constancia
