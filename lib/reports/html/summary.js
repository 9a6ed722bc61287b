// How many of which verdict, as bars that filter the list, and how far the person has got.

// Tone and sign say the same: nothing here is told by colour alone.
const tones = {
  ok: ['good', '✓'], review: ['look', '?'], unreadable: ['look', '?'], suspect: ['bad', '!'],
  missing_alta: ['act', '↻'], outdated: ['act', '↻'], superseded: ['plain', '–'],
};
const tone_of = (code) => tones[code] ?? ['bad', '✕'];

const verdict_name = (code) => verdict_by_code.get(code)?.name ?? text('only_read');

function verdict_badge(code) {
  const [tone, sign] = tone_of(code);
  return element('span', { class: 'badge ' + tone }, ornament(sign, 'sign'), ' ', verdict_name(code));
}

function decision_badge(record) {
  const { decision, note } = decision_of(record);
  if (!decision && !note) return null;
  const [tone, sign, words] = { accept: ['good', '✓', text('accepted')], reject: ['bad', '✕', text('rejected')] }[decision]
    ?? ['plain', '✎', text('noted')];
  return element('span', { class: 'badge person ' + tone }, ornament(sign, 'sign'), ' ', words,
    decision && note ? [' ', ornament('✎', 'sign'), unseen(text('with_note'))] : null);
}

function counts_of(list) {
  const counts = new Map(verdicts.map(({ code }) => [code, 0]));
  for (const { group } of list) counts.set(group, (counts.get(group) ?? 0) + 1);
  return counts;
}

const percent_formats = [0, 1].map((digits) => new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: digits }));
const percent = (part, whole) => percent_formats[part * 100 < whole ? 1 : 0].format(whole ? part / whole : 0);

function bar(code, count, longest, total) {
  const [tone] = tone_of(code);
  const share = longest ? count / longest : 0;
  const length = drawing('svg', { class: 'length ' + tone, viewBox: '0 0 100 10', preserveAspectRatio: 'none', 'aria-hidden': 'true' },
    drawing('rect', { class: 'ground', width: 100, height: 10 }),
    drawing('rect', { class: 'part', width: count ? Math.max(0.6, 100 * share) : 0, height: 10 }));
  return element('li', {},
    element('button', { type: 'button', class: 'chart-bar', 'aria-pressed': String(shown.verdicts.has(code)),
                        onclick: () => { toggle_verdict(code); by_id('chart').querySelector(`[data-verdict="${code}"]`)?.focus(); }, 'data-verdict': code },
      element('span', { class: 'chart-name' }, ornament(tone_of(code)[1], 'sign ' + tone), ' ', verdict_name(code)), ' ', length, ' ',
      element('span', { class: 'chart-count' }, number_format.format(count)), ' ',
      element('span', { class: 'chart-share quiet' }, percent(count, total))));
}

function figure(words, count, kind) {
  return element('div', { class: 'figure ' + kind }, element('dt', {}, words), element('dd', {}, number_format.format(count)));
}

function show_summary(others) {
  const counts = counts_of(others);
  // The good news first, then from the lightest to the gravest, what does not count last.
  const rows = [...page.verdicts].reverse().concat({ code: 'superseded' }).map(({ code }) => [code, counts.get(code)]);
  if (counts.get(null)) rows.push([null, counts.get(null)]);
  const seen = rows.filter(([code, count]) => count > 0 || shown.verdicts.has(code));
  const longest = Math.max(0, ...seen.map(([, count]) => count));
  by_id('chart').replaceChildren(...seen.map(([code, count]) => bar(code, count, longest, others.length)));

  const attention = records.filter((record) => record.needs_attention);
  const decided = attention.filter((record) => decision_of(record).decision);
  by_id('figures').replaceChildren(
    figure(text('figure_documents'), records.length, 'plain'),
    figure(text('figure_ok'), records.filter(({ group }) => group === 'ok').length, 'good'),
    figure(text('figure_attention'), attention.length, 'look'),
    figure(text('figure_decided'), decided.length, 'plain'),
    ...(totals.missing ? [figure(text('figure_missing'), totals.missing, 'plain')] : []));
}

/** Whether there is something to lose by closing the page. */
function show_unexported() {
  by_id('export-label').textContent = unexported.size ? counted('export_some', unexported.size) : text('export');
  by_id('export').classList.toggle('strong', unexported.size > 0);
}
