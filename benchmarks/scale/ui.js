/**
 * `npm run bench -- ui`: a key of each command in the reader, from the press to the end of the update that answers it, in a large window.
 *
 *     --articles N     of the archive, a multiple of 100 from 1000 on; 10,000 if not given
 *     --presses N      of each key; 12 if not given, and twice as many more where these miss a goal
 *     --rows REGEX     only the rows whose name it matches: `articles j`
 *     --cpu            CPU time of the reader's main thread until then, where other programs are busy; not what a user waits for
 *     --keep DIR       where made homes are kept, as those of `scale.js`
 *
 * The goals are a median of 16 ms and a 95th percentile of 33 ms, and memory that stays flat over 20,000 keys (`endurance.js`). Needs Linux.
 */
import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { loadModules } from './bundled.js';
import { measureMemory, memoryRows } from './endurance.js';
import { openHomes } from './homes.js';
import { escapeKey, reset, warmUp } from './keys.js';
import { run } from './khabar.js';
import { addLongArticle } from './long-article.js';
import { summary } from './statistics.js';
import { openReader, updateTimes } from './terminal.js';

const size = { columns: 200, rows: 60 };
const goals = { median: 16, p95: 33 };

const enter = '\r';
const shiftTab = '\u001b[Z';

/** Keys that lead from the top of the list to where a scope is: among the sources, to one that follows another; in the article, to a page between others, wherever one left it. */
const ways = {
  articles: ['j', 'j'],
  sources: [shiftTab, ...'jjjj'],
  reader: [enter, 'g', ' '],
  found: [enter, '/', ...'من', enter],
  numbered: [enter, 'f'],
  help: ['?'],
  health: ['H'],
  rules: [':', ...'rules', enter],
  quotes: [enter, 'W'],
  links: [enter, 'f', 'f'],
  contents: [enter, 's'],
  welcome: ['+'],
};

/** What is pressed before a command that would have nothing to do otherwise. */
const preparations = { undo: ['m'], redo: ['m', 'U'] };

/** They leave the program or the terminal, fetch, or answer with a window of their own. */
const leftOut = new Set([
  'back',
  'quit',
  'suspend',
  'browser',
  'note-in-editor',
  'open-link',
  'read-link',
  'play-link',
  'follow-link',
  'refresh',
  'refresh-all',
  'retry',
  'remove',
  'find-address',
  'continue',
]);

const csi = '\u001b[';
const sequences = {
  enter,
  space: ' ',
  tab: '\t',
  escape: escapeKey,
  'shift+tab': shiftTab,
  up: `${csi}A`,
  down: `${csi}B`,
  right: `${csi}C`,
  left: `${csi}D`,
  home: `${csi}H`,
  end: `${csi}F`,
  delete: `${csi}3~`,
  pageup: `${csi}5~`,
  pagedown: `${csi}6~`,
};
const functionKeys = [11, 12, 13, 14, 15, 17, 18, 19, 20, 21, 23, 24];

/** What a terminal sends for a key; null: nothing that is known here. */
function bytesOf(key) {
  if ([...key].length === 1) return key;
  const [, control] = /^ctrl\+([a-z])$/u.exec(key) ?? [];
  if (control) return String.fromCharCode(control.charCodeAt(0) - 96);
  const [, number] = /^f(\d+)$/u.exec(key) ?? [];
  if (number) return `${csi}${functionKeys[number - 1]}~`;
  return sequences[key] ?? null;
}

/** The first key of each command in each scope that has a way to it. */
function keysToPress(bindings) {
  const known = new Set();
  return bindings.flatMap(({ scope, keys, command }) => {
    const name = `${scope} ${command}`;
    const bytes = keys.length === 1 ? bytesOf(keys[0]) : null;
    if (known.has(name) || leftOut.has(command) || !ways[scope] || bytes === null) return [];
    known.add(name);
    const way = [...ways[scope], ...(preparations[command] ?? [])];
    return [{ name: `${scope} ${keys[0]}, ${command}`, way, bytes }];
  });
}

