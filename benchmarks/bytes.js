/**
 * `npm run bench -- bytes`: what the reader sends to the terminal at its start and for a key, in the sample edition and in a long article, with
 * the time to its last byte. Of a few presses that is the most bytes and the median time in ms; goals are set for cells as they are in 256 colors.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { removeFolder } from './remove-folder.js';
import { again, reset, warmUp } from './scale/keys.js';
import { khabar } from './scale/khabar.js';
import { addLongArticle } from './scale/long-article.js';
import { median } from './scale/statistics.js';
import { openReader } from './scale/terminal.js';

const sizes = [
  { columns: 80, rows: 24 },
  { columns: 120, rows: 40 },
  { columns: 200, rows: 60 },
];
const encodings = ['visual', 'guarded', 'fenced', 'kitty'];
const depths = { 256: {}, truecolor: { COLORTERM: 'truecolor' } };

/** The reader composes cells without an encoding if it is told to reorder by itself. */
const bidiOf = encoding => (encoding === 'visual' ? 'app' : encoding);

const enter = '\r';
const previousPane = '\u001b[Z';
const down = '\u001b[B';
const pageDown = '\u001b[6~';

const inArticle = key => index => (index === 0 ? [enter, key] : [key]);

/** Each from the top of the list; the last key of a step is measured. */
const steps = {
  j: again('j'),
  Tab: again('\t'),
  Enter: again(enter, previousPane, 'j'),
  n: again('n'),
};
/** In a home with one article, which is longer than any window. */
const stepsInArticle = { '↓': inArticle(down), PgDn: inArticle(pageDown) };

const presses = 5;

/** Longer than an article takes to come beside the list. */
const quietMs = 200;

const sizeName = ({ columns, rows }) => `${columns}×${rows}`;
const kilobyte = 1024;

/** Bytes, at most, by size and key. */
const goals = {
  '120×40': { '↓': 4 * kilobyte },
  '200×60': { Tab: 4 * kilobyte, Enter: 15 * kilobyte, '↓': 6 * kilobyte },
};

const goalOf = ({ size, encoding, depth }, key) =>
  encoding === 'visual' && depth === '256' ? goals[sizeName(size)]?.[key] : undefined;

const bytesFrom = (reader, piece) =>
  reader.pieces.slice(piece).reduce((sum, { bytes }) => sum + bytes.length, 0);

async function pressAll(reader, keys) {
  for (const key of keys) {
    const from = reader.pieces.length;
    reader.write(key);
    await reader.settle(from, quietMs);
  }
}

async function measureStep(reader, step) {
  const bytes = [];
  const times = [];
  await reset(reader);
  for (let index = 0; index < presses; index++) {
    const keys = step(index);
    await pressAll(reader, keys.slice(0, -1));
    const from = reader.pieces.length;
    reader.write(keys.at(-1));
    const pressed = performance.now();
    await reader.settle(from, quietMs);
    bytes.push(bytesFrom(reader, from));
    if (reader.pieces.length > from) times.push(reader.pieces.at(-1).at - pressed);
  }
  if (times.length === 0) throw new Error(`${JSON.stringify(step(0).at(-1))} changes nothing`);
  return { bytes: Math.max(...bytes), ms: median(times) };
}

/** `prepare` presses keys that are not measured. */
async function measure(kind, home, ofSteps, prepare = () => undefined) {
  const { size, encoding, depth } = kind;
  const args = [khabar, '--offline', '--lang', 'ar', '--bidi', bidiOf(encoding)];
  const reader = await openReader({ home, ...size, env: depths[depth], args });
  const figures = { start: { bytes: bytesFrom(reader, 0), ms: reader.firstFrame } };
  try {
    await prepare(reader);
    for (const [name, step] of Object.entries(ofSteps)) figures[name] = await measureStep(reader, step);
  } finally {
    await reader.close();
  }
  return figures;
}

async function measureBoth(kind, folder) {
  const home = join(folder, 'bytes');
  const homes = { list: join(home, 'list'), article: join(home, 'article') };
  for (const made of Object.values(homes)) mkdirSync(made, { recursive: true });
  addLongArticle(homes.article);
  try {
    const { start: _, ...inArticle } = await measure(kind, homes.article, stepsInArticle);
    return { ...(await measure(kind, homes.list, steps, warmUp)), ...inArticle };
  } finally {
    await removeFolder(home);
  }
}

const isMissed = (bytes, goal) => goal !== undefined && bytes > goal;

function figure({ bytes, ms }, goal) {
  const limit = goal === undefined ? '' : ` (${isMissed(bytes, goal) ? 'missed: ' : ''}≤ ${goal})`;
  return `${String(bytes).padStart(6)} B${limit} ${ms.toFixed(0)} ms`;
}

export async function bytes(folder) {
  const kinds = Object.keys(depths).flatMap(depth =>
    encodings.flatMap(encoding => sizes.map(size => ({ size, encoding, depth }))),
  );
  for (const kind of kinds) {
    const { size, encoding, depth } = kind;
    const figures = Object.entries(await measureBoth(kind, folder)).map(
      ([name, found]) => `${name} ${figure(found, goalOf(kind, name))}`,
    );
    console.log(`bytes: ${sizeName(size)} ${encoding} ${depth}: ${figures.join(', ')}`);
  }
}
