#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <string_view>

namespace constancia {

/// What students have been told in earlier runs, so that no finding is told twice: notices_told.csv in the
/// report folder, a line a finding with `notice` (a hash that tells student, document and finding) and
/// `batch` (the run that first told it).
///
/// What this same batch told is told again: making the reports of the same documents anew loses no notice.
class ToldNotices {
  public:
    /// `batch` is the same for the same run over the same documents and decisions. A file that is not there,
    /// or that cannot be understood, has told nothing: a message too many is the lesser harm.
    ToldNotices(std::filesystem::path folder, std::string batch);

    /// Whether it is to be told now; it counts as told from then on. `student` and `finding` are any texts
    /// that are the same for the same thing.
    bool tell(std::string_view student, std::string_view document, std::string_view finding);

    /// All that was told, in the order of the hashes.
    std::string csv() const;

  private:
    std::string m_batch;
    std::map<std::string, std::string> m_batch_of_notice;
};

inline constexpr const char* told_notices_file_name = "notices_told.csv";

} // namespace constancia
