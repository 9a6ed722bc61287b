// One document: what was found, what to do, the page, what was read beside what was declared, and the decision.

let current = null;   // the record that is shown
let sequence = [];    // the list as it was when the first was opened: next and previous go along it
let pane = null;

/** Marks the place on the page, and the row that tells of it. */
function select_place(id) {
  pane?.select(id);
  for (const row of by_id('detail-view').querySelectorAll('[data-field]'))
    row.classList.toggle('selected', row.dataset.field === id);
}

const place_of = (id) => pane.places.find((place) => place.id === id);

function show_on_page(id) {
  const place = place_of(id);
  if (!place) return null;
  return element('button', { type: 'button', class: 'link see', onclick: () => {
    select_place(id);
    if (matchMedia('(max-width: 64rem)').matches) pane.scrollIntoView({ block: 'start' });
    announce(text('shown_on_page', { field: place.label, page: place.page }));
  } }, text('see_on_page', { page: place.page }), unseen(': ' + place.label));
}

function findings_part(record) {
  if (record.findings.length === 0) return element('p', { class: 'calm' }, text('nothing_found'));
  return element('ul', { class: 'findings' }, record.findings.map((finding, at) => {
    const id = place_of('finding' + at) ? 'finding' + at : finding.field;
    const other = { cadena_disagrees: 'in_cadena', qr_disagrees: 'in_qr' }[finding.code];
    const [found, expected] = other && finding.found && finding.expected
      ? (finding.field === 'nombre' ? marked_words : marked_characters)(finding.found, finding.expected) : [];
    return element('li', { class: 'finding ' + finding.severity },
      element('span', { class: 'severity' }, text('severity_' + finding.severity)), ' ',
      element('span', { dir: 'auto' }, finding.what), ' ', show_on_page(id),
      found ? element('dl', { class: 'pair' },
        element('div', {}, element('dt', {}, text('in_document')), element('dd', { class: 'code' }, found)),
        element('div', {}, element('dt', {}, text(other)), element('dd', { class: 'code' }, expected))) : null);
  }));
}

function to_do_part(record) {
  const grave = record.findings.filter(({ severity }) => severity !== 'info');
  const actions = [...new Set(grave.map((finding) => finding.do).filter(Boolean))];
  const steps = (who) => [...new Set(grave.filter(({ severity }) => severity === 'error')
    .map(({ code }) => advice_by_code.get(code)?.[who]).filter(Boolean))];
  const list = (title, words) => (words.length
    ? element('details', {}, element('summary', {}, title), words.map((line) => element('p', {}, line))) : null);
  if (actions.length === 0) return null;
  return section('to_do', 'to-do', element('ul', {}, actions.map((words) => element('li', {}, words))),
    list(text('steps_student'), steps('student')), list(text('steps_registrar'), steps('registrar')));
}

function section(title, kind, ...parts) {
  const id = 'part-' + title;
  return element('section', { class: kind, 'aria-labelledby': id }, element('h3', { id }, text(title)), parts);
}

const state_words = (field) => (field && field.state !== 'absent' ? names.states.get(field.state) : text('not_on_document'));

function read_value(record, field) {
  if (!field || field.value === null) return element('span', { class: 'quiet' }, state_words(field));
  return field.value;
}

/** How sure, and how it was come by; silent where it is plain text read as it stands. */
function reading_notes(field) {
  if (!field || field.state === 'absent') return null;
  const notes = [];
  if (field.source && field.source !== 'embedded')
    notes.push(text('source_' + field.source) + (field.value === null ? '' : ' · ' + text('sure', { percent: percent(field.confidence, 1) })));
  if (field.raw !== null && field.value !== null && field.raw !== field.value) notes.push(text('printed_as', { words: field.raw }));
  if (field.repaired) notes.push(text('repaired'));
  if (field.completed) notes.push(text('completed'));
  return notes.map((words) => element('span', { class: 'under', dir: 'auto' }, words));
}

const outcome_signs = { same: ['good', '='], alike: ['look', '≈'], differs: ['bad', '≠'] };

function outcome(declared, field) {
  const [tone, sign] = outcome_signs[declared?.agrees] ?? ['plain', '–'];
  const words = declared?.agrees ? text('outcome_' + declared.agrees)
    : !declared ? text('not_declared') : field?.value ? text('not_compared') : text('not_read');
  return element('span', { class: 'outcome ' + tone }, ornament(sign, 'sign'), ' ', words);
}

