// Decisions as a spreadsheet takes them: RFC 4180, UTF-8 with BOM, and no cell that it would take for a formula.

// `verdict` is what the document was called when the person decided.
const decision_headers = ['file', 'page', 'sha256', 'decision', 'note', 'verdict'];

const without_formula = (cell) => (cell.length > 1 && /^[=+\-@\t\r]/.test(cell) ? "'" + cell : cell);
const with_formula = (cell) => (/^'[=+\-@\t\r]/.test(cell) ? cell.slice(1) : cell);

const csv_line = (cells) =>
  cells.map((cell) => '"' + without_formula(cell).replaceAll('"', '""') + '"').join(',') + '\r\n';

/** Rows of cells. The separator is whichever of , ; and tab the first line has most of. */
function parse_csv(words) {
  const first_line = words.split(/\r?\n/, 1)[0];
  const separator = [',', ';', '\t'].sort((a, b) => first_line.split(b).length - first_line.split(a).length)[0];
  const rows = [];
  let row = [], cell = '', quoted = false;
  const end_cell = () => { row.push(cell); cell = ''; };
  const end_row = () => { end_cell(); if (row.some((value) => value !== '')) rows.push(row); row = []; };
  for (let at = 0; at < words.length; ++at) {
    const character = words[at];
    if (quoted) {
      if (character !== '"') cell += character;
      else if (words[at + 1] === '"') { cell += '"'; ++at; }
      else quoted = false;
    }
    else if (character === '"' && cell === '') quoted = true;
    else if (character === separator) end_cell();
    else if (character === '\n') end_row();
    else if (character !== '\r') cell += character;
  }
  end_row();
  return rows;
}

/** As spreadsheets save it: UTF-8, UTF-16 with BOM, else Windows-1252. */
function decoded(bytes) {
  const view = new Uint8Array(bytes);
  if (view[0] === 0xff && view[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes); // takes the BOM off
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
