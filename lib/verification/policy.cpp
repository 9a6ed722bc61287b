/// Grammar of a policy file: TOML 1.0, top-level keys only.
///
///     max_age_days         = 30               # integer, 0 to 3650
///     required_fields      = ["curp", …]      # names of fields, at least one
///     compare_umf          = true
///     require_modalidad_32 = false
///     school_employers     = ["C9999999321"]  # registros patronales; empty: not asked
///     expect               = "cover"          # or "no_cover"
#include "verification/policy.hpp"

#include "text/normalize.hpp"
#include "verification/policy_error.hpp"

#include <fmt/format.h>
#include <toml++/toml.h>

#include <algorithm>
#include <array>
#include <utility>

namespace constancia {

namespace {

constexpr int longest_age_days = 3650;
constexpr std::size_t employer_characters = 11;

class PolicyFile {
  public:
    explicit PolicyFile(std::string_view name) : m_name(name) {}

    [[noreturn]] void refuse(PolicyFault fault, const toml::source_region& place, std::string_view key,
                             std::string detail) const
    {
        throw PolicyError(
            {fault, m_name, static_cast<int>(place.begin.line), std::string(key), std::move(detail)});
    }

    int integer(std::string_view key, const toml::node& node, int least, int most) const
    {
        const auto value = node.value_exact<std::int64_t>();
        const std::string range = fmt::format("a whole number from {} to {}", least, most);
        if (!value) refuse(PolicyFault::wrong_type, node.source(), key, range);
        if (*value < least || *value > most) refuse(PolicyFault::out_of_range, node.source(), key, range);
        return static_cast<int>(*value);
    }

    bool boolean(std::string_view key, const toml::node& node) const
    {
        const auto value = node.value_exact<bool>();
        if (!value) refuse(PolicyFault::wrong_type, node.source(), key, "true or false");
        return *value;
    }

    std::string text(std::string_view key, const toml::node& node, std::string_view what) const
    {
        auto value = node.value_exact<std::string>();
        if (!value) refuse(PolicyFault::wrong_type, node.source(), key, std::string(what));
        return std::move(*value);
    }

    const toml::array& list(std::string_view key, const toml::node& node, std::string_view what) const
    {
        const toml::array* array = node.as_array();
        if (!array) refuse(PolicyFault::wrong_type, node.source(), key, std::string(what));
        return *array;
    }

  private:
    std::string m_name;
};

/// Each once, in the order of the record, so that equal policies are equal however they are written.
std::vector<FieldId> read_fields(const PolicyFile& file, std::string_view key, const toml::node& node)
{
    constexpr std::string_view what = "a list of names of fields, such as [\"curp\", \"nss\"]";
    std::vector<FieldId> fields;
    for (const toml::node& item : file.list(key, node, what)) {
        const std::string name = file.text(key, item, what);
        const auto field = parse_name<FieldId>(name);
        if (!field) file.refuse(PolicyFault::unknown_field, item.source(), key, name);
        fields.push_back(*field);
    }
    if (fields.empty()) file.refuse(PolicyFault::no_field, node.source(), key, "");
    std::sort(fields.begin(), fields.end());
    fields.erase(std::unique(fields.begin(), fields.end()), fields.end());
    return fields;
}

std::vector<std::string> read_employers(const PolicyFile& file, std::string_view key, const toml::node& node)
{
    constexpr std::string_view what = "a list of registros patronales, such as [\"C9999999321\"]";
    std::vector<std::string> employers;
    for (const toml::node& item : file.list(key, node, what)) {
        const std::string written = file.text(key, item, what);
        const std::string registro = fold_compact(written);
        const bool has_digits =
            registro.size() == employer_characters &&
            std::all_of(registro.begin() + 1, registro.end(), [](char c) { return c >= '0' && c <= '9'; });
        if (!has_digits) file.refuse(PolicyFault::not_an_employer, item.source(), key, written);
        employers.push_back(registro);
    }
    std::sort(employers.begin(), employers.end());
    employers.erase(std::unique(employers.begin(), employers.end()), employers.end());
    return employers;
}

Expectation read_expectation(const PolicyFile& file, std::string_view key, const toml::node& node)
{
    constexpr std::string_view what = "\"cover\" or \"no_cover\"";
    const auto expect = parse_name<Expectation>(file.text(key, node, what));
    if (!expect) file.refuse(PolicyFault::out_of_range, node.source(), key, std::string(what));
    return *expect;
}

struct PolicyKey {
    std::string_view name;
    void (*read)(Policy& policy, const PolicyFile& file, std::string_view key, const toml::node& node);
};

constexpr std::array<PolicyKey, 6> policy_keys = {{
    {"max_age_days", [](Policy& p, const PolicyFile& f, std::string_view key,
                        const toml::node& n) { p.max_age_days = f.integer(key, n, 0, longest_age_days); }},
    {"required_fields", [](Policy& p, const PolicyFile& f, std::string_view key,
                           const toml::node& n) { p.required = read_fields(f, key, n); }},
    {"compare_umf", [](Policy& p, const PolicyFile& f, std::string_view key,
                       const toml::node& n) { p.compare_umf = f.boolean(key, n); }},
    {"require_modalidad_32", [](Policy& p, const PolicyFile& f, std::string_view key,
                                const toml::node& n) { p.require_modalidad_32 = f.boolean(key, n); }},
    {"school_employers", [](Policy& p, const PolicyFile& f, std::string_view key,
                            const toml::node& n) { p.school_employers = read_employers(f, key, n); }},
    {"expect", [](Policy& p, const PolicyFile& f, std::string_view key,
                  const toml::node& n) { p.expect = read_expectation(f, key, n); }},
}};

std::string known_keys()
{
    std::vector<std::string_view> names;
    for (const PolicyKey& key : policy_keys)
        names.push_back(key.name);
    return fmt::format("{}", fmt::join(names, ", "));
}

toml::table parse_toml(const PolicyFile& file, std::string_view untrusted_toml)
{
    try {
        return toml::parse(untrusted_toml);
    } catch (const toml::parse_error& error) {
        file.refuse(PolicyFault::not_toml, error.source(), "", std::string(error.description()));
    }
}

} // namespace

Policy parse_policy(std::string_view untrusted_toml, std::string_view file_name)
{
    const PolicyFile file(file_name);
    const toml::table table = parse_toml(file, untrusted_toml);
    Policy policy;
    for (const auto& [name, node] : table) {
        const std::string_view key = name.str();
        const auto known = std::find_if(policy_keys.begin(), policy_keys.end(),
                                        [&](const PolicyKey& k) { return k.name == key; });
        if (known == policy_keys.end())
            file.refuse(PolicyFault::unknown_key, name.source(), key, known_keys());
        known->read(policy, file, key, node);
    }
    return policy;
}

std::string canonical_text(const Policy& policy)
{
    std::vector<std::string_view> fields;
    for (const FieldId id : policy.required)
        fields.push_back(name_of(id));
    return fmt::format("max_age_days={} required_fields={} compare_umf={} require_modalidad_32={} "
                       "school_employers={} expect={}",
                       policy.max_age_days, fmt::join(fields, ","), policy.compare_umf,
                       policy.require_modalidad_32, fmt::join(policy.school_employers, ","),
                       name_of(policy.expect));
}

} // namespace constancia
