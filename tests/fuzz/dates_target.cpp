/// Text → the dates in it.
#include "fuzz_target.hpp"
#include "text/spanish_dates.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    using namespace constancia;
    const auto text = fuzz::text_of(data, size);
    std::size_t last = 0;
    for (const FoundDate& found : find_dates(text)) {
        fuzz::must_hold(found.date.ok() && last <= found.begin && found.begin < found.end);
        last = found.end;
    }
    fuzz::must_hold(last <= text.size());
    (void)parse_date(text);
    return 0;
}
