// Elements are made here and nowhere else; what the records say enters them as text only.

const svg_namespace = 'http://www.w3.org/2000/svg';

const by_id = (id) => document.getElementById(id);

function fill(node, attributes, children) {
  for (const [name, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === false) continue;
    if (name.startsWith('on')) node.addEventListener(name.slice(2), value);
    else node.setAttribute(name, value === true ? '' : value);
  }
  // A string becomes a text node; nothing is left out.
  node.append(...children.flat().filter((child) => child !== null && child !== undefined && child !== ''));
  return node;
}

/** `attributes` that begin with "on" are listeners; children are nodes, texts, or nothing. */
const element = (name, attributes = {}, ...children) => fill(document.createElement(name), attributes, children);

const drawing = (name, attributes = {}, ...children) =>
  fill(document.createElementNS(svg_namespace, name), attributes, children);

/** For screen readers only. */
const unseen = (words) => element('span', { class: 'unseen' }, words);

/** For the eye only. */
const ornament = (words, kind) => element('span', { class: kind, 'aria-hidden': 'true' }, words);

/** Says it to who cannot see that it happened. */
function announce(words) {
  const announcer = by_id('announcer');
  // The same words twice are only read twice when the text changes in between.
  announcer.textContent = '';
  setTimeout(() => { announcer.textContent = words; }, 50);
}
