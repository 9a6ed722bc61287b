// Which records are listed, and in which order.

const longest_choice = 200; // values of a column up to which they are offered as a list

const sort_orders = [
  { name: 'verdict', label: 'column_verdict', value: (record) => record.verdict_place },
  { name: 'name', label: 'column_student', value: (record) => record.name },
  { name: 'id', label: 'column_id', value: (record) => record.student?.id ?? '' },
  { name: 'curp', label: 'column_curp', value: (record) => record.curp },
  { name: 'nss', label: 'column_nss', value: (record) => record.nss },
  { name: 'file', label: 'column_file', value: (record) => record.shown_file },
  { name: 'decision', label: 'column_decision', value: (record) => decision_of(record).decision },
  ...page.columns.map((column, at) => (
    { name: 'column' + at, words: column, value: (record) => record.student?.columns[at] ?? '' })),
];

const shown = {
  verdicts: new Set(), // codes; empty shows all
  attention: 'all',
  columns: page.columns.map(() => ''),
  words: [],
  order: sort_orders[0],
  falling: false,
};

for (const record of records) record.verdict_place = verdict_by_code.get(record.group)?.place ?? verdicts.length;

const attention_tests = {
  all: () => true,
  attention: (record) => record.needs_attention,
  undecided: (record) => record.needs_attention && !decision_of(record).decision,
  accept: (record) => decision_of(record).decision === 'accept',
  reject: (record) => decision_of(record).decision === 'reject',
  audit: (record) => record.audit,
};

/** Everything but the verdicts: what the chart counts. */
const passes_other_filters = (record) =>
  attention_tests[shown.attention](record) && passes_columns(record.student) && passes_words(record);

/** Of a student, or of nobody. */
const passes_columns = (student) => shown.columns.every((wanted, at) => {
  if (wanted === '') return true;
  const value = student?.columns[at] ?? '';
  return column_filters[at].by_choice ? value === wanted : folded(value).includes(folded(wanted));
});

const passes_words = ({ haystack }) => shown.words.every((word) => haystack.includes(word));

const passes_verdicts = (record) => shown.verdicts.size === 0 || shown.verdicts.has(record.group);

function compared(a, b) {
  const x = shown.order.value(a), y = shown.order.value(b);
  // What has no value comes last, whichever way the list is sorted.
  if ((x === '') !== (y === '')) return x === '' ? 1 : -1;
  const order = typeof x === 'number' ? x - y : collator.compare(x, y);
  return (shown.falling ? -order : order) || a.place - b.place;
}

let ordered = null; // every record in the order that is shown; nothing when that has to be found anew

function filtered_records() {
  ordered ??= [...records].sort(compared);
  const others = ordered.filter(passes_other_filters);
  return { others, listed: others.filter(passes_verdicts) };
}

/** A choice of values, or for a column of very many a place to type. */
const column_filters = page.columns.map((column, at) => {
  const students = [...records.map((record) => record.student), ...totals.students];
  const values = [...new Set(students.map((student) => student?.columns[at] ?? ''))].filter(Boolean).sort(collator.compare);
  const by_choice = values.length <= longest_choice;
  const change = (event) => { shown.columns[at] = event.target.value; refresh_list(); };
  const control = by_choice
    ? element('select', { onchange: change }, element('option', { value: '' }, text('any')),
        values.map((value) => element('option', { value }, value)))
    : element('input', { type: 'search', oninput: change, autocomplete: 'off' });
  return { by_choice, control, label: element('label', { class: 'filter' }, column, control) };
});

function set_up_filters() {
  by_id('column-filters').append(...column_filters.map(({ label }) => label));
  for (const { name, label, words } of sort_orders)
    for (const falling of [false, true])
      by_id('sort').append(element('option', { value: name + (falling ? ' falling' : '') },
        (words ?? text(label)) + (falling ? ' ' + text('falling') : '')));
  by_id('search').addEventListener('input', (event) => {
    shown.words = folded(event.target.value).split(/\s+/).filter(Boolean);
    refresh_list();
  });
  by_id('attention').addEventListener('change', (event) => { shown.attention = event.target.value; refresh_list(); });
  by_id('sort').addEventListener('change', (event) => {
    const [name, falling] = event.target.value.split(' ');
    sort_list(name, Boolean(falling));
  });
  by_id('filters').addEventListener('submit', (event) => event.preventDefault());
  by_id('filters').addEventListener('reset', () => {
    Object.assign(shown, { verdicts: new Set(), attention: 'all', columns: page.columns.map(() => ''), words: [] });
    sort_list('verdict', false);
  });
}

function sort_list(name, falling) {
  shown.order = sort_orders.find((order) => order.name === name);
  shown.falling = falling;
  ordered = null;
  // The form's reset would undo it if it were done at once.
  setTimeout(() => { by_id('sort').value = name + (falling ? ' falling' : ''); });
  refresh_list();
}

function toggle_verdict(code) {
  if (!shown.verdicts.delete(code)) shown.verdicts.add(code);
  refresh_list();
}
