/**
 * `npm run lab:terminals [-- TERMINAL… [--font NAME] [--size PT]]`: photographs the built reader in real terminals, alone and inside tmux,
 * for a person to look at: the panes with the sample edition, a page of hard lines (`lab/hard-lines.js`), the page opened after it,
 * and the card of `khabar doctor`. The pictures go to a temporary folder, with `index.html` as a contact sheet.
 *
 * The page after the hard lines is photographed twice, the second time in a new window; the two should not differ in a pixel.
 * This is counted where ImageMagick's `compare` is installed.
 *
 * KHABAR_PHOTOGRAPHER names the program that takes the pictures; nothing is done without it. It is called as
 *     PROGRAM [--font NAME] [--size PT] TERMINAL[+tmux] FILE.png COLUMNSxROWS COMMAND KEYS…
 * where KEYS are names of X keys, `sleep:SECONDS` and `shot:FILE.png`, and `PROGRAM --list` prints a terminal a line, with a note in
 * brackets behind those that are not installed.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { hardLinesFeed } from './lab/hard-lines.js';
import { khabar, run, runJson } from './scale/khabar.js';

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: { font: { type: 'string' }, size: { type: 'string' } },
});
const lookOptions = Object.entries(options).flatMap(([name, value]) => [`--${name}`, value]);

const program = process.env.KHABAR_PHOTOGRAPHER;
if (!program) {
  console.log('KHABAR_PHOTOGRAPHER names no program: no pictures are taken.');
  process.exit();
}
const folder = mkdtempSync(join(tmpdir(), 'khabar-terminals-'));

const quoted = word => `'${word.replaceAll("'", "'\\''")}'`;
const started = (home, ...words) =>
  [process.execPath, khabar, '--home', home, '--offline', '--lang', 'ar', ...words].map(quoted).join(' ');

/** The clock of tmux would count as a difference. */
const withoutClock = command => `[ -z "$TMUX" ] || tmux set status off; ${command}`;

const open = ['sleep:4', 'Return', 'sleep:2'];

/**
 * What is photographed: `last` names the picture at the end, and the keys may take others on the way; `hard`: of the hard lines, not of
 * the sample edition.
 */
const subjects = [
  {
    last: 'article',
    size: '120x36',
    command: started,
    keys: shot => ['sleep:4', shot('list'), 'Down', 'Down', 'Return', 'sleep:2'],
  },
  {
    last: 'page after',
    hard: true,
    size: '92x58',
    command: started,
    keys: shot => [...open, shot('hard lines'), 'n', 'sleep:2'],
  },
  {
    last: 'page anew',
    hard: true,
    size: '92x58',
    command: started,
    keys: () => ['sleep:4', 'Down', ...open],
  },
  { last: 'doctor', size: '120x70', command: home => started(home, 'doctor'), keys: () => ['sleep:6'] },
];

const fileOf = (terminal, name) => `${terminal}-${name.replaceAll(' ', '-')}.png`;

function homeWithHardLines() {
  const home = join(folder, 'home');
  const feed = join(folder, 'hard-lines.xml');
  writeFileSync(feed, hardLinesFeed);
  const [{ id }] = runJson(home, ['sources', 'add', feed]);
  run(home, ['refresh', id]);
  return home;
}

/** The names of the pictures that were taken of a subject. */
function photograph(terminal, home, { last, hard, size, command, keys }) {
  const ownHome = join(folder, `home-${terminal}`);
  const names = [];
  const shot = name => {
    names.push(name);
    return `shot:${join(folder, fileOf(terminal, name))}`;
  };
  const pressed = keys(shot);
  if (hard) cpSync(home, ownHome, { recursive: true });
  const args = [...lookOptions, terminal, join(folder, fileOf(terminal, last)), size];
  const { status } = spawnSync(program, [...args, withoutClock(command(ownHome)), ...pressed], {
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  rmSync(ownHome, { recursive: true, force: true });
  return status === 0 ? [...names, last] : [];
}

/** In pixels; null if that cannot be counted. */
function difference(terminal) {
  const files = ['page after', 'page anew'].map(name => join(folder, fileOf(terminal, name)));
  const { stderr, status } = spawnSync('compare', ['-metric', 'AE', ...files, 'null:'], { encoding: 'utf8' });
  return status === 0 || status === 1 ? Number.parseFloat(stderr) : null;
}

function chapter(terminal, home) {
  const taken = subjects.flatMap(subject => photograph(terminal, home, subject));
  const left = difference(terminal);
  const note = left === null ? '' : `${left} pixels left of the page before`;
  console.log(`${terminal}: ${taken.join(', ') || 'no picture'}${note && `; ${note}`}`);
  const figures = taken.map(
    name =>
      `<figure><img src="${fileOf(terminal, name)}" alt=""><figcaption>${terminal}: ${name}</figcaption></figure>`,
  );
  return `<h2>${terminal}</h2><p>${note}</p>\n${figures.join('\n')}`;
}

const sheet = chapters => `<!doctype html><meta charset="utf-8"><title>Khabar in real terminals</title>
<style>figure{display:inline-block;margin:8px;vertical-align:top}img{max-width:46vw}</style>
<h1>Khabar in real terminals</h1>
${chapters.join('\n')}
`;

function installed() {
  const { stdout } = spawnSync(program, ['--list'], { encoding: 'utf8' });
  return stdout.split('\n').filter(line => line !== '' && !line.includes('('));
}

function main() {
  const home = homeWithHardLines();
  const everywhere = installed().flatMap(terminal => [terminal, `${terminal}+tmux`]);
  const terminals = positionals.length > 0 ? positionals : everywhere;
  writeFileSync(join(folder, 'index.html'), sheet(terminals.map(terminal => chapter(terminal, home))));
  rmSync(home, { recursive: true, force: true });
  console.log(join(folder, 'index.html'));
}

main();
