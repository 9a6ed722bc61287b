'use strict';

const { assert, page_test, open_document } = require('./harness.js');

page_test('a document shows its page with the fields boxed where they were read', {}, async (tab) => {
  await open_document(tab, '23145578');
  const [picture, box] = await Promise.all([tab.locator('.stage img').boundingBox(), tab.locator('[data-place-id=curp] .frame').boundingBox()]);
  assert.ok(await tab.evaluate(() => document.querySelector('.stage img').naturalWidth) === 612);
  // The CURP stands at 340,160 to 468,172 of 612 by 792 points; frames leave a little room.
  const near = (value, wanted) => Math.abs(value - wanted) < 6;
  const across = picture.width / 612, down = picture.height / 792;
  assert.ok(near(box.x - picture.x, 340 * across) && near(box.y - picture.y, 160 * down), JSON.stringify([picture, box]));
  assert.ok(Math.abs(box.width - 128 * across) < 12 && Math.abs(box.height - 12 * down) < 12);
  assert.ok(Math.abs(across - down) < 0.01);
});

page_test('values stand side by side with what differs marked by more than colour', {}, async (tab) => {
  await open_document(tab, '23145578');
  const row = tab.locator('.comparison [data-field=curp]');
  assert.deepEqual(await row.locator('mark').allTextContents(), ['[distinto: 1 fin]', '[distinto: 2 fin]'], 'what a screen reader says');
  const look = await row.locator('mark').first().evaluate((mark) => {
    const style = getComputedStyle(mark);
    return [style.borderBottomStyle, Number(style.fontWeight) >= 700];
  });
  assert.deepEqual(look, ['double', true]);
  assert.match(await row.textContent(), /≠ Distinto/);
  assert.match(await tab.locator('.comparison [data-field=nss]').textContent(), /= Coincide/);
  assert.equal(await tab.locator('.comparison [data-field=nss] mark').count(), 0);
  assert.equal(await row.locator('svg.cutting').count(), 1);
});

page_test('a name in another order is marked only where its words differ', {}, async (tab) => {
  await open_document(tab, '23145589');
  const marks = tab.locator('.comparison [data-field=nombre] mark');
  assert.deepEqual((await marks.allTextContents()).map((words) => words.replace(/\[\S+ | fin\]/g, '')), ['S', 'Z']);
  assert.match(await tab.locator('.comparison [data-field=nombre]').textContent(), /≈ Casi igual/);
});

page_test('findings are sentences, with what to do and what was not checked', {}, async (tab) => {
  await open_document(tab, '23145567');
  assert.match(await tab.locator('.found').textContent(), /Falta el alta en clínica: el documento no trae UMF/);
  assert.match(await tab.locator('.to-do').textContent(), /El estudiante debe hacer el «Alta en clínica o UMF»/);
  assert.match(await tab.locator('.not-checked').textContent(), /sello digital/);
  assert.match(await tab.locator('.values [data-field=turno]').textContent(), /vacío o con guion/);
});

page_test('the cadena\'s value stands beside the visible one', {}, async (tab) => {
  await open_document(tab, '23145622');
  assert.match(await tab.locator('.found .pair').textContent(), /En la cadena original/);
  assert.equal(await tab.locator('.found .pair mark').count(), 2);
});

page_test('without a picture a sketch shows place and text', {}, async (tab) => {
  await open_document(tab, '23145622');
  assert.equal(await tab.locator('.stage img').count(), 0);
  assert.equal(await tab.locator('.sketch [data-place-id=nss] .words').textContent(), '05200500014');
  assert.match(await tab.locator('.hint').textContent(), /No hay imagen de esta página/);
});

page_test('a file that could not be opened says so and shows no page', {}, async (tab) => {
  await open_document(tab, '23145611');
  assert.match(await tab.locator('.found').textContent(), /No se pudo abrir el archivo/);
  assert.match(await tab.locator('.hint').textContent(), /ni datos leídos/);
});

page_test('a place is found from its row and its row from the place', {}, async (tab) => {
  await open_document(tab, '23145567');
  await tab.locator('[data-field=consultorio] .see').click();
  assert.match(await tab.locator('.place.selected').getAttribute('data-place-id'), /consultorio/);
  await tab.locator('[data-place-id=curp] .frame').click({ force: true, position: { x: 2, y: 2 } });
  assert.match(await tab.locator('tr.selected').getAttribute('data-field'), /curp/);
});

page_test('pages of a file can be turned', {}, async (tab) => {
  await open_document(tab, '23145644');
  const buttons = tab.locator('.page-tabs button');
  assert.deepEqual(await buttons.allTextContents(), ['Página 2', 'Página 3']);
  assert.equal(await buttons.nth(1).getAttribute('aria-pressed'), 'true');
  await buttons.nth(0).click();
  assert.equal(await tab.locator('.place').count(), 1);
  assert.equal(await tab.locator('.stage img').getAttribute('alt'), 'Página 2 de entrega/23145644.pdf; los datos leídos están en la tabla');
});

page_test('the picture can be made larger', {}, async (tab) => {
  await open_document(tab, '23145578');
  const before = await tab.locator('.stage').boundingBox();
  await tab.getByLabel('Acercar').click();
  const after = await tab.locator('.stage').boundingBox();
  assert.ok(Math.abs(after.width / before.width - 1.5) < 0.05);
});

page_test('a photo\'s boxes are in its pixels', {}, async (tab) => {
  await open_document(tab, 'img_2041');
  const [picture, box] = await Promise.all([tab.locator('.stage img').boundingBox(), tab.locator('[data-place-id=nss] .frame').boundingBox()]);
  assert.ok(Math.abs((box.x - picture.x) / picture.width - 120 / 612) < 0.02);
  const row = await tab.locator('.comparison [data-field=nss]').textContent();
  assert.match(row, /Leído de la imagen · certeza 58%/);
  assert.match(row, /Impreso: 6623O612344/);
  assert.match(row, /Se corrigieron caracteres/);
});

page_test('pictures that come after the page was opened are shown', { address: '#/3' }, async (tab) => {
  await tab.waitForSelector('.stage img');
  assert.ok(await tab.locator('.comparison svg.cutting').count() > 0);
});

page_test('a superseded document names the one that counts', {}, async (tab) => {
  await open_document(tab, '23145666');
  assert.match(await tab.locator('.evidence .notice').textContent(), /entrega\/23145666\.pdf/);
  assert.match(await tab.locator('.badges').textContent(), /sustituida/);
});

page_test('English is spoken throughout', { file: 'en.html' }, async (tab) => {
  assert.equal(await tab.evaluate(() => document.documentElement.lang), 'en');
  await open_document(tab, '23145567');
  const words = await tab.locator('body').innerText();
  assert.match(words, /The clinic registration \(alta\) is missing/);
  for (const spanish of [' que ', ' los ', 'está', 'Qué', 'Estudiante'])
    assert.ok(!words.replace(/"Alta en clínica o UMF"/g, '').includes(spanish), spanish);
});
