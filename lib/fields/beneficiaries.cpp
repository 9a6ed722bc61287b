#include "fields/beneficiaries.hpp"

#include "fields/value_reader.hpp"

#include <algorithm>

namespace constancia {

namespace {

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
    default:
        return false;
    }
}

std::size_t line_of(const Layout& layout, const Label& label)
{
    return layout.tokens[label.match.tokens.front()].line;
}

} // namespace

std::vector<LineRange> find_beneficiary_lines(const Layout& layout, const std::vector<Label>& labels)
{
    std::vector<LineRange> ranges;
    for (const Label& heading : labels) {
        const bool begins = (heading.role == LabelRole::beneficiaries && heading.own_place) ||
                            heading.role == LabelRole::parentesco;
        if (!begins) continue;
        const std::size_t first = line_of(layout, heading);
        if (!ranges.empty() && first < ranges.back().end) continue;

        const PageMap map(layout, labels, std::vector<bool>(layout.tokens.size(), false));
        const bool nobody =
            read_value(heading.role, layout, map.right_of(heading), Date{}).fit == Fit::placeholder;
        std::size_t end = nobody ? first + 1 : layout.lines.size();
        // The row of headings may hold a label that would end the table ("CON DERECHO:"), and so is passed
        // over.
        std::size_t headings = first;
        for (const Label& label : labels)
            if (label.role == LabelRole::parentesco && line_of(layout, label) >= first &&
                line_of(layout, label) < first + 4)
                headings = line_of(layout, label);
        for (const Label& label : labels) {
            const std::size_t line = line_of(layout, label);
            if (line > headings && line < end && ends_table(label)) end = line;
        }
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
