// Students of whom there is no document, found by the same search and the same columns as the documents.

const missing_at_once = 100;
let missing_shown = missing_at_once;

const missing_students = totals.students.map((student) => ({
  ...student, haystack: folded([student.id, student.name, student.curp, student.nss, student.email].join('\n')) }));

function missing_row(student) {
  const more = [student.id, ...student.columns].filter(Boolean);
  const cell = (name, label, ...words) => element('td', { role: 'cell', class: name, 'data-label': text(label), dir: 'auto' }, words);
  return element('tr', { role: 'row' },
    cell('c-student', 'column_student', element('span', {}, student.name || text('unknown_student')),
      more.length ? element('span', { class: 'under' }, more.join('\u00a0· ')) : null),
    cell('c-code', 'column_curp', student.curp), cell('c-code', 'column_nss', student.nss), cell('c-email', 'email', student.email));
}

function show_missing() {
  if (missing_students.length === 0) return;
  const found = missing_students.filter((student) => passes_words(student) && passes_columns(student));
  by_id('missing-rows').replaceChildren(...found.slice(0, missing_shown).map(missing_row));
  by_id('missing-table').hidden = found.length === 0;
  by_id('missing-more').hidden = found.length <= missing_shown;
  by_id('missing-count').textContent = found.length === missing_students.length
    ? counted('missing_all', found.length)
    : text('missing_of', { count: number_format.format(found.length), all: number_format.format(missing_students.length) });
}

function set_up_missing() {
  by_id('missing-part').hidden = missing_students.length === 0;
  by_id('missing-headings').append(...['column_student', 'column_curp', 'column_nss', 'email'].map((label) =>
    element('th', { role: 'columnheader', scope: 'col' }, text(label))));
  by_id('missing-more').addEventListener('click', () => {
    const first_new = missing_shown;
    missing_shown += missing_at_once;
    show_missing();
    const row = by_id('missing-rows').children[first_new];
    if (row) { row.tabIndex = -1; row.focus(); }
  });
}
