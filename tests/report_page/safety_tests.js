'use strict';

// page_test itself fails on any request that leaves, any violation of the policy, any error.

const { assert, page_test, open_document } = require('./harness.js');

page_test('hostile names and values show as text', {}, async (tab) => {
  const title = await tab.title();
  await open_document(tab, 'broken');
  const words = await tab.locator('#detail-view').innerText();
  assert.ok(words.includes("</script><script>document.title='broken'</script>.pdf"));
  assert.ok(words.includes("=cmd|' /C calc'!A0 <img src=x onerror=document.title='broken'>") || words.includes('<img'));
  assert.ok(words.includes('__proto__') && words.includes('<b>1</b>') && words.includes('constructor'));
  assert.equal(await tab.locator('#detail-view b, #detail-view img[src=x]').count(), 0);
  await tab.goBack();
  assert.equal(await tab.title(), title);
  assert.equal(await tab.locator('#column-filters select').nth(1).locator('option', { hasText: '<b>1</b>' }).count(), 1);
});

page_test('marks that turn the direction are spelled out', {}, async (tab) => {
  await open_document(tab, 'gpj');
  const words = await tab.locator('body').innerText();
  assert.ok(words.includes('factura\\u{202e}gpj.exe'));
  assert.ok(!/[\u202a-\u202e\u2066-\u2069\u2028]/.test(words));
});

page_test('the policy stops what is not the page\'s own', {}, async (tab) => {
  await tab.evaluate(() => {
    const script = document.createElement('script');
    script.textContent = 'document.title = "injected"';
    document.body.append(script);
    const image = document.createElement('img');
    image.src = 'https://example.invalid/x.png';
    document.body.append(image);
    document.body.insertAdjacentHTML('beforeend', '<p id="styled" style="color: red" onclick="0">x</p>');
  });
  await tab.waitForFunction(() => document.querySelector('img[src^=https]').complete);
  assert.notEqual(await tab.title(), 'injected');
  await assert.rejects(tab.evaluate(() => fetch('https://example.invalid/')));
  assert.ok(tab.faults.filter((fault) => fault.startsWith('policy:')).length >= 4, tab.faults.join('\n'));
  tab.faults.length = 0; // this once they were wanted
});
