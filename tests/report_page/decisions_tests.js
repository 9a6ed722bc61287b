'use strict';

const { assert, folder, fs, path, page_test, open_document, tool, invented_records } = require('./harness.js');

const run = '9f2c4a5b6c7d8e9f';
const kept = (tab) => tab.evaluate((name) => localStorage.getItem(name), `constancia/${run}/decisions`);

async function export_csv(tab) {
  const [download] = await Promise.all([tab.waitForEvent('download'), tab.click('#export')]);
  const file = path.join(folder, 'exported.csv');
  await download.saveAs(file);
  return { name: download.suggestedFilename(), file, bytes: fs.readFileSync(file) };
}

async function import_csv(tab, name, content) {
  const file = path.join(folder, name);
  fs.writeFileSync(file, content);
  await tab.setInputFiles('#import-file', file);
}

const [, without_clinic, other_curp, , hostile, direction_marks] = invented_records(6);

/** Accept by key, reject by button, a note that begins as a formula. */
async function decide_three(tab) {
  await open_document(tab, '23145567');
  await tab.keyboard.press('a');
  await tab.keyboard.press('Escape');
  await open_document(tab, 'gpj');
  await tab.locator('[data-decision=reject]').click();
  await tab.keyboard.press('n');
  await tab.keyboard.type('=HYPERLINK("x"); dijo "no"');
  await tab.keyboard.press('Escape');
  await tab.keyboard.press('Escape');
  await open_document(tab, 'broken');
  await tab.fill('#note', 'línea 1\nlínea 2');
  await tab.locator('#back').click();
  await tab.click('#clear');
}

page_test('decisions are exported as a spreadsheet and the program take them', {}, async (tab) => {
  await decide_three(tab);
  assert.match(await tab.locator('#export').textContent(), /3 sin guardar/);
  const { name, file, bytes } = await export_csv(tab);
  assert.equal(name, 'decisiones-9f2c4a5b.csv');
  assert.deepEqual([...bytes.subarray(0, 3)], [0xef, 0xbb, 0xbf]);
  const quoted = (words) => '"' + words.replaceAll('"', '""') + '"';
  assert.equal(bytes.toString('utf8').slice(1),
    '"file","page","sha256","decision","note","verdict"\r\n' +
    `"entrega/23145567.pdf","1","${without_clinic.sha256}","accept","","missing_alta"\r\n` +
    `${quoted(hostile.file)},"1","${hostile.sha256}","none","línea 1\nlínea 2","mismatch"\r\n` +
    `${quoted("'" + direction_marks.file)},"1","${direction_marks.sha256}","reject",${quoted('\'=HYPERLINK("x"); dijo "no"')},"review"\r\n` +
    tool('records', '15').trim().split('\n').slice(14).map((line) => JSON.parse(line))
      .map(({ file: decided, sha256 }) => `"${decided}","1","${sha256}","accept","visto en ventanilla","review"\r\n`).join(''));
  assert.match(await tab.locator('#export').textContent(), /^Exportar decisiones$/);

  const taken = tool('decisions', file, '240').trim().split('\n').map((line) => line.trim());
  assert.deepEqual(taken, ['1 accept', '5 reject =HYPERLINK("x"); dijo "no"', '14 accept visto en ventanilla']);
});

page_test('decisions outlive the page', {}, async (tab, url) => {
  await decide_three(tab);
  await export_csv(tab); // so that nothing warns
  await tab.reload();
  await open_document(tab, 'gpj');
  assert.equal(await tab.locator('[data-decision=reject]').getAttribute('aria-pressed'), 'true');
  assert.equal(await tab.inputValue('#note'), '=HYPERLINK("x"); dijo "no"');
  await tab.keyboard.press('u');
  assert.equal(await tab.locator('[data-decision=reject]').getAttribute('aria-pressed'), 'false');
  // The other language's report is about the same run.
  await export_csv(tab);
  await tab.goto(url.replace('es.html', 'en.html'));
  await open_document(tab, '23145567');
  assert.equal(await tab.locator('[data-decision=accept]').getAttribute('aria-pressed'), 'true');
});

