#include "fields/beneficiaries.hpp"

#include "fields/value_reader.hpp"

#include <algorithm>

namespace constancia {

namespace {

std::size_t line_of(const Layout& layout, const Label& label)
{
    return layout.tokens[label.match.tokens.front()].line;
}

/// Labels that no table of beneficiaries has: with one of them the form goes on.
bool ends_table(const Label& label)
{
    switch (label.role) {
    case LabelRole::registro_patronal:
    case LabelRole::patron:
    case LabelRole::signature:
    case LabelRole::turno:
    case LabelRole::delegacion:
    case LabelRole::modalidad:
    case LabelRole::first_surname:
    case LabelRole::fecha_constancia:
    case LabelRole::sin_derecho:
        return true;
    case LabelRole::derecho:
        return label.wording != "CONDERECHO" && label.wording != "SERVICIOMEDICO" && label.colon;
    case LabelRole::umf:
    case LabelRole::consultorio:
    case LabelRole::nss:
        return label.colon;
    // Under its headings a table has no labels; another block of the form has.
    case LabelRole::nombre:
    case LabelRole::given_names:
    case LabelRole::curp:
    case LabelRole::sexo:
    case LabelRole::estado:
    case LabelRole::fecha_nacimiento:
    case LabelRole::agregado_medico:
        return label.colon && label.own_place;
    case LabelRole::other:
        return label.own_place && label.wording.starts_with("DATOS");
    default:
        return false;
    }
}

/// The last line of the table's headings: that of "Parentesco" or, without it, the heading's own.
std::size_t last_heading_line(const Layout& layout, const std::vector<Label>& labels, std::size_t first)
{
    std::size_t last = first;
    for (const Label& label : labels)
        if (label.role == LabelRole::parentesco && line_of(layout, label) >= first &&
            line_of(layout, label) < first + 4)
            last = line_of(layout, label);
    return last;
}

/// A list of people, each with labels of their own, has "Parentesco" again with each.
bool is_about_a_beneficiary(const Layout& layout, const std::vector<Label>& labels, std::size_t line,
                            std::size_t headings)
{
    return std::any_of(labels.begin(), labels.end(), [&](const Label& label) {
        const std::size_t other = line_of(layout, label);
        return label.role == LabelRole::parentesco && other > headings && other + 2 >= line &&
               other <= line + 3;
    });
}

} // namespace

std::vector<LineRange> find_beneficiary_lines(const Layout& layout, const std::vector<Label>& labels)
{
    std::vector<LineRange> ranges;
    const std::vector<bool> nothing_taken(layout.tokens.size(), false);
    const PageMap map(layout, labels, nothing_taken);
    for (const Label& heading : labels) {
        const bool begins = (heading.role == LabelRole::beneficiaries && heading.own_place) ||
                            heading.role == LabelRole::parentesco;
        if (!begins) continue;
        const std::size_t first = line_of(layout, heading);
        if (!ranges.empty() && first < ranges.back().end) continue;

        const bool nobody =
            read_value(heading.role, layout, map.right_of(heading), Date{}).fit == Fit::placeholder ||
            read_value(heading.role, layout, map.below(heading), Date{}).fit == Fit::placeholder;
        const std::size_t headings = last_heading_line(layout, labels, first);
        std::size_t end = layout.lines.size();
        const auto has_value = [&](const Label& label) {
            const Fit fit = read_value(label.role, layout, map.right_of(label), Date{}).fit;
            return fit == Fit::valid || fit == Fit::placeholder;
        };
        for (const Label& label : labels) {
            const std::size_t line = line_of(layout, label);
            // A recogniser loses colons; a clinic or a room with its value is no heading either.
            const bool is_clinic = label.role == LabelRole::umf || label.role == LabelRole::consultorio;
            const bool ends = ends_table(label) || (is_clinic && label.own_place && has_value(label));
            if (line > headings && line < end && ends &&
                !is_about_a_beneficiary(layout, labels, line, headings))
                end = line;
        }
        if (nobody) end = std::min(end, first + 1);
        ranges.push_back({first, end});
    }
    return ranges;
}

std::vector<Beneficiary> read_beneficiaries(const Layout& layout, LineRange lines, Date latest_birth)
{
    std::vector<Beneficiary> people;
    for (std::size_t line = lines.first; line < lines.end; ++line) {
        const auto& members = layout.lines[line];
        if (members.empty()) continue;
        Pieces pieces;
        for (const std::size_t token : members)
            pieces.push_back(
                {layout.tokens[token].text, layout.tokens[token].folded, token, layout.tokens[token].source});
        const Reading curp = read_curp(pieces, latest_birth);
        Beneficiary person{
            layout.text_of(members), {}, layout.page->number, layout.on_page(layout.box_of(members))};
        if (curp.fit == Fit::valid) person.curp = curp.value;
        people.push_back(std::move(person));
    }
    return people;
}

} // namespace constancia