/** From the press to the end of the first update after it, in ms; null: the key changes nothing there. */
async function answerTime(reader, bytes, by) {
  const from = reader.pieces.length;
  const pressed = { at: performance.now(), cpu: reader.cpuTime() };
  reader.write(bytes);
  await reader.rest();
  const [update] = updateTimes(reader.pieces.slice(from));
  return update ? update[by] - pressed[by] : null;
}

async function timesOf(reader, { way, bytes }, { presses, by }) {
  const times = [];
  for (let press = 0; press < presses; press++) {
    await reset(reader, ...way);
    const time = await answerTime(reader, bytes, by);
    if (time === null) break;
    times.push(time);
    reader.forget();
  }
  return times;
}

const isMissed = ({ median, p95 }) => median > goals.median || p95 > goals.p95;

/** Of so few presses the 95th percentile is the slowest, which may be the first of its kind: where they miss a goal, more tell. */
async function measureKey(reader, key, { presses, by }) {
  const times = await timesOf(reader, key, { presses, by });
  if (times.length === 0 || !isMissed(summary(times))) return times;
  return [...times, ...(await timesOf(reader, key, { presses: 2 * presses, by }))];
}

const doneSteps = home => join(home, 'history', 'done');

/** Changed settings and marks would make other rows of those that follow. */
async function undoAll(reader, home) {
  const steps = readdirSync(doneSteps(home)).length;
  if (steps > 0) await reset(reader, ...'U'.repeat(steps));
}

const line = (name, { median, p95, count }) =>
  `${name.padEnd(44)}${median.toFixed(1).padStart(8)} ms ${p95.toFixed(1).padStart(8)} ms  (${count})`;

async function measureAll(home, keys, how) {
  const reader = await openReader({ home, ...size });
  const missed = [];
  try {
    await warmUp(reader);
    for (const key of keys) {
      const times = await measureKey(reader, key, how);
      await undoAll(reader, home);
      if (times.length === 0) {
        console.log(`${key.name.padEnd(44)}nothing to do here`);
        continue;
      }
      const value = summary(times);
      console.log(line(key.name, value) + (isMissed(value) ? '  missed' : ''));
      if (isMissed(value)) missed.push(key.name);
    }
  } finally {
    await reader.close();
  }
  return missed;
}

const options = {
  articles: { type: 'string', default: '10000' },
  presses: { type: 'string', default: '12' },
  rows: { type: 'string', default: '' },
  cpu: { type: 'boolean', default: false },
  keep: { type: 'string', default: join(tmpdir(), 'khabar-bench-scale') },
};

/** At the top of the list is what fills more than a window. Nothing is left to work on behind the reader, and to undo. */
function prepare(home) {
  addLongArticle(home);
  run(home, ['stories', '--limit', '1']);
  rmSync(doneSteps(home), { recursive: true });
  mkdirSync(doneSteps(home));
}

const memoryName = 'memory';

async function printMemory(home) {
  const record = ({ name, unit }, { median }) =>
    console.log(`${name.padEnd(44)}${median.toFixed(0)} ${unit}`);
  await measureMemory({ home, rows: memoryRows, record });
}

export async function ui(args) {
  const { values } = parseArgs({ args, options });
  const wanted = new RegExp(values.rows, 'u');
  const { bindingsOf, defaultBindings } = await loadModules({
    bindings: 'source/app/keymap/bindings.ts',
    defaults: 'source/app/keymap/default-bindings.ts',
  });
  const keys = keysToPress(bindingsOf(defaultBindings).bindings).filter(({ name }) => wanted.test(name));
  mkdirSync(values.keep, { recursive: true });
  const folder = mkdtempSync(join(tmpdir(), 'khabar-ui-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));
  const homes = openHomes(values.keep, message => console.error(`ui: ${message}`));
  const home = await homes.copy({ size: Number(values.articles), marked: false }, join(folder, 'home'));
  prepare(home);
  const how = { presses: Number(values.presses), by: values.cpu ? 'cpu' : 'at' };
  const missed = await measureAll(home, keys, how);
  if (wanted.test(memoryName)) await printMemory(home);
  console.log(missed.length === 0 ? '\nAll goals are met.' : `\nMissed goals: ${missed.join('; ')}`);
}
