// Re-reads two exports of a casebook with the libraries of others: FollowTheMoney's own model, and a JSON-LD processor.
//   npm install jsonld@8 @alephdata/followthemoney; node bench/exports/schema.mjs FOLDER
// Ends with 1 if one of them refuses something.
import fs from 'node:fs';
import path from 'node:path';
import { createRequire } from 'node:module';

const require = createRequire(path.join(process.cwd(), 'package.json'));
const folder = process.argv[2];
const faults = new Set();
const read = name => fs.readFileSync(path.join(folder, 'all.' + name), 'utf8');

const { Model, defaultModel } = require('@alephdata/followthemoney');
const model = new Model(defaultModel);
const entities = read('ftm').split('\n').filter(Boolean).map(line => JSON.parse(line));
const schemaOf = new Map(entities.map(e => [e.id, e.schema]));
const date = /^\d{4}(-\d{2}(-\d{2}(T\d{2}(:\d{2}(:\d{2})?)?)?)?)?$/;
for (const e of entities) {
  const schema = model.getSchema(e.schema);
  if (schema.abstract) faults.add(`${e.schema} is abstract`);
  for (const required of schema.required ?? []) if (!(e.properties[required]?.length > 0)) faults.add(`${e.schema} without ${required}`);
  for (const [name, values] of Object.entries(e.properties)) {
    const property = schema.getProperties().get(name);
    if (!property) { faults.add(`${e.schema} has no property ${name}`); continue; }
    if (property.stub) faults.add(`${e.schema}.${name} is written at the other end`);
    for (const value of values) {
      if (typeof value !== 'string' || value === '') faults.add(`${e.schema}.${name}: no text`);
      const type = property.type;
      if (type.name === 'date' && !date.test(value)) faults.add(`${e.schema}.${name}: ${value} is no date`);
      if (type.values?.size > 0 && !type.values.has(value)) faults.add(`${e.schema}.${name}: ${value} is none of ${type.name}`);
      if (type.name === 'url' && !URL.canParse(value)) faults.add(`${e.schema}.${name}: ${value} is no address`);
      if (type.name === 'entity') {
        if (!schemaOf.has(value)) faults.add(`${e.schema}.${name}: ${value} is not there`);
        else if (property.range && !model.getSchema(schemaOf.get(value)).isA(property.range)) faults.add(`${e.schema}.${name}: a ${schemaOf.get(value)} is no ${property.range}`);
      }
    }
  }
}
console.log('ftm', entities.length, 'entities');

// The context of schema.org in one rule: terms are its names, these are addresses and those are days.
const term = (name, type) => [name, { '@id': 'https://schema.org/' + name, '@type': type }];
const context = { '@context': { '@vocab': 'https://schema.org/', ...Object.fromEntries([
  ...['url', 'eventStatus'].map(n => term(n, '@id')), ...['startDate', 'endDate', 'datePublished', 'dateModified'].map(n => term(n, 'https://schema.org/Date'))]) } };
const jsonld = require('jsonld');
const expanded = await jsonld.expand(JSON.parse(read('schemaorg')), { documentLoader: async url => ({ document: context, documentUrl: url }), safe: true });
const triples = (await jsonld.toRDF(expanded, { safe: true })).length;
if (expanded.length !== JSON.parse(read('schemaorg')).length) faults.add('schemaorg: articles are lost');
console.log('schemaorg', expanded.length, 'articles,', triples, 'statements');
for (const fault of faults) console.log('FAULT', fault);
process.exit(faults.size > 0 ? 1 : 0);
