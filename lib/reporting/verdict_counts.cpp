#include "reporting/verdict_counts.hpp"

#include <algorithm>

namespace constancia {
namespace {

bool is_limit(const Finding& finding)
{
    switch (finding.code) {
    case FindingCode::too_large:
    case FindingCode::timed_out:
    case FindingCode::out_of_memory:
    case FindingCode::worker_crashed:
        return true;
    default:
        return false;
    }
}

bool is_error(const Finding& finding)
{
    return finding.severity == Severity::error;
}

bool needs_attention(const Record& record)
{
    if (record.verdict) return *record.verdict != Verdict::ok;
    return std::any_of(record.findings.begin(), record.findings.end(), is_error);
}

} // namespace

bool hit_a_limit(const Record& record)
{
    return std::any_of(record.findings.begin(), record.findings.end(), is_limit);
}

void VerdictCounts::add(const Record& record)
{
    ++m_total;
    if (record.verdict)
        ++m_counts[static_cast<std::size_t>(*record.verdict)];
    else
        ++m_without_verdict;
    if (needs_attention(record)) ++m_needing_attention;
    if (hit_a_limit(record)) ++m_limited;
}

} // namespace constancia
