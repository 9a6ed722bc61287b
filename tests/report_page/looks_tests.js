'use strict';

const { assert, fs, path, page_test, open_document, folder } = require('./harness.js');

const axe = fs.readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

async function faults_of_access(tab) {
  await tab.evaluate(axe);
  const { violations } = await tab.evaluate(() => window.axe.run(document, {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] }));
  return violations.map(({ id, nodes }) => id + ': ' + nodes.slice(0, 3).map(({ html, failureSummary }) => html + ' ' + failureSummary).join(' | '));
}

const views = {
  list: async () => {},
  document: async (tab) => open_document(tab, '23145578'),
  'document without a picture': async (tab) => open_document(tab, '23145622'),
  help: async (tab) => tab.click('#help'),
};
const kinds_of_page = {
  'light': {},
  'dark': { colorScheme: 'dark' },
  'on a telephone': { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true },
};

for (const [kind, options] of Object.entries(kinds_of_page))
  for (const [view, show] of Object.entries(views))
    page_test(`${view}, ${kind}: nobody is kept out`, options, async (tab) => {
      await show(tab);
      assert.deepEqual(await faults_of_access(tab), []);
      // Nothing is wider than the screen.
      assert.ok(await tab.evaluate(() => document.documentElement.scrollWidth <= innerWidth), 'scrolls sideways');
      if (process.env.SCREENSHOTS) await tab.screenshot({ path: path.join(folder, `${view} ${kind}.png`) });
    });

page_test('a screen reader finds its way', {}, async (tab) => {
  for (const role of ['banner', 'main', 'search']) assert.equal(await tab.getByRole(role).count(), 1, role);
  assert.equal(await tab.getByRole('table', { name: 'Documentos' }).count(), 1);
  assert.deepEqual(await tab.locator('#documents').getByRole('columnheader').allTextContents().then((all) => all.map((words) => words.trim().replace(/ ▲$/, ''))),
    ['Dictamen', 'Estudiante', 'CURP', 'NSS', 'Qué se encontró', 'Archivo', 'Su decisión']);
  assert.ok(await tab.getByRole('button', { name: /falta alta en clínica/ }).count() === 1);
  await tab.fill('#search', 'garza');
  assert.match(await tab.getByRole('status').filter({ hasText: 'documentos' }).textContent(), /^\d+ de 240 documentos$/);
  await open_document(tab, '23145567');
  assert.equal(await tab.getByRole('article', { name: 'ANGEL DE LA CRUZ NUÑEZ' }).count(), 1);
  assert.equal(await tab.getByRole('table', { name: 'Comparación con lo declarado' }).count(), 1);
  assert.equal(await tab.getByRole('rowheader', { name: 'CURP' }).count(), 1);
  await tab.keyboard.press('a');
  await tab.waitForFunction(() => document.getElementById('announcer').textContent === 'Aceptada');
});

page_test('the appearance can be chosen and is kept', {}, async (tab) => {
  const ground = () => tab.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const light = await ground();
  await tab.click('#theme'); // light
  assert.equal(await ground(), light);
  await tab.click('#theme'); // dark
  const dark = await ground();
  assert.notEqual(dark, light);
  await tab.reload();
  assert.equal(await ground(), dark);
});

page_test('on paper: the summary and everyone who needs attention', {}, async (tab) => {
  await tab.emulateMedia({ media: 'print' });
  await tab.waitForSelector('#print-list tr');
  assert.equal(await tab.locator('#documents').isVisible(), false);
  assert.equal(await tab.locator('#export').isVisible(), false);
  assert.equal(await tab.locator('#chart').isVisible(), true);
  const attention = Number(/(\d+) documentos requieren/.exec(await tab.locator('#print-list h2').textContent())[1]);
  assert.ok(attention > 50);
  assert.equal(await tab.locator('#print-list tbody tr').count(), attention);
  assert.match(await tab.locator('#print-list').textContent(), /La CURP del documento \(XAXX040219MNEXXMA6\) no es la declarada/);
  const paper = await tab.pdf({ format: 'Letter' });
  assert.ok(paper.length > 20000);
});

page_test('a document prints as its own sheet', {}, async (tab) => {
  await open_document(tab, '23145578');
  await tab.emulateMedia({ media: 'print' });
  assert.equal(await tab.locator('#print-list tr').count(), 0);
  assert.equal(await tab.locator('.stage img').isVisible(), true);
  assert.equal(await tab.locator('.decision-bar').isVisible(), false);
});

page_test('without scripts the counts are there, and what to do', { javaScriptEnabled: false }, async (tab) => {
  const words = await tab.locator('body').innerText();
  assert.match(words, /ábralo en un navegador/);
  assert.match(words, /falta alta en clínica\s+\d+/);
});
