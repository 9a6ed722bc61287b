'use strict';

const { assert, page_test, open_document, visible_names, documents } = require('./harness.js');

const count_words = (tab) => tab.locator('#count').textContent();

page_test('the summary counts every verdict', {}, async (tab) => {
  const bars = await tab.locator('.chart-bar').allTextContents();
  const counts = bars.map((words) => Number(/(\d+)\s+[\d.]+%$/.exec(words.trim())[1]));
  assert.equal(counts.reduce((a, b) => a + b), documents);
  assert.match(bars[0], /aprobada/);
  assert.match(await tab.locator('#figures').textContent(), /240/);
  assert.equal(await count_words(tab), `${documents} documentos`);
});

page_test('a bar of the chart filters by verdict', {}, async (tab) => {
  const bar = tab.locator('.chart-bar[data-verdict=missing_alta]');
  await bar.click();
  assert.equal(await tab.locator('.chart-bar[data-verdict=missing_alta]').getAttribute('aria-pressed'), 'true');
  const badges = await tab.locator('#rows .badge').allTextContents();
  assert.ok(badges.length > 10 && badges.every((words) => words.includes('falta alta en clínica')));
  assert.match(await count_words(tab), /^\d+ de 240 documentos$/);
  await tab.locator('.chart-bar[data-verdict=missing_alta]').click();
  assert.equal(await count_words(tab), `${documents} documentos`);
});

page_test('search goes by name, CURP, NSS, id and file, without regard to accents and capitals', {}, async (tab) => {
  for (const [words, first] of [['angel núñez', 'ANGEL DE LA CRUZ NUÑEZ'], ['xaxx040219', 'XIMENA AX MENDEZ'], ['23145567', 'ANGEL DE LA CRUZ NUÑEZ'],
                                ['img_2041', 'ANGEL DE LA CRUZ NUÑEZ'], ['66230612344', 'ANGEL DE LA CRUZ NUÑEZ'], ['__proto__', 'ALEX RAMIREZ SANTOS']]) {
    await tab.fill('#search', words);
    assert.equal((await visible_names(tab))[0], first, words);
  }
  await tab.fill('#search', 'nobody of this name');
  assert.equal(await tab.locator('#documents').isVisible(), false);
  assert.equal(await tab.locator('#no-rows').isVisible(), true);
  await tab.click('#clear');
  assert.equal(await count_words(tab), `${documents} documentos`);
});

page_test('columns of the roster filter', {}, async (tab) => {
  await tab.locator('#column-filters select').nth(0).selectOption('Derecho');
  await tab.locator('#column-filters select').nth(1).selectOption('A');
  const under = await tab.locator('#rows .c-student .under').allTextContents();
  assert.ok(under.length > 5 && under.every((words) => words.includes('Derecho\u00a0· A')));
});

page_test('students without a document are listed, by the same search and columns', {}, async (tab) => {
  const count = tab.locator('#missing-count'), rows = tab.locator('#missing-rows tr');
  assert.equal(await count.textContent(), '130 estudiantes');
  assert.equal(await rows.count(), 100);
  assert.match(await rows.first().textContent(), /<b>NADIE<\/b> DE CASA/);
  await tab.click('#missing-more');
  assert.equal(await rows.count(), 130);
  assert.equal(await tab.locator('#missing-more').isVisible(), false);
  await tab.fill('#search', 'FALTA12@alumnos');
  assert.equal(await count.textContent(), '1 de 130 estudiantes');
  await tab.fill('#search', '25000003');
  assert.equal(await rows.count(), 1);
  await tab.fill('#search', '');
  await tab.locator('#column-filters select').nth(0).selectOption('Derecho');
  const words = await rows.allTextContents();
  assert.ok(words.length > 5 && words.length < 100 && words.every((row) => row.includes('Derecho')));
  await tab.click('#clear');
  assert.equal(await rows.count(), 100);
});

