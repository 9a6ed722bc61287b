#include "content/page_picture.hpp"

#include <gtest/gtest.h>

namespace constancia {
namespace {

const std::string hash(64, 'a');

TEST(PagePicture, IsFoundByItsFileName)
{
    const PageKey key{hash, 3};
    const PageSize letter{612, 792, Unit::points}, a4{595.276, 841.89, Unit::points},
        photo{3024, 4032, Unit::pixels};
    EXPECT_EQ(picture_file_name(key, letter, "jpg"), hash + "-3-612x792pt.jpg");
    EXPECT_EQ(picture_file_name(key, a4, "jpg"), hash + "-3-595.28x841.89pt.jpg");
    EXPECT_EQ(picture_file_name(key, photo, "webp"), hash + "-3-3024x4032px.webp");

    const auto parsed = parse_picture_file_name(picture_file_name(key, a4, "jpg"));
    ASSERT_TRUE(parsed);
    EXPECT_EQ(parsed->key, key);
    EXPECT_EQ(parsed->size, (PageSize{595.28, 841.89, Unit::points}));
    EXPECT_EQ(parse_picture_file_name(picture_file_name(key, photo, "webp"))->size, photo);
}

TEST(PagePicture, OtherNamesAreNone)
{
    for (const std::string& name :
         {std::string(), std::string("results.csv"), hash, hash + "-1.jpg", hash + "-0-612x792pt.jpg",
          hash + "-1-612x792in.jpg", hash + "-1-0x792pt.jpg", hash + "-1-612xnanpt.jpg",
          hash + "-1-infx792pt.jpg", hash + "-1-612x792pt", "A" + hash.substr(1) + "-1-612x792pt.jpg",
          hash + "-1 -612x792pt.jpg", hash + "-1-612x-792pt.jpg", hash + "-99999999999-612x792pt.jpg"})
        EXPECT_FALSE(parse_picture_file_name(name)) << name;
}

TEST(PagePicture, KindIsToldByTheFirstBytes)
{
    EXPECT_EQ(picture_mime_type("\xff\xd8\xff\xe0"), "image/jpeg");
    EXPECT_EQ(picture_mime_type("RIFF1234WEBPVP8 "), "image/webp");
    EXPECT_EQ(picture_mime_type("\x89PNG\r\n\x1a\n"), "image/png");
    EXPECT_EQ(picture_mime_type("RIFF"), "");
    EXPECT_EQ(picture_mime_type("<svg xmlns="), "");
    EXPECT_EQ(picture_mime_type(""), "");
}

} // namespace
} // namespace constancia
