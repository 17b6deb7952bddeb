// Looks at a report in a real browser: light, dark, phone, without script, printed. Ends with 1 if something is amiss.
//   npm install playwright-core axe-core; node bench/report-browser.cjs report.html [chromium]
const fs = require('fs'), path = require('path'), { createRequire } = require('module'), { pathToFileURL } = require('url');
const require2 = createRequire(path.join(process.cwd(), 'package.json'));
const { chromium } = require2('playwright-core');
const axe = fs.readFileSync(require2.resolve('axe-core/axe.min.js'), 'utf8');
const url = pathToFileURL(path.resolve(process.argv[2])).href, faults = [];
const views = {
  light: { viewport: { width: 1200, height: 900 } }, dark: { viewport: { width: 1200, height: 900 }, colorScheme: 'dark' },
  phone: { viewport: { width: 380, height: 800 }, isMobile: true, hasTouch: true }, script: { viewport: { width: 1000, height: 900 }, javaScriptEnabled: false },
};
const shown = page => page.evaluate(() => { // whether the target of the address is open, in sight, and has its act marked
  const target = document.getElementById(decodeURIComponent(location.hash.slice(1))), mark = target?.querySelector('mark') ?? target?.closest('article')?.querySelector('mark');
  return Boolean(mark) && mark.getClientRects().length > 0;
});
(async () => {
  const browser = await chromium.launch({ executablePath: process.argv[3] ?? '/usr/bin/chromium', args: ['--no-sandbox'] });
  for (const [name, options] of Object.entries(views)) {
    const page = await (await browser.newContext({ ...options, bypassCSP: name !== 'script' })).newPage();
    page.on('console', m => { if (['error', 'warning'].includes(m.type())) faults.push(`${name}: console: ${m.text()}`); });
    page.on('pageerror', e => faults.push(`${name}: ${e}`));
    page.on('request', r => { if (!r.url().startsWith('file:')) faults.push(`${name}: asks for ${r.url()}`); });
    await page.goto(url);
    const targets = await page.locator('a[href^="#"]').evaluateAll(links => [...new Set(links.map(a => a.getAttribute('href')))]);
    const events = targets.filter(t => /^#[er]-/.test(t));
    let opened = 0;
    for (const target of events.slice(0, 400)) {
      await page.goto(url + target);
      if (await shown(page)) opened += 1; else faults.push(`${name}: ${target} does not open to a marked sentence`);
    }
    console.log(name, opened, 'of', events.length, 'targets open to their sentence');
    if (name === 'script') continue;
    await page.goto(url);
    const [wide, width] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
    if (wide > width) faults.push(`${name}: ${wide} wide in a window of ${width}`);
    await page.evaluate(() => document.querySelectorAll('details').forEach(d => { d.open = true; }));
    await page.evaluate(axe);
    const found = await page.evaluate(() => axe.run(document, { resultTypes: ['violations'] }));
    for (const v of found.violations) faults.push(`${name}: ${v.id} (${v.nodes.length}): ${v.nodes[0].html.slice(0, 120)}`);
    // text of drawings lies over shapes, so that axe does not judge it: its colour against the page's
    const dim = await page.evaluate(() => {
      const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
      const light = color => { canvas.fillStyle = '#000'; canvas.fillStyle = color; canvas.fillRect(0, 0, 1, 1); const c = [...canvas.getImageData(0, 0, 1, 1).data].slice(0, 3).map(v => v / 255).map(v => v <= 0.03928 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4); return 0.2126 * c[0] + 0.7152 * c[1] + 0.0722 * c[2]; };
      const ground = light(getComputedStyle(document.body).backgroundColor);
      return [...new Set([...document.querySelectorAll('svg text')].map(t => getComputedStyle(t).fill))]
        .map(fill => [fill, light(fill)]).map(([fill, l]) => [fill, (Math.max(l, ground) + 0.05) / (Math.min(l, ground) + 0.05)]).filter(([, ratio]) => ratio < 4.5);
    });
    for (const [fill, ratio] of dim) faults.push(`${name}: text of a drawing in ${fill}: contrast ${ratio.toFixed(2)}`);
    await page.goto(url);
    for (let i = 0; i < 60; i++) {
      await page.keyboard.press('Tab');
      const bare = await page.evaluate(() => { const e = document.activeElement, s = getComputedStyle(e); return e !== document.body && (s.outlineStyle === 'none' || s.outlineWidth === '0px') ? e.outerHTML.slice(0, 100) : null; });
      if (bare) faults.push(`${name}: focus is not seen on ${bare}`);
    }
    if (name === 'light') {
      const pdf = await page.pdf({ format: 'A4' });
      console.log('printed', pdf.length, 'bytes');
    }
  }
  await browser.close();
  for (const fault of new Set(faults)) console.log('FAULT', fault);
  process.exit(faults.length > 0 ? 1 : 0);
})();
