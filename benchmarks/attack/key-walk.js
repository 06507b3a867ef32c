/**
 * Writes to the reader what terminals and hands can send: keys of every protocol, whole and cut anywhere, answers that nobody asked for,
 * bytes that are no text, pastes without an end, the mouse, and resizes. The reader must still answer, draw and end in good order.
 * The seed is in the note: the same seed walks the same way.
 */
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { spawn } from '@lydell/node-pty';
import { removeFolder } from '../remove-folder.js';
import { untilAlone } from './alone.js';
import { environmentOf } from './environment.js';
import { randomFrom } from './random.js';

const khabar = fileURLToPath(new URL('../../dist/khabar.js', import.meta.url));

const keysInALife = 2000;
const answerMs = 5000;
const betweenChunksMs = 2;

const esc = '\u001b';
const csi = `${esc}[`;
/** Without those that lead to other programs, and to a shell. */
const letters = [
  ...'abcdefghijklmnoprstuvwxyzABCDEFGHIJKLMNOPRSTUVWXYZ0123456789/:?<>[]{}();,.@#%^&*-+=~`\'"\\',
];
const arabic = [...'ضصثقفغعهخحجدشسيبلاتنمكطئءؤرلىةوزظذًٌَُّْ٠١٢٣٤٥٦٧٨٩؟،؛', 'لا', 'لأ'];
const controls = Array.from({ length: 32 }, (_, code) => String.fromCharCode(code)).filter(
  key => !['\u0003', '\u001a', '\u001c', '\u0011', '\u0013'].includes(key), // leave, suspend, quit, flow control
);

const bytes = text => Buffer.from(text);
const whole = kinds => below => bytes(kinds[below(kinds.length)]);
const number = below => [0, 1, 2, 5, 27, 57, 127, 200, 1114111, 57344, 57399, 99999999999][below(12)];
const parameters = below =>
  Array.from({ length: below(4) }, () => `${number(below)}${below(4) === 0 ? `:${number(below)}` : ''}`).join(
    ';',
  );
const final = below => String.fromCharCode(0x40 + below(0x3f));
const mark = below => ['', '', '?', '>', '<', '='][below(6)];
const inLayout = [
  '\u001b[1;5P',
  '\u001b[1;5Q',
  '\u001b[1;5R',
  '\u001b[1;5S',
  '\u001b[27;5;9~',
  '\u001b[57;5~',
  '\u001b[9;5u',
  '\u001bOM',
  '\u001bO5P',
];

/** What comes, and how often. */
const sources = [
  [10, whole(letters)],
  [6, whole(arabic)],
  [3, whole(controls)],
  [
    4,
    whole(['A', 'B', 'C', 'D', 'H', 'F', 'Z', '5~', '6~', '3~', '15~', '17~', '24~'].map(end => csi + end)),
  ],
  [3, whole(inLayout)],
  [4, below => bytes(`${csi}${mark(below)}${parameters(below)}${final(below)}`)], // any CSI, kitty's and modifyOtherKeys among them
  [2, below => bytes(`${esc}O${parameters(below)}${final(below)}`)], // SS3
  [2, below => bytes(`${csi}<${below(256)};${below(600)};${below(300)}${below(2) ? 'M' : 'm'}`)], // mouse, SGR
  [1, below => bytes(`${csi}${below(256)};${below(600)};${below(300)}M`)], // mouse, urxvt
  [1, below => Buffer.from([0x1b, 0x5b, 0x4d, 32 + below(200), 32 + below(200), 32 + below(200)])], // mouse, X10
  [1, whole([`${csi}I`, `${csi}O`])], // focus
  [2, below => bytes(`${csi}200~${letters[below(letters.length)].repeat(below(300))}\r\n${csi}201~`)],
  [1, below => bytes(`${csi}200~خبر${esc}[31m${csi}201`.slice(0, below(20)))], // a paste that does not end
  [
    1,
    whole([
      `${esc}]11;rgb:ffff/ffff/ffff${esc}\\`,
      `${esc}]52;c;aGk=\u0007`,
      `${esc}P>|XTerm(379)${esc}\\`,
      `${esc}_Gi=1;OK${esc}\\`,
    ]),
  ],
  [1, whole([`${esc}]11;rgb`, `${esc}P1$r`, `${esc}_G`, `${esc}X`, `${esc}^`])], // cut off
  [2, below => Buffer.from(Array.from({ length: 1 + below(6) }, () => 0x80 + below(0x80)))], // no UTF-8
  [1, below => bytes(esc + letters[below(letters.length)])],
  [1, below => bytes(esc + arabic[below(arabic.length)])],
  [1, whole([esc, esc + esc, esc + esc + esc, csi, `${esc}O`])],
  [1, whole(['\u0000', '\u200f', '\u202e', '\ufeff', '👨‍👩‍👧', '🏴󠁧󠁢󠁥󠁮󠁧󠁿', 'é', '\u0600', '﷽'])],
];
const lot = sources.flatMap(([often, make]) => Array(often).fill(make));