function comparison_row(record, code) {
  const field = fields_of(record).get(code), declared = record.student?.declared[code];
  let found = read_value(record, field), wanted = declared ? declared.value : element('span', { class: 'quiet' }, text('not_declared'));
  if (field?.value && declared && ['differs', 'alike'].includes(declared.agrees))
    [found, wanted] = (code === 'nombre' ? marked_words : marked_characters)(field.value, declared.value);
  return element('tr', { role: 'row', 'data-field': code, class: 'field-' + code },
    element('th', { role: 'rowheader', scope: 'row' }, field_names.get(code)),
    element('td', { role: 'cell', 'data-label': text('in_document') },
      element('span', { class: 'code', dir: 'auto' }, found), reading_notes(field), show_on_page(code), cutting(record, place_of(code))),
    element('td', { role: 'cell', 'data-label': text('declared') },
      element('span', { class: 'code', dir: 'auto' }, wanted),
      declared?.written ? element('span', { class: 'under', dir: 'auto' }, text('written_as', { words: declared.written })) : null),
    element('td', { role: 'cell', 'data-label': text('outcome') }, outcome(declared, field)));
}

function value_row(record, field) {
  return element('tr', { role: 'row', 'data-field': field.code },
    element('th', { role: 'rowheader', scope: 'row' }, field_names.get(field.code)),
    element('td', { role: 'cell', 'data-label': text('in_document') },
      element('span', { dir: 'auto' }, read_value(record, field)), reading_notes(field), field.state === 'read' ? null : cutting(record, place_of(field.code))),
    element('td', { role: 'cell', 'data-label': text('place') }, show_on_page(field.code)));
}

/** The cells that show a cutting where there is a picture, by field. */
const pictured_cells = (record) => [...by_id('detail-view').querySelectorAll('[data-field]')]
  .filter((row) => row.closest('.comparison') || fields_of(record).get(row.dataset.field)?.state !== 'read')
  .map((row) => [row.dataset.field, row.querySelector('td')]);

function data_table(id, headings, rows) {
  return element('table', { class: 'data', role: 'table', 'aria-labelledby': id },
    element('thead', { role: 'rowgroup' }, element('tr', { role: 'row' },
      headings.map((name) => element('th', { role: 'columnheader', scope: 'col' }, text(name))))),
    element('tbody', { role: 'rowgroup' }, rows));
}

const compared_fields = ['nombre', 'curp', 'nss', 'umf'];

/** Where something differs, the comparison leads; where all agrees, what to do is wanted first. */
const comparison_leads = (record) =>
  Object.values(record.student?.declared ?? {}).some(({ agrees }) => agrees && agrees !== 'same');

function evidence_parts(record) {
  const compared_here = record.student && Object.keys(record.student.declared).length ? compared_fields.filter((code) => fields_of(record).has(code) || record.student.declared[code]) : [];
  const others = [...fields_of(record).values()].filter((field) => !compared_here.includes(field.code));
  return {
    comparison: compared_here.length ? section('comparison', 'comparison', data_table('part-comparison',
      ['field', 'in_document', 'declared', 'outcome'], compared_here.map((code) => comparison_row(record, code)))) : null,
    others: others.length ? section('other_fields', 'values', data_table('part-other_fields',
      ['field', 'in_document', 'place'], others.map((field) => value_row(record, field)))) : null,
  };
}

function not_checked_part(record) {
  if (record.not_checked.length === 0) return null;
  return section('not_checked', 'not-checked', element('ul', {}, record.not_checked.map((code) => element('li', {}, names.not_checked.get(code)))));
}

function file_part(record) {
  const student = record.student;
  const facts = [
    ['column_id', student?.id], ['email', student?.email],
    ...page.columns.map((column, at) => [null, student?.columns[at], column]),
    ['roster_row', student?.row ? String(student.row) : ''],
    ['matched_by', student?.matched_by ? text('matched_' + student.matched_by) : ''],
    ['column_file', record.shown_file], ['kind', record.kind],
    ['pages', record.pages === null ? '' : String(record.pages)], ['text_source', record.text_source],
    ['fingerprint', record.sha256],
  ];
  return section('about_file', 'about', element('dl', { class: 'facts' }, facts.filter(([, value]) => value).map(([name, value, words]) =>
    element('div', {}, element('dt', {}, words ?? text(name)), element('dd', { dir: 'auto' }, value)))));
}

function decision_bar(record) {
  const { decision, note } = decision_of(record);
  const choice = (value, tone, sign, key) => element('button', { type: 'button', class: 'choice ' + tone, 'data-decision': value,
      'aria-pressed': String(decision === value), 'aria-keyshortcuts': key, onclick: () => decide(decision_of(record).decision === value ? '' : value) },
    ornament(sign, 'sign'), ' ', text(value), ' ', element('kbd', {}, key));
  const area = element('textarea', { id: 'note', rows: '1', 'aria-keyshortcuts': 'n', placeholder: text('note_hint') });
  area.value = note;
  area.addEventListener('input', () => {
    // Kept at once: a page may be closed at any moment.
    set_decision(record, { note: area.value });
  });
  return element('div', { class: 'decision-bar', role: 'group', 'aria-label': text('your_decision') },
    choice('accept', 'good', '✓', 'a'), choice('reject', 'bad', '✕', 'r'),
    element('label', { class: 'note-label' }, element('span', { class: 'unseen' }, text('note')), area));
}

