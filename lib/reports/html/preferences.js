// How this person likes the page: dark or light, letters as keys, on to the next after a decision.

const preferences_name = 'constancia/preferences';
const preferences = { theme: 'auto', keys_on: true, move_on: false };
try {
  Object.assign(preferences, JSON.parse(storage?.getItem(preferences_name) ?? '{}'));
} catch {
  // What is there is not ours: the defaults stay.
}

function keep_preferences() {
  try {
    storage?.setItem(preferences_name, JSON.stringify(preferences));
  } catch {
    // They hold until the page is closed.
  }
}

const themes = ['auto', 'light', 'dark'];

function show_theme() {
  if (!themes.includes(preferences.theme)) preferences.theme = 'auto';
  document.documentElement.dataset.theme = preferences.theme;
  by_id('theme').replaceChildren(unseen(text('theme') + ': '), text('theme_' + preferences.theme));
}

function set_up_preferences() {
  show_theme();
  by_id('theme').addEventListener('click', () => {
    preferences.theme = themes[(themes.indexOf(preferences.theme) + 1) % themes.length];
    keep_preferences();
    show_theme();
  });
  for (const [id, name] of [['keys-on', 'keys_on'], ['move-on', 'move_on']]) {
    by_id(id).checked = preferences[name] === true;
    by_id(id).addEventListener('change', (event) => { preferences[name] = event.target.checked; keep_preferences(); });
  }
}
