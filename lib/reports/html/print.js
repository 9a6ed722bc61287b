// On paper: the list prints as the summary and everyone who needs attention; a document prints as it is shown.

function build_print_list() {
  const wanted = current ? [] : [...records].filter((record) => record.needs_attention)
    .sort((a, b) => a.verdict_place - b.verdict_place || collator.compare(a.name, b.name));
  by_id('print-list').replaceChildren(...(wanted.length === 0 ? [] : [
    element('h2', {}, counted('print_title', wanted.length)),
    element('table', {},
      element('thead', {}, element('tr', {}, ['column_verdict', 'column_student', 'column_finding', 'column_file', 'column_decision']
        .map((name) => element('th', { scope: 'col' }, text(name))))),
      element('tbody', {}, wanted.map((record) => element('tr', {},
        element('td', {}, verdict_name(record.group)),
        element('td', {}, record.name, element('span', { class: 'under' }, [record.student?.id, record.curp, record.nss].filter(Boolean).join(' · '))),
        element('td', {}, record.findings.filter(({ severity }) => severity === 'error').map(({ what }) => element('p', {}, what))),
        element('td', { class: 'file' }, record.shown_file),
        element('td', {}, decision_badge(record), element('span', { class: 'under' }, decision_of(record).note)))))),
  ]));
}

addEventListener('beforeprint', build_print_list);
addEventListener('afterprint', () => by_id('print-list').replaceChildren());
matchMedia('print').addEventListener('change', ({ matches }) => { if (matches) build_print_list(); });
