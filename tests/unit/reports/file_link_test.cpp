#include "reports/file_link.hpp"

#include <gtest/gtest.h>

namespace constancia {
namespace {

TEST(FileLink, LeadsFromTheReportFolderToTheDocument)
{
    EXPECT_EQ("../entregas/a b.pdf", link_from("/school/reports", "entregas/a b.pdf", "/school"));
    EXPECT_EQ("../entregas/a.pdf", link_from("/school/reports/", "./entregas/x/../a.pdf", "/school"));
    EXPECT_EQ("../../other/a.pdf", link_from("/school/reports", "/other/a.pdf", "/school"));
    EXPECT_EQ("a.pdf", link_from("/school/reports", "reports/a.pdf", "/school"));
}

TEST(FileLink, IsNotMadeOfWhatCannotBeWrittenDown)
{
    EXPECT_EQ("", link_from("/school/reports", "mu\xF1oz.pdf", "/school"));
    EXPECT_EQ("", link_from("/school/reports", "a\n.pdf", "/school"));
    EXPECT_EQ("", link_from("/school/reports", "\xE2\x80\xAEgnp.pdf", "/school"));
    EXPECT_EQ("", link_from("/school/reports", "a.pdf", ""));
}

} // namespace
} // namespace constancia