page_test('a decision taken back is told to who reads the export', {}, async (tab) => {
  await open_document(tab, '23145677');
  assert.equal(await tab.locator('[data-decision=accept]').getAttribute('aria-pressed'), 'true');
  await tab.keyboard.press('u');
  const { bytes } = await export_csv(tab);
  assert.match(bytes.toString('utf8'), /23145677\.pdf","1","[0-9a-f]{64}","none","visto en ventanilla"/);
});

page_test('leaving with decisions that were not exported asks first', {}, async (tab) => {
  await open_document(tab, '23145567');
  await tab.keyboard.press('a');
  const asked = new Promise((resolve) => tab.once('dialog', (dialog) => { resolve(dialog.type()); dialog.dismiss(); }));
  await tab.close({ runBeforeUnload: true });
  assert.equal(await asked, 'beforeunload');
  await export_csv(tab);
  const closed = tab.waitForEvent('close');
  tab.on('dialog', (dialog) => { assert.fail('asked although everything was exported'); dialog.accept(); });
  await tab.close({ runBeforeUnload: true });
  await closed;
});

page_test('an export is imported elsewhere', {}, async (tab) => {
  await decide_three(tab);
  const { bytes } = await export_csv(tab);
  await tab.evaluate((name) => localStorage.removeItem(name), `constancia/${run}/decisions`);
  await tab.reload();
  await open_document(tab, '23145567');
  assert.equal(await tab.locator('[data-decision=accept]').getAttribute('aria-pressed'), 'false');
  await import_csv(tab, 'import.csv', bytes);
  await tab.waitForSelector('#notices .good');
  assert.match(await tab.locator('#notices').textContent(), /Se importaron 4 decisiones/);
  assert.equal(await tab.locator('[data-decision=accept]').getAttribute('aria-pressed'), 'true');
  assert.match(await tab.locator('#export').textContent(), /^Exportar decisiones$/);
  const again = (await export_csv(tab)).bytes;
  assert.equal(again.toString('utf8'), bytes.toString('utf8'));
});

page_test('a file as a spreadsheet saves it is understood', {}, async (tab) => {
  const line = (decision, note) => `entrega/23145567.pdf;1;${without_clinic.sha256};${decision};${note}\r\n`;
  await import_csv(tab, 'latin.csv', Buffer.from('file;page;sha256;decision;note\r\n' + line('Rechazar', 'año'), 'latin1'));
  await tab.waitForSelector('#notices .good');
  await open_document(tab, '23145567');
  assert.equal(await tab.locator('[data-decision=reject]').getAttribute('aria-pressed'), 'true');
  assert.equal(await tab.inputValue('#note'), 'año');
});

page_test('what cannot be used of a file is said', {}, async (tab) => {
  await import_csv(tab, 'useless.csv', 'file,page,sha256,decision,note\nother.pdf,1,,accept,\n' +
    `entrega/23145567.pdf,1,${without_clinic.sha256},perhaps,\nentrega/moved.pdf,1,${other_curp.sha256},accept,\n`);
  await tab.waitForSelector('#notices .warning');
  const words = await tab.locator('#notices').textContent();
  assert.match(words, /Se importó 1 decisión/);
  assert.match(words, /2 renglones no se pudieron usar/);
  await import_csv(tab, 'roster.csv', 'nombre,curp\nA,B\n');
  await tab.waitForFunction(() => document.getElementById('notices').textContent.includes('no es de decisiones'));
});

page_test('where the file and the browser disagree the person chooses', {}, async (tab) => {
  await open_document(tab, '23145567');
  await tab.keyboard.press('a');
  const file = `file,page,sha256,decision,note\nentrega/23145567.pdf,1,${without_clinic.sha256},reject,\n`;
  await import_csv(tab, 'conflict.csv', file);
  await tab.getByRole('button', { name: 'Dejar las de aquí' }).click();
  assert.equal(await tab.locator('[data-decision=accept]').getAttribute('aria-pressed'), 'true');
  await import_csv(tab, 'conflict.csv', file);
  await tab.getByRole('button', { name: 'Tomar las del archivo' }).click();
  await tab.waitForSelector('[data-decision=reject][aria-pressed=true]');
});

page_test('two students with the same file are decided one by one', {}, async (tab) => {
  await open_document(tab, '23145655');
  await tab.keyboard.press('a');
  await tab.keyboard.press('Escape');
  await open_document(tab, '23145656');
  assert.equal(await tab.locator('[data-decision=accept]').getAttribute('aria-pressed'), 'false');
});

page_test('after a decision the next document may follow', {}, async (tab) => {
  await tab.keyboard.press('?');
  await tab.check('#move-on');
  await tab.keyboard.press('Escape');
  await open_document(tab, 'garza');
  await tab.keyboard.press('a');
  await tab.waitForFunction(() => document.querySelector('.position').textContent.startsWith('2 '));
});

page_test('without storage the page works and warns', {}, async (tab) => {
  await tab.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('denied', 'SecurityError'); } });
  });
  await tab.reload();
  assert.match(await tab.locator('#notices').textContent(), /Expórtelas antes de cerrar/);
  await open_document(tab, '23145567');
  await tab.keyboard.press('a');
  assert.match((await export_csv(tab)).bytes.toString('utf8'), /"accept"/);
});

page_test('what this browser keeps can be deleted', {}, async (tab) => {
  await open_document(tab, '23145567');
  await tab.keyboard.press('a');
  assert.ok((await kept(tab)).includes('accept'));
  await tab.click('#help');
  await tab.click('#forget');
  await tab.locator('#question-answers button').last().click();
  await tab.waitForFunction((name) => localStorage.getItem(name) === null, `constancia/${run}/decisions`);
});

page_test('what somebody else put into the storage does no harm', {}, async (tab) => {
  for (const words of ['{', '{"__proto__":1}', '[1,2]', '[[null,"accept"]]', '[["x","<b>",{}]]']) {
    await tab.evaluate(([name, value]) => localStorage.setItem(name, value), [`constancia/${run}/decisions`, words]);
    await tab.reload();
    assert.equal(await tab.locator('#rows tr').count(), 100, words);
  }
});
