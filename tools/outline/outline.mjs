// Compiles data/map/land.txt and data/map/borders.txt from Natural Earth 1:110m (public domain) as carried by the npm package world-atlas (ISC).
//   npm install world-atlas@2.0.2 topojson-client@3.1.0   (in a folder of your own)
//   node tools/outline/outline.mjs FOLDER/node_modules data/map
// One line of coast or border a row: longitude and latitude of the first point in tenths of a degree, then the steps from point to point.
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const [modules, out] = process.argv.slice(2);
const require = createRequire(modules + '/');
const { feature, mesh } = require('topojson-client');
const world = JSON.parse(readFileSync(`${modules}/world-atlas/countries-110m.json`, 'utf8'));

const tenth = ([lon, lat]) => [Math.round(lon * 10), Math.round(lat * 10)];

function steps(line, least) {
  const points = [];
  for (const point of line.map(tenth)) {
    const last = points.at(-1);
    if (!last || last[0] !== point[0] || last[1] !== point[1]) points.push(point);
  }
  if (points.length < least) return null;
  return points.map((p, i) => (i === 0 ? p : [p[0] - points[i - 1][0], p[1] - points[i - 1][1]])).flat().join(' ');
}

// a ring that crosses the date line goes on beyond 180 degrees, and is given a second time from the other side
function unwrap(ring) {
  let turn = 0;
  const line = ring.map(([lon, lat], i) => {
    if (i > 0 && Math.abs(lon - ring[i - 1][0]) > 180) turn += lon < ring[i - 1][0] ? 360 : -360;
    return [lon + turn, lat];
  });
  const beyond = line.some(([lon]) => lon > 180.05) ? -360 : line.some(([lon]) => lon < -180.05) ? 360 : 0;
  return beyond === 0 ? [line] : [line, line.map(([lon, lat]) => [lon + beyond, lat])];
}

// maps end at 60 degrees south
const isSeen = ring => ring.some(([, lat]) => lat > -60);

const polygons = feature(world, world.objects.land).features.flatMap(f => (f.geometry.type === 'Polygon' ? [f.geometry.coordinates] : f.geometry.coordinates));
const land = polygons.flat().filter(isSeen).flatMap(unwrap).map(ring => steps(ring, 4)).filter(Boolean);
const borders = mesh(world, world.objects.countries, (a, b) => a !== b).coordinates.flatMap(unwrap).map(line => steps(line, 2)).filter(Boolean);
const about = 'Natural Earth 1:110m (public domain), compiled by tools/outline/outline.mjs. Tenths of a degree: first point (longitude, latitude), then steps.';
writeFileSync(`${out}/land.txt`, `# Coasts. ${about}\n${land.sort().join('\n')}\n`);
writeFileSync(`${out}/borders.txt`, `# Borders between states. ${about}\n${borders.sort().join('\n')}\n`);
