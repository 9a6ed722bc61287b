// What a person decided: kept in this browser under the run's id, exported and imported as CSV.

const storage_name = 'constancia/' + page.run + '/decisions';
const no_decision = { decision: '', note: '' };

/** The browser's storage, or nothing where it has none for this page (some have none for files). */
const storage = (() => {
  try {
    const probe = storage_name + '/probe';
    localStorage.setItem(probe, '1');
    localStorage.removeItem(probe);
    return localStorage;
  } catch {
    return null;
  }
})();

const decisions = new Map(); // by record.key; what was decided here, over what the report already holds
let unexported = new Set();  // keys
let storing_failed = storage === null;
const decision_listeners = [];

function load_decisions() {
  decisions.clear();
  unexported = new Set();
  let kept;
  try {
    kept = JSON.parse(storage?.getItem(storage_name) ?? 'null');
  } catch {
    kept = null;
  }
  for (const [key, decision, note, is_exported] of Array.isArray(kept) ? kept.filter(Array.isArray) : []) {
    decisions.set(String(key), { decision: known_decision(decision) ?? '', note: String(note ?? '') });
    if (!is_exported) unexported.add(String(key));
  }
}

function keep_decisions() {
  const kept = [...decisions].map(([key, { decision, note }]) => [key, decision, note, !unexported.has(key)]);
  try {
    if (kept.length) storage?.setItem(storage_name, JSON.stringify(kept));
    else storage?.removeItem(storage_name);
  } catch {
    storing_failed = true; // full, or no longer allowed
  }
}

const decision_of = (record) => decisions.get(record.key) ?? record.decision ?? no_decision;

const tell_decisions_changed = () => decision_listeners.forEach((listener) => listener());

function set_decision(record, changes) {
  const before = decision_of(record);
  const after = { ...before, ...changes };
  if (after.decision === before.decision && after.note === before.note) return;
  decisions.set(record.key, after);
  unexported.add(record.key);
  keep_decisions();
  tell_decisions_changed();
}

function forget_decisions() {
  decisions.clear();
  unexported.clear();
  keep_decisions();
  tell_decisions_changed();
}

/** In the order of the report, with BOM. */
function decisions_csv() {
  const lines = [csv_line(decision_headers)];
  for (const record of records) {
    const { decision, note } = decision_of(record);
    // A decision that was taken back is told too, so that it takes back an earlier file's.
    if (decision || note || decisions.has(record.key))
      lines.push(csv_line([record.file, String(record.page ?? ''), record.sha256, decision || 'none', note, record.verdict ?? '']));
  }
  return '\ufeff' + lines.join('');
}

function export_decisions() {
  const address = URL.createObjectURL(new Blob([decisions_csv()], { type: 'text/csv;charset=utf-8' }));
  const link = element('a', { href: address, download: text('decisions_file') + '-' + page.run.slice(0, 8) + '.csv' });
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(address), 60000);
  unexported.clear();
  keep_decisions();
  tell_decisions_changed();
  announce(text('exported'));
}

/** 'accept', 'reject' or '' by what a person may have typed into the file; nothing for anything else. */
function known_decision(words) {
  const word = folded(String(words ?? '').trim());
  if (['', 'none', 'ninguna'].includes(word)) return '';
  if (['accept', 'accepted', 'aceptar', 'aceptada', 'aceptado'].includes(word)) return 'accept';
  if (['reject', 'rejected', 'rechazar', 'rechazada', 'rechazado'].includes(word)) return 'reject';
  return null;
}

/** What a file holds: decisions on documents of this report, and how many lines are of no use. */
function read_decisions_file(words) {
  const rows = parse_csv(words);
  const headers = (rows.shift() ?? []).map((header) => header.trim().toLowerCase());
  const column = Object.fromEntries(decision_headers.map((header) => [header, headers.indexOf(header)]));
  if (column.decision < 0 || (column.sha256 < 0 && column.file < 0)) return null;
  // The same bytes handed in by two students are told apart by the file's name; a file that was moved, by its bytes.
  const join = (...parts) => parts.join('\n');
  const by_all = new Map(), by_bytes = new Map(), by_file = new Map();
  for (const record of records) {
    const number = String(record.page ?? '');
    for (const name of [record.file, record.shown_file].map(without_formula)) {
      by_all.set(join(name, number, record.sha256), record);
      by_file.set(join(name, number), record);
    }
    const bytes = join(number, record.sha256);
    by_bytes.set(bytes, record.sha256 && !by_bytes.has(bytes) ? record : null);
  }
  const found = new Map();
  let useless = 0;
  for (const row of rows) {
    const cell = (header) => (column[header] < 0 ? '' : row[column[header]] ?? '');
    const file = cell('file'), number = cell('page').trim(), sha256 = cell('sha256').trim().toLowerCase();
    const record = by_all.get(join(file, number, sha256)) ?? (sha256 ? by_bytes.get(join(number, sha256)) : null) ??
                   (sha256 ? null : by_file.get(join(file, number)));
    const decision = known_decision(cell('decision'));
    if (record && decision !== null) found.set(record, { decision, note: with_formula(cell('note')) });
    else ++useless;
  }
  return { found, useless };
}

const differs_from = (record, { decision, note }) =>
  decision_of(record).decision !== decision || decision_of(record).note !== note;

/** Takes what was found in a file; where a decision of this browser differs, `ask` says whether to replace it. */
async function import_decisions(words, ask) {
  const file = read_decisions_file(words);
  if (!file) return announce_notice(text('import_not_decisions'), 'warning');
  const contradicted = new Set([...file.found].filter(([record, imported]) => {
    const { decision, note } = decision_of(record);
    return (decision || note) && differs_from(record, imported);
  }).map(([record]) => record));
  const replace = contradicted.size === 0 || await ask(counted('import_conflict', contradicted.size),
    [[text('import_keep'), false], [text('import_replace'), true]]);
  let taken = 0;
  for (const [record, imported] of file.found) {
    if (contradicted.has(record) && !replace) continue;
    ++taken;
    if (!differs_from(record, imported)) continue;
    decisions.set(record.key, imported);
    unexported.delete(record.key); // the file has it
  }
  keep_decisions();
  tell_decisions_changed();
  announce_notice(counted('imported', taken) + (file.useless ? ' ' + counted('import_useless', file.useless) : ''),
                  file.useless ? 'warning' : 'good');
}

/** A line above the page that stays until it is closed. */
function announce_notice(words, kind) {
  const notice = element('p', { class: 'notice ' + kind, role: kind === 'good' ? 'status' : 'alert' }, words, ' ',
    element('button', { type: 'button', class: 'tool', onclick: () => notice.remove() }, text('close')));
  by_id('notices').replaceChildren(notice);
}

addEventListener('beforeunload', (leaving) => {
  if (unexported.size === 0) return;
  leaving.preventDefault();
  leaving.returnValue = true; // older browsers ask only for this
});

// The same report may be open twice.
addEventListener('storage', (change) => {
  if (change.key !== storage_name) return;
  load_decisions();
  tell_decisions_changed();
});

load_decisions();
