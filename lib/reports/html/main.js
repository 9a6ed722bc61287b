// Everything is read and defined: put it on the page.

by_id('part-line').textContent = page.part;
by_id('part-line').hidden = !page.part;
document.title = page_title;
by_id('run-line').textContent = text(page.as_of ? 'run_line' : 'run_line_undated', { date: page.as_of, run: page.run.slice(0, 8) });
set_up_preferences();
set_up_help();
set_up_filters();
set_up_table();
set_up_missing();
refresh_list();
show_unexported();
follow_address();
by_id('starting').remove();

decision_listeners.push(() => {
  if (shown.order.name === 'decision') ordered = null;
  show_unexported();
  // The list is brought up to date when it is gone back to.
  if (current) refresh_decision();
  else refresh_list({ keep_place: true });
});
addEventListener('hashchange', follow_address);
addEventListener('keydown', press);
addEventListener('DOMContentLoaded', refresh_pictures); // by now every picture is there

by_id('export').addEventListener('click', export_decisions);
by_id('import').addEventListener('click', () => by_id('import-file').click());
by_id('import-file').addEventListener('change', async ({ target }) => {
  const [file] = target.files;
  if (file) await import_decisions(decoded(await file.arrayBuffer()), ask);
  target.value = ''; // the same file may be chosen again
});
if (storing_failed) announce_notice(text('no_storage'), 'warning');
