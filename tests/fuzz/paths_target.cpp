/// A path → whose ids, and whose name, stand in it, and how it is shown.
#include "fuzz_target.hpp"
#include "reporting/safe_text.hpp"
#include "roster/owner.hpp"
#include "roster/portal_file_name.hpp"

namespace {

const constancia::Roster& some_roster()
{
    static const constancia::Roster roster = constancia::load_roster(
        "Matricula,Nombre,CURP,NSS\n23145501,MARIA FERNANDA LOPEZ HERNANDEZ,LOHF050317MMCPRRA1,05200500014\n"
        "A-0123,ANGEL DE LA CRUZ NUNEZ,CUNA061102HHGRXNA4,92919084431\n12,EVA RUIZ,,\n2021-0042,ANA "
        "DIAZ,,\n");
    return roster;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    using namespace constancia;
    const std::string path(fuzz::text_of(data, size));
    const OwnerMatch match = find_owner({path, "LOHF050317MMCPRRA1", {}, size % 2 == 0}, some_roster());
    fuzz::must_hold(!match.is_ambiguous() || match.entry == nullptr);
    const auto nss = portal_file_nss(path);
    fuzz::must_hold(!nss || nss->size() == 11);
    const std::string safe = safe_text(path);
    fuzz::must_hold(safe.find('\x1b') == std::string::npos && safe.find('\n') == std::string::npos);
    fuzz::must_hold(terminal_columns(cut_to_columns(safe, 20)) <= 20);
    return 0;
}
