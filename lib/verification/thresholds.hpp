/// Every number that decides between `ok`, `review` and a rejection, in one place. Confidences go from 0 to
/// 1; embedded text has 1, so they matter for what was recognised from pixels. They are set cautiously: the
/// price of a doubt is a look by a person, that of a wrong approval or rejection is a student's.
#pragma once

#include <cstddef>

namespace constancia::thresholds {

/// Of a required field, below which it counts as not read (contract.md §3, rule 1). A recogniser gives clear
/// print 0.9 and more, print that a person still reads at ease about 0.7. Measured by scripts/calibrate on
/// 9,315 fields of scans and photos: below this, one reading in 4 was wrong, from here to 0.8 one in 52, from
/// 0.8 to 0.95 one in 80, above one in 676.
inline constexpr double approve = 0.70;

/// The same where the reading, made blind, equals what was declared: that it does so by accident is all but
/// impossible for a CURP, an NSS or a name, and recognisers are timid about words that are in no dictionary.
inline constexpr double approve_as_declared = 0.40;

/// Of evidence that leads to any verdict but `ok`, `review` and `unreadable` (rule 2).
inline constexpr double reject = 0.80;

/// The same for the date of issue, where one wrong digit makes a good paper a year old.
inline constexpr double reject_by_date = 0.90;

/// Of a label with nothing beside it. Lower than `reject`, as it takes three of them to reject.
inline constexpr double placeholder = 0.60;

/// Clinic fields that must be seen empty on a scan before the alta is called missing (contract.md §3, "The
/// alta").
inline constexpr std::size_t placeholders_on_a_scan = 3;

/// Of the kind of document: to take it for a constancia, and to tell the student that it is another document.
inline constexpr double kind_accepted = 0.50;
inline constexpr double kind_rejected = 0.75;

/// Edits by which an identifier read from pixels may differ from another and still be a misreading of it
/// (rule 2: "in one character"). Look-alikes come on top, any number of them.
inline constexpr int misread_characters = 1;

/// Edits, as ocr_distance() counts them, by which two readings differ when they are of two identifiers,
/// though one of them is not read right: two characters lost or gained, as small print loses them, and a
/// look-alike are less.
inline constexpr double another_identifier = 3.0;

/// The same for print whose other identifier, CURP or NSS, was read alike in both places: both are then of
/// one person, and so poor a reading of the rest is all but sure to be of the same.
inline constexpr double another_identifier_of_one_person = 6.0;

/// Edits, as ocr_distance() counts them, by which a recognised name may differ from the declared one when the
/// cadena's name agrees with it: one letter, or two look-alikes.
inline constexpr double misread_name = 1.0;

/// Civil days that the visible date may differ from the cadena's: a constancia asked for around midnight has
/// two dates.
inline constexpr int days_beside_cadena = 1;

/// Civil days that a constancia may be ahead of the day of the check: clocks differ, and so do time zones.
inline constexpr int days_ahead = 1;

/// Civil days after its issue that a file may have been written without a word about it: saved or printed the
/// day after.
inline constexpr int days_until_edited = 1;

} // namespace constancia::thresholds
