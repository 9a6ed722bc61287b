/// Two lines → how two writings of a person's name stand to each other.
#include "fuzz_target.hpp"
#include "text/person_names.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    using namespace constancia;
    const auto input = fuzz::text_of(data, size);
    const auto first = input.substr(0, input.find('\n'));
    const auto second = input.substr(std::min(input.size(), first.size() + 1));
    const PersonName one = name_from_run(first), other = name_from_run(second);
    fuzz::must_hold(compare_names(one, other) == compare_names(other, one));
    fuzz::must_hold(compare_names(one, one) == NameAgreement::same);
    (void)compare_names(name_from_parts(first, second, first), other);
    (void)undo_mojibake(input);
    return 0;
}
