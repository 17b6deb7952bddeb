// Mozilla Readability (npm @mozilla/readability 0.6.0, linkedom 0.18.5) over the annotated pages, for comparison:
//   npm i @mozilla/readability linkedom@0.18.5 && node bench/peers/readability.mjs ../shared/data/pages/core readability.jsonl
import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { readFileSync, writeFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';

const [folder, out] = process.argv.slice(2);
const before = process.cpuUsage();
const lines = [];
let pages = 0;
for (const line of readFileSync(`${folder}/manifest.jsonl`, 'utf8').split('\n')) {
  if (!line) continue;
  const page = JSON.parse(line);
  pages++;
  try {
    const { document } = parseHTML(gunzipSync(readFileSync(`${folder}/${page.path}`)).toString('utf8'));
    const article = new Readability(document).parse();
    if (!article) continue;
    const { document: body } = parseHTML(`<html><body>${article.content}</body></html>`);
    for (const block of body.querySelectorAll('p,li,h1,h2,h3,h4,blockquote,div,br,td')) block.after('\n');
    lines.push(JSON.stringify({ id: page.id, title: article.title, byline: article.byline, published: article.publishedTime, body: body.body.textContent }));
  } catch { /* a page it cannot read counts as an empty answer */ }
}
writeFileSync(out, lines.join('\n') + '\n');
const used = process.cpuUsage(before);
console.log(`${(pages / ((used.user + used.system) / 1e6)).toFixed(1)} pages a second of processor time`);