function heading(record) {
  const at = sequence.indexOf(record);
  const step = (by, words, key) => element('button', { type: 'button', class: 'tool', disabled: !sequence[at + by], 'data-step': by,
    'aria-keyshortcuts': key, onclick: () => step_detail(by) }, words);
  return element('header', { class: 'detail-head' },
    element('nav', { class: 'steps', 'aria-label': text('through_list') },
      element('a', { href: '#/', class: 'tool', id: 'back', 'aria-label': text('back_to_list') }, '← ', text('list')),
      element('span', { class: 'position' }, text('position', { at: number_format.format(at + 1), count: number_format.format(sequence.length) })),
      step(-1, text('previous'), 'k'), step(1, text('next'), 'j')),
    element('div', { class: 'who' },
      element('h2', { id: 'detail-title', tabindex: '-1', dir: 'auto' }, record.name || text('unknown_student')),
      element('p', { class: 'under' }, record.student?.id ? element('span', { dir: 'auto' }, record.student.id + ' · ') : null,
        element('span', { dir: 'auto' }, record.shown_file)),
      element('p', { class: 'badges' }, verdict_badge(record.group), ' ', element('span', { id: 'decision-badge' }, decision_badge(record)),
        record.audit ? element('span', { class: 'badge plain' }, text('audit')) : null)));
}

function show_detail(record) {
  current = record;
  if (!sequence.includes(record)) sequence = listed.includes(record) ? [...listed] : [...records];
  pane = picture_pane(record);
  const { comparison, others } = evidence_parts(record), to_do = to_do_part(record);
  const view = by_id('detail-view');
  view.replaceChildren(heading(record), pane,
    element('div', { class: 'evidence' },
      record.superseded_by ? element('p', { class: 'notice' }, text('superseded_by', { file: record.superseded_by })) : null,
      record.audit ? element('p', { class: 'notice' }, text('audit_hint')) : null,
      section('what_was_found', 'found', findings_part(record)),
      ...(comparison_leads(record) ? [comparison, to_do] : [to_do, comparison]), others,
      not_checked_part(record), file_part(record)),
    decision_bar(record));
  by_id('list-view').hidden = true;
  view.hidden = false;
  select_place(first_place(record));
  document.title = (record.name || record.shown_file) + ' – ' + text('title');
  scrollTo(0, 0);
  by_id('detail-title').focus({ preventScroll: true });
}

/** Of the gravest finding that has one. */
const first_place = (record) => record.findings
  .map((finding, at) => ['finding' + at, finding.field].find((id) => id && place_of(id))).find(Boolean);

/** Pictures that came after the document was opened. */
function refresh_pictures() {
  if (!current || !pane.places.some(({ page: number }) => picture_of(current, number))) return;
  pane.refresh();
  for (const [code, cell] of pictured_cells(current))
    cell.append(...[cutting(current, place_of(code))].filter(Boolean));
  select_place(first_place(current));
}

function show_list() {
  const from = current;
  current = null;
  sequence = [];
  by_id('detail-view').hidden = true;
  by_id('detail-view').replaceChildren();
  by_id('list-view').hidden = false;
  document.title = page_title;
  if (from) {
    const at = listed.indexOf(from);
    if (at >= 0) first_row = Math.floor(at / rows_on_a_page) * rows_on_a_page;
    refresh_list({ keep_place: true });
    (by_id('rows').querySelector(`a[data-place="${from.place}"]`) ?? by_id('main')).focus();
  }
}

/** Decisions taken here change what is seen without the page being built anew: the focus stays where it is. */
function refresh_decision() {
  if (!current) return;
  const { decision, note } = decision_of(current);
  for (const button of by_id('detail-view').querySelectorAll('[data-decision]'))
    button.setAttribute('aria-pressed', String(button.dataset.decision === decision));
  by_id('decision-badge').replaceChildren(...[decision_badge(current)].filter(Boolean));
  if (by_id('note').value !== note) by_id('note').value = note;
}

const open_detail = (place) => { location.hash = '#/' + (place + 1); };

function step_detail(by) {
  const next = sequence[sequence.indexOf(current) + by];
  if (next) open_detail(next.place);
  else announce(text(by > 0 ? 'is_last' : 'is_first'));
}

function decide(decision) {
  if (!current) return;
  set_decision(current, { decision });
  announce(text({ accept: 'accepted', reject: 'rejected', '': 'undecided' }[decision]));
  if (decision && preferences.move_on) step_detail(1);
}

/** The address says what is shown: #/ the list, #/12 the twelfth record. */
function follow_address() {
  const record = records[Number(/^#\/(\d+)$/.exec(location.hash)?.[1]) - 1];
  if (record) show_detail(record);
  else if (location.hash === '#main') by_id('main').focus();
  else show_list();
}
