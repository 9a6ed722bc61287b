// What the program wrote into the page: page_data (texts, names) and the records, one a line.

const page = JSON.parse(by_id('page-data').textContent);

/** The text of that name in the report's language, its {arguments} put in. */
function text(name, values = {}) {
  const words = page.texts[name];
  return words.replace(/\{(\w+)\}/g, (whole, key) => (Object.hasOwn(values, key) ? String(values[key]) : whole));
}

/** "1 documento", "2,000 documentos": the texts NAME_one and NAME_many. */
const counted = (name, count) => text(count === 1 ? name + '_one' : name + '_many', { count: number_format.format(count) });

/** A report about some of the students says so, to be told from the others among open tabs. */
const page_title = (page.part ? page.part + ' · ' : '') + text('title');

const locale = page.language === 'en' ? 'en-US' : 'es-MX';
const number_format = new Intl.NumberFormat(locale);
const collator = new Intl.Collator(locale, { sensitivity: 'base', numeric: true });

/** Capitals and accents make no difference to who searches. */
const folded = (words) => words.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

// A document that another one of the same student replaces is counted as such, whatever it was found to be.
const verdicts = [...page.verdicts, { code: 'superseded', name: text('superseded'), meaning: text('superseded_meaning') }]
  .map((verdict, place) => ({ ...verdict, place }));
const verdict_by_code = new Map(verdicts.map((verdict) => [verdict.code, verdict]));
const field_names = new Map(page.fields);
const names = Object.fromEntries(
  ['severities', 'states', 'sources', 'not_checked'].map((set) => [set, new Map(page[set])]));
const advice_by_code = new Map(page.advice.map((advice) => [advice.code, advice]));

/** A field is written as a list, as there are 21 of them in every record. */
function unpacked_field([code, state, value, confidence, source, page_number, box, raw, marks]) {
  return { code, state, value, confidence, source, page: page_number, box, raw,
           repaired: marks.includes('r'), completed: marks.includes('c') };
}

/** The fields by code. Unpacked when a document is looked at: thousands never are. */
function fields_of(record) {
  record.unpacked ??= new Map(record.fields.map((field) => [field[0], unpacked_field(field)]));
  return record.unpacked;
}

function prepared(record, place) {
  const student = record.student;
  record.place = place;
  record.shown_file ??= record.file; // what could mislead the eye is spelled out in it
  record.key = [record.sha256, record.page ?? '', record.file].join(':');
  record.group = record.superseded_by ? 'superseded' : record.verdict;
  record.needs_attention = !['ok', 'superseded'].includes(record.group);
  record.several = record.findings.some(({ code }) => code === 'several_constancias');
  const value_of = (code) => record.fields.find(([own]) => own === code)?.[2] ?? student?.declared[code]?.value ?? '';
  record.name = student?.declared.nombre?.value || value_of('nombre');
  record.curp = value_of('curp');
  record.nss = value_of('nss');
  record.first_words = record.findings.length ? record.findings[0].what : '';
  // What is declared is searched too, as that is what a registrar knows of a student.
  record.haystack = folded([record.shown_file, student?.id, value_of('nombre'), record.curp, record.nss,
                            ...Object.values(student?.declared ?? {}).map((declared) => declared.value)].join('\n'));
  return record;
}

const records = [...document.querySelectorAll('script.records')]
  .flatMap((block) => JSON.parse(block.textContent)).map(prepared);

/** What only the whole of the run tells: how many are missing, and which students these are. */
const totals = JSON.parse(by_id('totals').textContent);
