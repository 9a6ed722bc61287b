/// One line → the keys of a cadena original.
#include "cadena/cadena.hpp"
#include "cadena/cadena_lines.hpp"
#include "fuzz_target.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    using namespace constancia;
    const auto line = fuzz::text_of(data, size);
    (void)is_part_of_cadena(line);
    if (const auto cadena = parse_cadena(line)) {
        fuzz::must_hold(line.starts_with(cadena->joined));
        fuzz::must_hold(cadena->curp.size() <= 18 && cadena->nss.size() <= 11);
        fuzz::must_hold(cadena->date_time.empty() || cadena->date);
    }
    return 0;
}
