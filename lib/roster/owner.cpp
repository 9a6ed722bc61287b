#include "roster/owner.hpp"

#include "roster/path_ids.hpp"
#include "roster/portal_file_name.hpp"
#include "text/normalize.hpp"

#include <algorithm>
#include <string_view>

namespace constancia {

namespace {

using Places = Roster::Places;

Places common(const Places& a, const Places& b)
{
    Places both;
    std::set_intersection(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(both));
    return both;
}

Places either(const Places& a, const Places& b)
{
    Places all;
    std::set_union(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(all));
    return all;
}

/// Narrowed by what more is known, unless that would leave nobody.
Places narrowed(const Places& places, const Places& by)
{
    Places both = common(places, by);
    return both.empty() ? places : both;
}

/// Whose names stand in the path: the file's, else those of its folders, the innermost first.
Places names_in(std::string_view path, const NameIndex& names)
{
    while (!path.empty()) {
        const auto cut = path.find_last_of("/\\");
        const auto component = cut == path.npos ? path : path.substr(cut + 1);
        if (auto found = names.find_in(component); !found.empty()) return found;
        path = cut == path.npos ? std::string_view() : path.substr(0, cut);
    }
    return {};
}

/// A student listed twice is one student.
bool is_same_declaration(const RosterEntry& a, const RosterEntry& b)
{
    return id_key(a.id) == id_key(b.id) && a.curp.curp == b.curp.curp && a.nss.readings == b.nss.readings &&
           fold(a.name.whole) == fold(b.name.whole);
}

/// What each signal says, as places in the roster; empty when it says nothing.
struct Evidence {
    PathIds ids;
    Places file_nss, curp, nss, name;
};

Evidence gather(const OwnerSignals& signals, const Roster& roster)
{
    Evidence found;
    found.ids = find_path_ids(signals.path, roster);
    if (const auto nss = portal_file_nss(signals.path)) found.file_nss = roster.with_nss(*nss);
    if (!signals.curp.empty()) found.curp = roster.with_curp(signals.curp);
    if (!signals.nss.empty()) found.nss = roster.with_nss(signals.nss);
    found.name = names_in(signals.path, roster.names());
    return found;
}

OwnerMatch ambiguous(const Places& places, const Roster& roster)
{
    OwnerMatch match;
    for (const auto place : places)
        match.ambiguous_rows.push_back(roster.entry(place).row);
    std::sort(match.ambiguous_rows.begin(), match.ambiguous_rows.end());
    return match;
}

OwnerMatch resolved(const Places& places, MatchedBy by, const Roster& roster)
{
    const auto& first = roster.entry(places.front());
    const bool is_one = std::all_of(places.begin() + 1, places.end(), [&](std::size_t place) {
        return is_same_declaration(first, roster.entry(place));
    });
    if (!is_one) return ambiguous(places, roster);
    return {&first, by, {}};
}

/// By what the path says for certain; nothing where it says nothing.
std::optional<OwnerMatch> by_path(const Evidence& found, const Roster& roster)
{
    std::vector<Places> told = found.ids.certain;
    if (!found.file_nss.empty()) told.push_back(found.file_nss);
    if (told.empty()) return std::nullopt;
    if (!found.name.empty()) told.push_back(found.name);

    Places agreed = told.front(), all = told.front();
    for (const auto& places : told) {
        agreed = common(agreed, places);
        all = either(all, places);
    }
    if (agreed.empty()) return ambiguous(all, roster);
    agreed = narrowed(narrowed(agreed, found.curp), found.nss);
    return resolved(agreed, found.ids.certain.empty() ? MatchedBy::file_nss : MatchedBy::path_id, roster);
}

/// By the first that is not empty; what else is known only chooses among several of it.
std::optional<OwnerMatch> by_document(const Evidence& found, const Roster& roster)
{
    if (found.curp.empty() && found.nss.empty()) return std::nullopt;
    const bool has_curp = !found.curp.empty();
    Places places = has_curp ? narrowed(found.curp, found.nss) : found.nss;
    for (const auto& more : found.ids.certain)
        places = narrowed(places, more);
    places = narrowed(narrowed(narrowed(places, found.file_nss), found.ids.doubtful), found.name);
    return resolved(places, has_curp ? MatchedBy::curp : MatchedBy::nss, roster);
}

std::optional<OwnerMatch> by_name(const Evidence& found, const Roster& roster)
{
    if (found.name.empty()) return std::nullopt;
    return resolved(narrowed(found.name, found.ids.doubtful), MatchedBy::file_person, roster);
}

/// A doubtful id that something else confirms is an id after all.
void credit_doubtful_id(OwnerMatch& match, const PathIds& ids, const Roster& roster)
{
    const bool confirmed =
        match.entry && std::any_of(ids.doubtful.begin(), ids.doubtful.end(),
                                   [&](std::size_t place) { return &roster.entry(place) == match.entry; });
    if (confirmed) match.matched_by = MatchedBy::path_id;
}

bool contradicts(const OwnerSignals& signals, const RosterEntry& entry)
{
    const bool other_curp =
        entry.curp.curp && !signals.curp.empty() && entry.curp.curp->text() != signals.curp;
    const bool other_nss =
        !entry.nss.readings.empty() && !signals.nss.empty() && !entry.nss.may_be(signals.nss);
    return other_curp || other_nss;
}

} // namespace

OwnerMatch find_owner(const OwnerSignals& signals, const Roster& roster)
{
    const Evidence found = gather(signals, roster);
    if (signals.one_of_several) {
        if (const auto match = by_document(found, roster)) return *match;
    }
    if (const auto match = by_path(found, roster)) {
        // The path of a file of several is that of one of them: not of one that says it is somebody else's.
        if (signals.one_of_several && match->entry && contradicts(signals, *match->entry)) return {};
        return *match;
    }

    auto match = by_document(found, roster);
    if (!match) match = by_name(found, roster);
    if (match) {
        credit_doubtful_id(*match, found.ids, roster);
        return *match;
    }
    if (!found.ids.bare.empty()) return resolved(found.ids.bare, MatchedBy::path_id, roster);
    return {};
}

} // namespace constancia
