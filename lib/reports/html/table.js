// The list: a page of it at a time, so that thousands of records cost no more than a hundred.

const rows_on_a_page = 100;
let listed = [], first_row = 0;

const columns = [
  { sort: 'verdict', label: 'column_verdict', class: 'c-verdict', cell: (record) => verdict_badge(record.group) },
  { sort: 'name', label: 'column_student', class: 'c-student', cell: student_cell },
  { sort: 'curp', label: 'column_curp', class: 'c-code', cell: (record) => record.curp },
  { sort: 'nss', label: 'column_nss', class: 'c-code', cell: (record) => record.nss },
  { label: 'column_finding', class: 'c-finding', cell: (record) => element('span', { class: 'clamped' }, record.first_words) },
  { sort: 'file', label: 'column_file', class: 'c-file', cell: file_cell },
  { sort: 'decision', label: 'column_decision', class: 'c-decision', cell: decision_badge },
];

function student_cell(record) {
  const more = [record.student?.id, ...(record.student?.columns ?? [])].filter(Boolean);
  return [
    element('a', { href: '#/' + (record.place + 1), 'data-place': record.place, dir: 'auto', class: record.name ? null : 'unknown' },
      record.name || text('unknown_student')),
    more.length ? element('span', { class: 'under' }, more.join('\u00a0· ')) : null,
  ];
}

function file_cell(record) {
  const file = record.shown_file, at = file.lastIndexOf('/') + 1;
  return [element('span', { class: 'file', dir: 'auto' }, file.slice(at)),
          at > 0 ? element('span', { class: 'under', dir: 'auto' }, file.slice(0, at)) : null,
          record.several ? element('span', { class: 'under' }, text('on_page', { page: record.page })) : null];
}

function row_of(record) {
  return element('tr', { role: 'row', 'data-place': record.place },
    columns.map((column) => element('td', { role: 'cell', class: column.class, 'data-label': text(column.label) }, column.cell(record))));
}

function show_headings() {
  by_id('headings').replaceChildren(...columns.map((column) => {
    const is_order = column.sort && shown.order.name === column.sort;
    const label = text(column.label);
    return element('th', { role: 'columnheader', scope: 'col', class: column.class,
                           'aria-sort': is_order ? (shown.falling ? 'descending' : 'ascending') : null },
      column.sort
        ? element('button', { type: 'button', 'data-sort': column.sort, onclick: () => {
            sort_list(column.sort, is_order && !shown.falling);
            by_id('headings').querySelector(`[data-sort=${column.sort}]`).focus();
          } }, label, ' ', ornament(is_order ? (shown.falling ? '▼' : '▲') : '', 'arrow'))
        : label);
  }));
}

function show_rows() {
  const last_row = Math.min(first_row + rows_on_a_page, listed.length);
  by_id('rows').replaceChildren(...listed.slice(first_row, last_row).map(row_of));
  by_id('documents').hidden = listed.length === 0;
  by_id('no-rows').hidden = listed.length > 0;
  by_id('pager').hidden = listed.length <= rows_on_a_page;
  by_id('page-back').disabled = first_row === 0;
  by_id('page-on').disabled = last_row >= listed.length;
  by_id('page-place').textContent = text('rows_shown', { first: number_format.format(first_row + 1),
    last: number_format.format(last_row), count: number_format.format(listed.length) });
}

/** After any change of filters, order or decisions. `keep_place` stays on the page of the list. */
function refresh_list({ keep_place = false } = {}) {
  const { others, listed: now } = filtered_records();
  listed = now;
  if (!keep_place) first_row = 0;
  first_row = Math.min(first_row, Math.max(0, Math.ceil(listed.length / rows_on_a_page) - 1) * rows_on_a_page);
  show_summary(others);
  if (!keep_place) missing_shown = missing_at_once;
  show_missing();
  show_headings();
  show_rows();
  by_id('count').textContent = listed.length === records.length
    ? counted('documents_all', records.length)
    : text('documents_of', { count: number_format.format(listed.length), all: number_format.format(records.length) });
}

function turn_page(by) {
  first_row += by * rows_on_a_page;
  show_rows();
  by_id('documents').scrollIntoView({ block: 'start' });
  by_id('rows').querySelector('a')?.focus({ preventScroll: true });
}

function set_up_table() {
  by_id('page-back').addEventListener('click', () => turn_page(-1));
  by_id('page-on').addEventListener('click', () => turn_page(1));
  // A whole row is easier to hit than a name; text in it can still be marked.
  by_id('rows').addEventListener('click', (event) => {
    const row = event.target.closest('tr');
    if (row && !event.target.closest('a') && String(getSelection()) === '') open_detail(Number(row.dataset.place));
  });
}

/** The next (1) or previous (-1) row's link gets the focus. */
function move_row(by) {
  const links = [...by_id('rows').querySelectorAll('a')];
  const at = links.findIndex((link) => link.closest('tr').contains(document.activeElement));
  const next = at < 0 ? (by > 0 ? 0 : links.length - 1) : at + by;
  if (next >= 0 && next < links.length) links[next].focus();
  else if (by > 0 && !by_id('page-on').disabled && links.length) turn_page(1);
  else if (by < 0 && !by_id('page-back').disabled && links.length) {
    turn_page(-1);
    [...by_id('rows').querySelectorAll('a')].at(-1)?.focus();
  }
}
