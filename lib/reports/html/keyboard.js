// Single keys. They rest while somebody types, while a dialog is open, and when they are turned off.

const is_typing = (target) => target.matches('input:not([type=checkbox]), textarea, select');

const detail_keys = {
  j: () => step_detail(1), ArrowRight: () => step_detail(1),
  k: () => step_detail(-1), ArrowLeft: () => step_detail(-1),
  a: () => decide('accept'), r: () => decide('reject'), u: () => decide(''),
  n: () => { by_id('note').focus(); },
};
const list_keys = {
  j: () => move_row(1), k: () => move_row(-1),
  '/': () => { by_id('search').focus(); by_id('search').select(); },
};

function press(event) {
  if (event.ctrlKey || event.altKey || event.metaKey || event.defaultPrevented || document.querySelector('dialog[open]')) return;
  if (event.key === 'Escape') {
    if (is_typing(event.target)) event.target.blur();
    else if (current) location.hash = '#/';
    return;
  }
  if (is_typing(event.target)) return;
  // Arrows scroll a page that is wider than its pane.
  if (event.key.startsWith('Arrow') && event.target.closest('.scroller')) return;
  if (event.key.length === 1 && !preferences.keys_on) return;
  if (event.key === '?') { event.preventDefault(); by_id('help-dialog').showModal(); return; }
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
  const keys = current ? detail_keys : list_keys;
  if (!Object.hasOwn(keys, key)) return;
  event.preventDefault();
  keys[key]();
}