/** `Q` and `q` would end the reader, in both layouts. */
const leaves = /[qQضQًَ]/u;

function chunk(below) {
  const made = Buffer.concat(Array.from({ length: 1 + below(4) }, () => lot[below(lot.length)](below)));
  const cut = below(12) === 0 ? made.subarray(0, below(made.length + 1)) : made;
  return leaves.test(cut.toString()) ? bytes('j') : cut;
}

const sizes = [
  [1, 1],
  [2, 2],
  [10, 3],
  [40, 10],
  [80, 24],
  [120, 40],
  [500, 200],
];

const trouble = /^\s+at .+:\d+:\d+|TypeError|RangeError|unhandled|خطأ في «خبر»/imu;

/** One life of a reader: it is started, walked over, asked for an answer, and left. */
async function live(home, below, keys, lang) {
  const pty = spawn(process.execPath, [khabar, '--home', home, '--offline', '--lang', lang], {
    cols: 120,
    rows: 40,
    cwd: home,
    env: { ...environmentOf(home), PATH: join(home, 'no-programs') },
    encoding: null,
  });
  const output = [];
  let written = 0;
  pty.onData(data => {
    written++;
    output.push(data);
    if (output.length > 400) output.shift();
    if (data.includes(`${csi}c`)) pty.write(`${csi}?62;22c`);
    if (data.includes(`${csi}6n`)) pty.write(`${csi}1;1R`);
  });
  let code = null;
  const ended = new Promise(resolve =>
    pty.onExit(({ exitCode, signal }) => {
      code = signal ? 128 + signal : exitCode;
      resolve();
    }),
  );
  const said = () => Buffer.concat(output).toString();
  const failure = text => ({ failed: `${text}: ${JSON.stringify(said().slice(-500))}` });
  const within = (promise, ms) => Promise.race([promise, delay(ms, undefined, { ref: false })]);
  await within(ended, 1500);
  for (let count = 0; count < keys && code === null; count++) {
    if (below(40) === 0) pty.resize(...sizes[below(sizes.length)]);
    else pty.write(chunk(below));
    await delay(betweenChunksMs);
  }
  if (code !== null) return failure(`ended with exit code ${code}`);
  pty.write(`${csi}201~`);
  await within(ended, 1500); // whatever was cut is over
  pty.resize(100, 30);
  const before = written;
  const begun = performance.now();
  while (written === before && performance.now() - begun < answerMs) await delay(5);
  if (written === before) {
    pty.kill('SIGKILL');
    return failure('does not answer a resize');
  }
  for (let layer = 0; layer < 4 && code === null; layer++) {
    pty.write('\u0003'); // a prompt first closes
    await within(ended, answerMs / 4);
  }
  if (code === null) {
    pty.kill('SIGKILL');
    return failure('does not end on Ctrl-C');
  }
  if (code !== 0) return failure(`ended with exit code ${code}`);
  if (trouble.test(said())) return failure('said trouble');
  if (!said().includes(`${csi}?1049l`)) return failure('left the alternate screen on');
  return { failed: null };
}

/** `tries`: chunks of input in all. */
export async function run({ tries, seed = Date.now() % 1_000_000 }) {
  const next = randomFrom(seed);
  const below = limit => Math.floor(next() * limit);
  const failed = [];
  for (let done = 0; done < tries; done += keysInALife) {
    const home = mkdtempSync(join(tmpdir(), 'khabar-keys-'));
    const lang = below(2) ? 'ar' : 'en';
    const outcome = await live(home, below, Math.min(keysInALife, tries - done), lang);
    if (outcome.failed) failed.push(`${lang}, after ${done} chunks: ${outcome.failed}`);
    await untilAlone(home);
    await removeFolder(home);
  }
  return { tries, failed, note: `seed ${seed}` };
}

export const name = 'keys';
