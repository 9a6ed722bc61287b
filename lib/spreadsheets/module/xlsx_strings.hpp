#pragma once

#include "spreadsheets/module/xml_stream.hpp"
#include "spreadsheets/module/zip_archive.hpp"
#include "spreadsheets/workbook.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace constancia {

/// Gathers the text of a string that may be in runs of different formats: all <t> but those of phonetic runs
/// (ECMA-376 part 1, 18.4), which repeat the text in another script.
class StringGatherer {
  public:
    /// What is begun, ended and written within the string's element.
    void begin(std::string_view element);
    void end(std::string_view element);
    void text(std::string_view piece);

    /// The text so far, its escapes undone; begins anew.
    std::string take();

  private:
    std::string m_text;
    bool m_is_text = false, m_is_phonetic = false;
};

/// Characters that XML cannot hold stand as _x000D_ (ECMA-376 part 1, 22.4.2.4).
std::string without_escapes(std::string_view text);

/// The texts that cells refer to by number.
std::vector<std::string> read_shared_strings(ZipArchive& zip, const std::string& part,
                                             const WorkbookLimits& limits);

} // namespace constancia
