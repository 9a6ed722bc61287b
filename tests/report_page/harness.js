'use strict';

// What the tests share: the browser, the invented run, its reports. Called with MAKE_REPORT and a FOLDER for what is made.

const assert = require('node:assert/strict');
const fs = require('node:fs');
const path = require('node:path');
const { execFileSync } = require('node:child_process');
const { pathToFileURL } = require('node:url');
const { after, before, test } = require('node:test');
const { launch_browser, open_tab } = require('./browser.js');
const { draw_pictures } = require('./pictures.js');

const [make_report, folder] = process.argv.slice(2);
const documents = 240;

const tool = (...words) => execFileSync(make_report, words, { encoding: 'utf8', maxBuffer: 1 << 28 });
const invented_records = (count) => tool('records', String(count)).trim().split('\n').map((line) => JSON.parse(line));

let browser;

/** `pictures` is a folder under the tests' own. Gives the address of the page. */
function make_page(name, { count = documents, language = 'es', pictures = 'pages' } = {}) {
  const file = path.join(folder, name);
  tool('page', file, path.join(folder, pictures), String(count), language);
  return pathToFileURL(file).href;
}

before(async () => {
  fs.rmSync(path.join(folder, 'pages'), { recursive: true, force: true });
  fs.mkdirSync(folder, { recursive: true });
  browser = await launch_browser();
  // The page of one document has no picture, as its file may be gone.
  await draw_pictures(browser, invented_records(16).filter(({ file }) => !file.includes('23145622')), path.join(folder, 'pages'));
  make_page('es.html');
  make_page('en.html', { language: 'en' });
});

after(async () => { await browser.close(); });

/** What the page does a task later, as after a change of its address, is done when this returns. */
const settled = (tab) => tab.evaluate(() => new Promise((done) => {
  requestAnimationFrame(() => setTimeout(() => requestAnimationFrame(() => setTimeout(done, 20))));
}));

/** Keys are pressed as a person does: after the page has answered what was before, and seen to be answered. */
function press_as_a_person(tab) {
  const press = tab.keyboard.press.bind(tab.keyboard);
  tab.keyboard.press = async (...words) => {
    await settled(tab);
    await press(...words);
    await settled(tab);
  };
}

/** A test with a tab that shows the report; it fails when the page did anything it must not. */
function page_test(name, { file = 'es.html', address = '', ...options }, body) {
  test(name, async () => {
    const tab = await open_tab(browser, options);
    try {
      const url = pathToFileURL(path.join(folder, file)).href;
      await tab.goto(url + address);
      press_as_a_person(tab);
      await body(tab, url);
      assert.deepEqual(tab.faults, []);
    } finally {
      await tab.context().close();
    }
  });
}

/** Opens a document as a person does who knows part of its file's name. */
async function open_document(tab, words) {
  await tab.fill('#search', words);
  await tab.locator('#rows a').first().click();
  await tab.waitForSelector('#detail-title');
}

const visible_names = (tab) => tab.locator('#rows a').allTextContents();

module.exports = { assert, folder, fs, path, test, tool, page_test, make_page, invented_records, open_document, visible_names, documents,
                   with_browser: (use) => use(browser) };
