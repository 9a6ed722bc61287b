/// A constancia written by hand, with all that it is judged by: good in every respect until a test changes
/// something.
#pragma once

#include "verification/verify.hpp"

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace constancia {

inline constexpr std::string_view student_curp = "LOHF050317MMCPRRA1", student_nss = "05200500014",
                                  student_name = "MARIA FERNANDA LOPEZ HERNANDEZ";
inline constexpr std::string_view stranger_curp = "CUNA061102HHGRXNA4", stranger_nss = "11210304561",
                                  stranger_name = "ANGEL DE LA CRUZ NUÑEZ";

/// What was declared: the good sheet's, but for what a test says.
struct Declaration {
    std::string_view name = student_name, curp = student_curp, nss = student_nss, umf = "UMF 75";
};

struct Sheet {
    Evidence evidence;
    RosterEntry student; ///< declared
    Declared::Status status = Declared::Status::known;
    Policy policy;
    Date as_of{};

    Field& operator[](FieldId id) { return evidence.found[id]; }
    Cadena& cadena() { return *evidence.found.cadena; }
    /// With a QR code that repeats the same; from then on there always is one.
    Cadena& qr();

    /// Another value in the same place, read as the rest was.
    void set(FieldId id, std::string_view value);
    /// In the field and in the cadena.
    void set_curp(std::string_view value);
    void set_nss(std::string_view value);
    void set_name(std::string_view value);
    void set_dates(std::string_view iso);
    /// What the field looks like when it is not read.
    void blank(FieldId id, FieldState state);
    void dash(std::initializer_list<FieldId> ids);
    /// Corrected from this reading.
    void repaired(FieldId id, std::string_view raw);
    void declare(const Declaration& declaration);

    Assessment verified() const;
};

/// In force, with clinic, issued a week before the check, all of it read from this source.
Sheet good_sheet(Source source);

/// One line of a table of cases.
struct Example {
    const char* name;
    std::function<void(Sheet&)> change;
    Verdict verdict;
    std::vector<FindingCode> codes; ///< all of them, in the order in which they are listed
    std::vector<NotChecked> not_checked =
        {}; ///< all but `sello_digital`, which always stands there, and `qr` where there is none
};

void expect_examples(Source source, const std::vector<Example>& examples);

/// The first finding of this code; fails the test when there is none.
Finding finding_of(const Assessment& assessment, FindingCode code);

std::string codes_of(const Assessment& assessment);

} // namespace constancia
