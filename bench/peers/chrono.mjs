// Times found by chrono-node, in the form that score_language.py reads.
//   npm install chrono-node@2.10.3 && xz -dc tbaq.timex.jsonl.xz | node chrono.mjs > chrono.jsonl
// Its results are points; the value is cut to what it calls certain (day, month or year), a day for weekdays and relative days.
import * as chrono from 'chrono-node';
import { createInterface } from 'node:readline';

const pad = (n, width = 2) => String(n).padStart(width, '0');

function value(point) {
  const day = `${pad(point.get('year'), 4)}-${pad(point.get('month'))}-${pad(point.get('day'))}`;
  if (point.isCertain('hour')) return `${day}T${pad(point.get('hour'))}:${pad(point.get('minute') ?? 0)}`;
  if (point.isCertain('day') || point.isCertain('weekday')) return day;
  if (point.isCertain('month')) return day.slice(0, 7);
  if (point.isCertain('year')) return day.slice(0, 4);
  return day;
}

let words = 0;
let spent = 0n;
for await (const line of createInterface({ input: process.stdin })) {
  if (!line.trim()) continue;
  const page = JSON.parse(line);
  const reference = new Date(`${(page.dct ?? page.published).slice(0, 10)}T12:00:00`);
  words += page.text.split(/\s+/).filter(Boolean).length;
  const begin = process.hrtime.bigint();
  const found = chrono.parse(page.text, reference);
  spent += process.hrtime.bigint() - begin;
  const times = found.map(f => ({ start: f.index, end: f.index + f.text.length, text: f.text, type: f.start.isCertain('hour') ? 'TIME' : 'DATE', value: value(f.start) }));
  console.log(JSON.stringify({ id: page.id, times }));
}

console.error(`${Math.round(words / (Number(spent) / 1e9))} words/s`);
