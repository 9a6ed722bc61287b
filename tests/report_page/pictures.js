'use strict';

// Pictures of the pages that the invented records tell of, drawn by the browser: what was read, where it was read.

const fs = require('fs');
const path = require('path');

const escaped = (words) => words.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);

function drawn_page(record, number, scale) {
  const marks = Object.entries(record.fields).filter(([, field]) => field.box && field.page === number).map(([name, field]) => {
    const [left, top, right, bottom] = field.box.map((edge) => edge / scale);
    return `<i style="left:${left - 90}px;top:${top - 9}px">${name}</i>` +
           `<b style="left:${left}px;top:${top}px;width:${right - left}px;height:${bottom - top}px">${escaped(field.raw ?? '')}</b>`;
  });
  return `<!doctype html><meta charset="utf-8"><style>body { margin: 0; background: #fdfdf8; font: 10px "Liberation Sans", sans-serif }
    b, i { position: absolute; white-space: nowrap; overflow: hidden; font-weight: normal; font-style: normal }
    i { font-size: 7px; color: #555; left: 0 } h1 { font-size: 15px; text-align: center; margin: 60px 0 }</style>
    <h1>Constancia de Vigencia de Derechos</h1>${marks.join('')}`;
}

/** Into `folder`, named as the program names them; the page of an image file is five times as large. */
async function draw_pictures(browser, records, folder) {
  fs.mkdirSync(folder, { recursive: true });
  const tab = await (await browser.newContext({ viewport: { width: 612, height: 792 } })).newPage();
  for (const record of records) {
    if (!record.sha256) continue;
    const is_photo = record.document.unit === 'px', scale = is_photo ? 5 : 1;
    const pages = new Set([record.document.page, ...Object.values(record.fields).map((field) => field.page)].filter(Boolean));
    for (const number of pages) {
      await tab.setContent(drawn_page(record, number, scale));
      const size = is_photo ? '3060x3960px' : '612x792pt';
      await tab.screenshot({ path: path.join(folder, `${record.sha256}-${number}-${size}.jpg`), type: 'jpeg', quality: 70 });
    }
  }
  await tab.context().close();
}

module.exports = { draw_pictures };
