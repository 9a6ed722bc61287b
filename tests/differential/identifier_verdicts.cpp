// One identifier a line in, "valid" or the name of the fault a line out.
// Usage: identifier_verdicts (curp LATEST_BIRTH | nss)
#include "identifiers/curp.hpp"
#include "identifiers/nss.hpp"

#include <iostream>
#include <string>

int main(int argc, char** argv)
{
    using namespace constancia;
    const std::string kind = argc > 1 ? argv[1] : "";
    const auto latest_birth = argc > 2 ? parse_iso_date(argv[2]) : std::nullopt;
    if (kind != "nss" && !(kind == "curp" && latest_birth)) {
        std::cerr << "usage: identifier_verdicts (curp YYYY-MM-DD | nss)\n";
        return 2;
    }
    for (std::string line; std::getline(std::cin, line);) {
        if (kind == "curp") {
            const auto curp = Curp::parse(line, *latest_birth);
            std::cout << (curp ? "valid" : name_of(curp.error())) << '\n';
        } else {
            const auto nss = Nss::parse(line);
            std::cout << (nss ? "valid" : name_of(nss.error())) << '\n';
        }
    }
}