page_test('what people decided filters, and what is left to decide', {}, async (tab) => {
  await tab.selectOption('#attention', 'accept');
  assert.equal(await tab.locator('#rows tr').count(), 1); // decided in an earlier report
  await tab.selectOption('#attention', 'undecided');
  const undecided = await count_words(tab);
  await tab.locator('#rows a').first().click();
  await tab.keyboard.press('r');
  await tab.keyboard.press('Escape');
  assert.notEqual(await count_words(tab), undecided);
  await tab.selectOption('#attention', 'reject');
  assert.equal(await tab.locator('#rows tr').count(), 1);
  await tab.selectOption('#attention', 'audit');
  assert.equal(await tab.locator('#rows tr').count(), 1);
});

page_test('headings and the list of orders sort', {}, async (tab) => {
  const files = () => tab.locator('#rows .file').allTextContents();
  await tab.click('#headings [data-sort=file]');
  assert.equal(await tab.locator('#headings th[aria-sort]').getAttribute('aria-sort'), 'ascending');
  const rising = await files();
  await tab.click('#headings [data-sort=file]');
  assert.equal(await tab.locator('#headings th[aria-sort]').getAttribute('aria-sort'), 'descending');
  assert.notDeepEqual(await files(), rising);
  assert.equal(await tab.evaluate(() => document.activeElement.dataset.sort), 'file');
  await tab.selectOption('#sort', 'column2 falling');
  assert.match((await tab.locator('#rows .c-student .under').first().textContent()), / 9$/);
});

page_test('the list is shown a page at a time', {}, async (tab) => {
  assert.equal(await tab.locator('#rows tr').count(), 100);
  await tab.click('#page-on');
  await tab.click('#page-on');
  assert.equal(await tab.locator('#rows tr').count(), 40);
  assert.equal(await tab.locator('#page-place').textContent(), '201 a 240 de 240');
  assert.equal(await tab.locator('#page-on').isDisabled(), true);
});

page_test('keys go through the list and the documents', {}, async (tab) => {
  const heading = () => tab.locator('#detail-title').textContent();
  await tab.keyboard.press('j');
  await tab.keyboard.press('j');
  await tab.keyboard.press('j');
  await tab.keyboard.press('k');
  await tab.keyboard.press('Enter');
  assert.equal(await tab.locator('.position').textContent(), '2 de 240');
  const second = await heading();
  await tab.keyboard.press('j');
  assert.equal(await tab.locator('.position').textContent(), '3 de 240');
  assert.equal(await tab.evaluate(() => document.activeElement.id), 'detail-title');
  await tab.keyboard.press('ArrowLeft');
  assert.equal(await heading(), second);
  await tab.keyboard.press('ArrowLeft');
  await tab.keyboard.press('k'); // before the first there is none
  assert.equal(await tab.locator('.position').textContent(), '1 de 240');
  await tab.keyboard.press('Escape');
  assert.equal(await tab.locator('#list-view').isVisible(), true);
  // The focus is where it was left.
  assert.equal(await tab.evaluate(() => document.activeElement.textContent), (await visible_names(tab))[0]);
  await tab.keyboard.press('/');
  assert.equal(await tab.evaluate(() => document.activeElement.id), 'search');
  await tab.keyboard.press('j'); // typed, not obeyed
  assert.equal(await tab.inputValue('#search'), 'j');
});

page_test('next goes along the list as it was filtered', {}, async (tab) => {
  await open_document(tab, 'garza');
  const total = Number(/de (\d+)/.exec(await tab.locator('.position').textContent())[1]);
  assert.ok(total < documents);
  await tab.keyboard.press('j');
  assert.match(await tab.locator('#detail-title').textContent(), /GARZA/);
});

page_test('help tells the keys, which can be turned off', {}, async (tab) => {
  await tab.keyboard.press('?');
  assert.equal(await tab.locator('#help-dialog').isVisible(), true);
  assert.match(await tab.locator('#verdict-meanings').textContent(), /no se hizo el alta/);
  await tab.uncheck('#keys-on');
  await tab.keyboard.press('Escape');
  assert.equal(await tab.locator('#help-dialog').isVisible(), false);
  await tab.keyboard.press('?');
  assert.equal(await tab.locator('#help-dialog').isVisible(), false);
});

page_test('the browser\'s own way back leads to the list', {}, async (tab) => {
  await open_document(tab, '23145567');
  await tab.goBack();
  assert.equal(await tab.locator('#list-view').isVisible(), true);
  assert.equal(await tab.inputValue('#search'), '23145567');
});
