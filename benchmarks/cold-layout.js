/** Lays out the lines of a file at 80 columns, as `khabar text` does, with a text engine that has never run before, and prints how many ms that took. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const [engine, file] = process.argv.slice(2);
const load = name => import(pathToFileURL(join(engine, `${name}.mjs`)).href);
const { layoutParagraph, lineText } = await load('layout');
const { optimizeLate } = await load('late-optimization');
const paragraphs = readFileSync(file, 'utf8').split('\n');
const options = {
  order: 'visual',
  shaping: true,
  marks: 'keep',
  digits: 'source',
  width: 80,
  direction: 'auto',
};

const start = performance.now();
optimizeLate();
for (const paragraph of paragraphs) layoutParagraph(paragraph, options).map(lineText);
console.log(performance.now() - start);
