/// A reading → CURPs, NSS and clinics that it may stand for.
#include "fuzz_target.hpp"
#include "identifiers/curp.hpp"
#include "identifiers/nss.hpp"
#include "identifiers/ocr_repair.hpp"
#include "identifiers/umf.hpp"
#include "text/normalize.hpp"
#include "text/similarity.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    using namespace constancia;
    const auto text = fuzz::text_of(data, size);
    const Date today = *make_date(2026, 8, 28);
    for (const Repair& repair : repair_curp(text, today))
        fuzz::must_hold(Curp::parse(repair.value, today).has_value());
    for (const Repair& repair : repair_nss(text))
        fuzz::must_hold(Nss::parse(repair.value).has_value());
    const auto number = umf_number(text);
    fuzz::must_hold(!number || (*number >= 1 && *number <= 999));
    const std::string folded = fold_compact(text);
    fuzz::must_hold(fold_compact(folded) == folded);
    fuzz::must_hold(ocr_distance(folded, folded, 1) == 0);
    (void)to_capitals(text);
    return 0;
}
