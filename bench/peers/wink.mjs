// wink-nlp beside Entente: text on standard input, CoNLL-U with parts of speech and lemmas on standard output, speed on standard error.
// npm install wink-nlp@2.4.0 wink-eng-lite-web-model@1.8.1 (beside this file or above it)
import { readFileSync } from 'node:fs';
import winkNLP from 'wink-nlp';
import model from 'wink-eng-lite-web-model';

const nlp = winkNLP(model);
const its = nlp.its;
const paragraphs = readFileSync(0, 'utf8').split('\n').filter(line => line.trim());
for (const paragraph of paragraphs) {
  nlp.readDoc(paragraph).sentences().each(sentence => {
    let id = 0;
    sentence.tokens().each(token => {
      const form = token.out();
      if (!form.trim()) return;
      console.log([++id, form, token.out(its.lemma), token.out(its.pos), '_', '_', id === 1 ? 0 : 1, id === 1 ? 'root' : 'dep', '_', '_'].join('\t'));
    });
    if (id) console.log('');
  });
}

for (let round = 0; round < 3; round++) {
  const start = process.cpuUsage();
  let words = 0;
  for (const paragraph of paragraphs) words += nlp.readDoc(paragraph).tokens().length();
  const used = process.cpuUsage(start);
  console.error(`${words} tokens, ${Math.round(words / ((used.user + used.system) / 1e6))} a second of one core`);
}
