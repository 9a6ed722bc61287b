#include "documents/file_type.hpp"

#include <gtest/gtest.h>

#include <string>

namespace constancia {

namespace {

using namespace std::string_literals;

TEST(FileType, IsToldByTheFirstBytes)
{
    EXPECT_EQ(FileType::empty, file_type(""));
    EXPECT_EQ(FileType::pdf, file_type("%PDF-1.7\n"));
    EXPECT_EQ(FileType::pdf, file_type("\n\nsome junk\n%PDF-1.4"));
    EXPECT_EQ(FileType::jpeg, file_type("\xFF\xD8\xFF\xE0"));
    EXPECT_EQ(FileType::tiff, file_type("MM\0*"s));
    EXPECT_EQ(FileType::heic, file_type("\0\0\0\x18"
                                        "ftypheic"s));
    EXPECT_EQ(FileType::video, file_type("\0\0\0\x18"
                                         "ftypisom"s));
    EXPECT_EQ(FileType::webp, file_type("RIFF\x10\0\0\0WEBPVP8 "s));
    EXPECT_EQ(FileType::word, file_type("PK\x03\x04....word/document.xml"s));
    EXPECT_EQ(FileType::html, file_type("<!DOCTYPE HTML><html>"));
    EXPECT_EQ(FileType::text, file_type("hola"));
    EXPECT_EQ(FileType::unknown, file_type("\x01\x02\x03"));
}

TEST(FileType, OfAnArchiveThatHoldsAPdfIsArchive)
{
    EXPECT_EQ(FileType::zip, file_type("PK\x03\x04\x0A....entrega.pdf%PDF-1.7\n"s));
}

} // namespace

} // namespace constancia
