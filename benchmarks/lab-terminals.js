/**
 * `npm run lab:terminals [-- TERMINAL… [--font NAME] [--size PT]]`: photographs the built reader in real terminals, alone and inside tmux,
 * for a person to look at: the panes with the sample edition, a page of hard lines (`lab/hard-lines.js`), the page opened after it,
 * and the card of `khabar doctor`. The pictures go to a temporary folder, with `index.html` as a contact sheet.
 *
 * The page after the hard lines is photographed twice, the second time in a new window; the two should not differ in a pixel.
 * This is counted where ImageMagick's `compare` is installed.
 *
 * It needs a program that takes pictures (`lab/photographer.js`).
 */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { writeGallery } from './lab/gallery.js';
import { hardLinesFeed } from './lab/hard-lines.js';
import {
  commandOf,
  installedTerminals,
  lookOptions,
  needPhotographer,
  photograph,
  shot,
} from './lab/photographer.js';
import { removeFolder } from './remove-folder.js';
import { khabar, run, runJson } from './scale/khabar.js';

const { values: look, positionals } = parseArgs({ allowPositionals: true, options: lookOptions });

needPhotographer();
const folder = mkdtempSync(join(tmpdir(), 'khabar-terminals-'));

const started = (home, ...words) =>
  commandOf([process.execPath, khabar, '--home', home, '--offline', '--lang', 'ar', ...words]);

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
    keys: take => ['sleep:4', take('list'), 'Down', 'Down', 'Return', 'sleep:2'],
  },
  {
    last: 'page after',
    hard: true,
    size: '92x58',
    command: started,
    keys: take => [...open, take('hard lines'), 'n', 'sleep:2'],
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
async function picturesOf(terminal, home, { last, hard, size, command, keys }) {
  const ownHome = join(folder, `home-${terminal}`);
  const names = [];
  const pathOf = name => join(folder, fileOf(terminal, name));
  const take = name => {
    names.push(name);
    return shot(pathOf(name));
  };
  const pressed = keys(take);
  if (hard) cpSync(home, ownHome, { recursive: true });
  const isTaken = await photograph({
    ...{ look, terminal, size, file: pathOf(last), keys: pressed },
    command: withoutClock(command(ownHome)),
  });
  await removeFolder(ownHome);
  return isTaken ? [...names, last] : [];
}

/** In pixels; null if that cannot be counted. */
function difference(terminal) {
  const files = ['page after', 'page anew'].map(name => join(folder, fileOf(terminal, name)));
  const { stderr, status } = spawnSync('compare', ['-metric', 'AE', ...files, 'null:'], { encoding: 'utf8' });
  return status === 0 || status === 1 ? Number.parseFloat(stderr) : null;
}

async function chapter(terminal, home) {
  const taken = [];
  for (const subject of subjects) taken.push(...(await picturesOf(terminal, home, subject)));
  const left = difference(terminal);
  const note = left === null ? '' : `${left} pixels left of the page before`;
  console.log(`${terminal}: ${taken.join(', ') || 'no picture'}${note && `; ${note}`}`);
  const pictures = taken.map(name => ({ file: fileOf(terminal, name), caption: `${terminal}: ${name}` }));
  return { title: terminal, note, pictures };
}

async function main() {
  const home = homeWithHardLines();
  const everywhere = installedTerminals().flatMap(terminal => [terminal, `${terminal}+tmux`]);
  const terminals = positionals.length > 0 ? positionals : everywhere;
  const chapters = [];
  for (const terminal of terminals) chapters.push(await chapter(terminal, home));
  await removeFolder(home);
  console.log(writeGallery(folder, 'Khabar in real terminals', chapters));
}

await main();
