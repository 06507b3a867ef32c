/** From a key to the first and to the last byte of its answer, in a reader that does nothing else. */
import { unreadFlags } from './homes.js';
import { run } from './khabar.js';
import { summary } from './statistics.js';
import { openReader } from './terminal.js';
import { createVocabulary } from './text.js';

export const pressCount = 42;
const fewestPresses = 10;
const longestSeries = 60_000;
const mostUnanswered = 3;
const quietAfterLetter = 250;

const sizes = [
  { columns: 120, rows: 40, most: 16 },
  { columns: 200, rows: 60, most: 20 },
];

const enter = '\r';
const previousPane = '\u001b[Z';
const backspace = '\u007f';
const words = createVocabulary()
  .filter(word => /^[\u0621-\u064a]{6}$/u.test(word))
  .slice(0, pressCount / 6);

/** The letters of a word, one a press; before each word the one before it is erased. */
function letterStep(index) {
  const letter = words[Math.floor(index / 6)][index % 6];
  const openings = index === 0 ? ['/'] : Array(6).fill(backspace);
  return index % 6 === 0 ? [...openings, letter] : [letter];
}

/** One key, again and again, with others before it from the second time on. */
export const again =
  (key, ...before) =>
  index =>
    index === 0 ? [key] : [...before, key];

/** What is pressed, by press: the last key of each step is timed. Tab goes around three panes, and so comes last. */
export const series = {
  j: again('j'),
  m: again('m', 'j'),
  b: again('b', 'j'),
  Enter: again(enter, previousPane, 'j'),
  Space: index => (index === 0 ? [enter, ' '] : [' ']),
  n: again('n'),
  letter: letterStep,
  Tab: again('\t'),
};

const parts = name =>
  name === 'letter'
    ? [
        ['echo', 'echo'],
        ['list', 'last'],
      ]
    : [
        ['first byte', 'first'],
        ['last byte', 'last'],
      ];

/** A letter is answered when it stands in the prompt; the list may come later. */
const goalField = name => (name === 'letter' ? 'echo' : 'last');

const sizeName = ({ columns, rows }) => `${columns}×${rows}`;

const rowsOf = (name, size) =>
  parts(name).map(([what, field]) => ({
    name: `${name}, ${what}, ${sizeName(size)}`,
    unit: 'ms',
    growth: field === 'last',
    ...(field === goalField(name) && { goal: { most: size.most } }),
    series: name,
    size: sizeName(size),
    field,
  }));

/** What this machine, as busy as it is now, adds to every key: Node alone, which writes back what it reads. */
const echoRow = { name: 'any key, echo of Node alone', unit: 'ms' };
const echoProgram = `
  process.stdin.setRawMode(true);
  process.stdin.on('data', key => (String(key) === 'Q' ? process.exit() : process.stdout.write(key)));
  process.stdout.write('\\u001b[?2026h\\u001b[?2026l');`;

export const keyRows = [
  echoRow,
  ...sizes.flatMap(size => Object.keys(series).flatMap(name => rowsOf(name, size))),
];

/** As in kitty's keyboard protocol: nobody has to wait for whether a key with Alt begins with it. */
export const escapeKey = '\u001b[27u';

/** What leads back to the list of all articles, which is the first of the sources, to its beginning, with no search. */
const resetKeys = [escapeKey, escapeKey, ':go-to-list', enter, 'g', enter, 'g'];

/** Goes there, and on with keys that follow; nothing works any more afterwards. */
export async function reset(reader, ...keys) {
  reader.write([...resetKeys, ...keys].join(''));
  await reader.rest();
}

/** The reader as one who has used it for a while has it: its code is compiled. */
export async function warmUp(reader) {
  for (const key of 'jjjjjjjjjjkkkkkkkkkk') await reader.press(key);
}

/** Presses untimed keys and waits after each. */
export async function pressAll(reader, keys) {
  for (const key of keys) {
    const from = reader.pieces.length;
    reader.write(key);
    await reader.settle(from);
  }
}

async function measureSeries(reader, name) {
  const quiet = name === 'letter' ? quietAfterLetter : undefined;
  const begun = performance.now();
  const times = [];
  let unanswered = 0;
  for (let index = 0; index < pressCount; index++) {
    const keys = series[name](index);
    await pressAll(reader, keys.slice(0, -1));
    const time = await reader.press(keys.at(-1), quiet);
    if (time) times.push(time);
    else if (++unanswered >= mostUnanswered) break;
    if (times.length >= fewestPresses && performance.now() - begun > longestSeries) break;
  }
  return times;
}

async function measureEcho(home) {
  const program = await openReader({ home, columns: 120, rows: 40, args: ['-e', echoProgram] });
  const times = [];
  for (let index = 0; index < pressCount; index++) times.push((await program.press('j')).last);
  await program.close();
  return summary(times);
}

export async function measureKeys({ home, kind, rows, record }) {
  if (rows.includes(echoRow)) record(echoRow, await measureEcho(home));
  for (const size of sizes) {
    const mine = rows.filter(row => row.size === sizeName(size));
    const names = Object.keys(series).filter(name => mine.some(row => row.series === name));
    if (names.length === 0) continue;
    run(home, ['mark', 'unread', '--all', ...unreadFlags(home, kind)]); // the last size has read some of them
    const reader = await openReader({ home, columns: size.columns, rows: size.rows });
    try {
      await warmUp(reader);
      for (const name of names) {
        await reset(reader);
        const times = await measureSeries(reader, name);
        if (times.length === 0) continue;
        for (const row of mine.filter(({ series }) => series === name))
          record(row, summary(times.map(time => time[row.field])));
      }
    } finally {
      await reader.close();
    }
  }
}
