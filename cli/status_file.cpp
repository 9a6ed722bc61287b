#include "cli/status_file.hpp"

#include "support/file_replacement.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>

namespace constancia {
namespace {

using namespace std::chrono_literals;

constexpr auto interval = 1s;

double with_one_decimal(double value)
{
    return std::round(value * 10) / 10;
}

} // namespace

StatusFile::StatusFile(std::filesystem::path file, std::string run, std::optional<std::size_t> files)
    : m_file(std::move(file)), m_run(std::move(run)), m_files(files), m_start(Clock::now()),
      m_next(m_start + interval)
{
    write({}, "running");
}

void StatusFile::advance(const VerdictCounts& counts)
{
    ++m_done;
    const auto now = Clock::now();
    if (now < m_next) return;
    write(counts, "running");
    m_next = now + interval;
}

void StatusFile::end(const VerdictCounts& counts, End how)
{
    write(counts, how == End::finished ? "finished" : "interrupted");
}

void StatusFile::write(const VerdictCounts& counts, std::string_view state)
{
    using Json = nlohmann::ordered_json;
    const double seconds = std::chrono::duration<double>(Clock::now() - m_start).count();
    Json json;
    json["schema"] = 1;
    json["run"] = m_run;
    json["state"] = state;
    json["done"] = m_done;
    json["files"] = m_files ? Json(*m_files) : Json(nullptr);
    json["seconds"] = with_one_decimal(seconds);
    json["seconds_left"] = nullptr;
    if (m_files && m_done > 0)
        json["seconds_left"] = with_one_decimal(seconds / static_cast<double>(m_done) *
                                                static_cast<double>(*m_files - std::min(m_done, *m_files)));
    json["records"] = counts.total();
    json["needing_attention"] = counts.needing_attention();
    json["verdicts"] = Json::object();
    for (const auto& entry : names_of(Verdict{}))
        json["verdicts"][std::string(entry.name)] = counts.of(entry.value);
    FileReplacement file(m_file);
    file.write(json.dump() + '\n');
    file.replace();
}

} // namespace constancia
