'use strict';

// One browser for all tests, a fresh profile for each of them, and an eye on everything that must not happen.

const { chromium } = require('playwright-core');

const launch_browser = () => chromium.launch({
  executablePath: process.env.CHROMIUM || '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking', '--disable-sync',
         '--disable-component-update', '--disable-quic'],
});

/** A tab in a profile of its own. `faults` fills with errors, violations of the policy and requests that leave. */
async function open_tab(browser, options = {}) {
  const context = await browser.newContext({ viewport: { width: 1360, height: 900 }, locale: 'es-MX', ...options });
  const tab = await context.newPage();
  tab.faults = [];
  tab.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) tab.faults.push('console: ' + message.text());
  });
  tab.on('pageerror', (error) => tab.faults.push('error: ' + error.stack));
  tab.on('request', (request) => {
    if (!/^(file|data|blob):/.test(request.url())) tab.faults.push('request: ' + request.url());
  });
  await tab.exposeFunction('tell_violation', (words) => tab.faults.push('policy: ' + words));
  await tab.addInitScript(() => {
    addEventListener('securitypolicyviolation', (event) => window.tell_violation(event.violatedDirective + ' ' + event.blockedURI));
  });
  return tab;
}

module.exports = { launch_browser, open_tab };
