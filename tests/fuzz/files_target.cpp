/// A file's bytes → what kind it is, and whether a PDF may hold pictures as large as a page.
#include "documents/file_type.hpp"
#include "documents/picture_survey.hpp"
#include "fuzz_target.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    using namespace constancia;
    const auto bytes = fuzz::text_of(data, size);
    fuzz::must_hold((file_type(bytes) == FileType::empty) == bytes.empty());
    (void)may_hold_page_pictures(bytes);
    return 0;
}
