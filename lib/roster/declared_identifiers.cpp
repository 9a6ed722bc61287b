#include "roster/declared_identifiers.hpp"

#include "identifiers/ocr_repair.hpp"
#include "roster/declared_cell.hpp"
#include "text/normalize.hpp"

#include <algorithm>
#include <cctype>
#include <cstddef>

namespace constancia {

namespace {

bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

/// Positions 1-4 and 11-16 of a CURP hold letters, 5-10 and 18 digits, 17 either (DOF 18-10-2021).
bool breaks_class(std::string_view curp, int position)
{
    const bool digit = is_digit(curp.at(static_cast<std::size_t>(position)));
    if (position < 4 || (position >= 10 && position < 16)) return digit;
    return position == 16 || !digit;
}

/// The one valid CURP that differs only where a letter stands for a digit or the reverse; nothing when
/// several do. People who type change O for 0; a digit for another digit is a slip that nobody but the school
/// can put right.
std::optional<std::string> with_look_alikes_replaced(std::string_view curp, Date latest_birth)
{
    std::vector<std::string> found;
    for (auto& repair : repair_curp(curp, latest_birth)) {
        const auto& changed = repair.changed;
        if (std::all_of(changed.begin(), changed.end(), [&](int place) { return breaks_class(curp, place); }))
            found.push_back(std::move(repair.value));
    }
    if (found.size() != 1) return std::nullopt;
    return found.front();
}

void accept(DeclaredNss& nss, std::string_view eleven_digits)
{
    if (auto parsed = Nss::parse(eleven_digits)) nss.readings.push_back(std::move(*parsed));
}

bool has_birth_year_of(const Nss& nss, const Curp& curp)
{
    return nss.birth_year() == curp.text().substr(4, 2);
}

/// contract.md §3, "NSS with 10 digits".
void read_ten_digits(DeclaredNss& nss, const std::string& digits, const std::optional<Curp>& curp)
{
    accept(nss, "0" + digits);
    const bool zero_passes = !nss.readings.empty();
    if (const auto check = nss_check_digit(digits)) accept(nss, digits + *check);
    if (zero_passes && nss.readings.size() == 2 && curp) {
        const bool zero_agrees = has_birth_year_of(nss.readings[0], *curp);
        const bool appended_agrees = has_birth_year_of(nss.readings[1], *curp);
        if (zero_agrees != appended_agrees) nss.readings.erase(nss.readings.begin() + (zero_agrees ? 1 : 0));
    }
    if (nss.readings.empty()) return;
    if (nss.readings.size() == 2)
        nss.repairs.push_back(DeclaredRepair::two_readings_kept);
    else if (nss.readings.front().text().ends_with(digits))
        nss.repairs.push_back(DeclaredRepair::zeros_restored);
    else
        nss.repairs.push_back(DeclaredRepair::check_digit_appended);
}

/// Two zeros lost. One text in ten passes Luhn, so the year of birth must confirm it.
void read_nine_digits(DeclaredNss& nss, const std::string& digits, const std::optional<Curp>& curp)
{
    const auto parsed = Nss::parse("00" + digits);
    if (!parsed || !curp || !has_birth_year_of(*parsed, *curp)) return;
    nss.readings.push_back(*parsed);
    nss.repairs.push_back(DeclaredRepair::zeros_restored);
}

/// Capitals, and letters that people type for digits as digits.
std::string letters_as_digits(std::string_view text)
{
    std::string digits;
    for (const char c : text) {
        switch (std::toupper(static_cast<unsigned char>(c))) {
        case 'O':
            digits += '0';
            break;
        case 'I':
        case 'L':
            digits += '1';
            break;
        default:
            digits += c;
        }
    }
    return digits;
}

} // namespace

bool DeclaredNss::may_be(std::string_view eleven_digits) const
{
    return std::any_of(readings.begin(), readings.end(),
                       [&](const Nss& nss) { return nss.text() == eleven_digits; });
}

DeclaredCurp declared_curp(std::string_view cell, Date latest_birth)
{
    DeclaredCurp declared;
    declared.as_written = clean_cell(cell);
    const std::string text = unwrapped(cell);
    if (has_lost_data(text)) {
        declared.state = DeclaredState::data_lost;
        return declared;
    }
    if (means_nothing(text) || names_other_cover(text)) return declared;

    const std::string compact = fold_compact(text);
    if (compact.size() != code_points(text)) declared.repairs.push_back(DeclaredRepair::separators_dropped);
    auto parsed = Curp::parse(compact, latest_birth);
    if (!parsed) declared.fault = parsed.error();
    if (!parsed && compact.size() == 18) {
        if (const auto repaired = with_look_alikes_replaced(compact, latest_birth)) {
            parsed = Curp::parse(*repaired, latest_birth);
            if (parsed) declared.repairs.push_back(DeclaredRepair::look_alikes_replaced);
        }
    }
    if (parsed) {
        declared.state = DeclaredState::valid;
        declared.curp = std::move(*parsed);
        declared.fault.reset();
    } else {
        declared.state = DeclaredState::invalid;
        declared.repairs.clear();
    }
    return declared;
}

DeclaredNss declared_nss(std::string_view cell, const std::optional<Curp>& curp)
{
    DeclaredNss declared;
    declared.as_written = clean_cell(cell);
    const std::string text = unwrapped(cell);
    if (has_lost_data(text)) {
        declared.state = DeclaredState::data_lost;
        return declared;
    }
    if (means_nothing(text) || names_other_cover(text)) return declared;

    const std::string whole = without_decimals(text);
    if (whole != text) declared.repairs.push_back(DeclaredRepair::decimals_dropped);
    std::string compact = without_separators(whole);
    std::erase(compact, ',');
    if (compact != whole) declared.repairs.push_back(DeclaredRepair::separators_dropped);
    const std::string digits = letters_as_digits(compact);
    if (digits != compact) declared.repairs.push_back(DeclaredRepair::look_alikes_replaced);

    const bool all_digits = std::all_of(digits.begin(), digits.end(), is_digit);
    if (all_digits && digits.size() == 10)
        read_ten_digits(declared, digits, curp);
    else if (all_digits && digits.size() == 9)
        read_nine_digits(declared, digits, curp);
    else
        accept(declared, digits);

    declared.state = declared.readings.empty() ? DeclaredState::invalid : DeclaredState::valid;
    if (declared.state == DeclaredState::invalid) {
        const auto parsed = Nss::parse(digits);
        declared.fault = parsed ? NssFault::length : parsed.error();
        declared.repairs.clear();
    }
    return declared;
}

} // namespace constancia
