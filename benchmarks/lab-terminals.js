/**
 * `npm run lab:terminals [-- TERMINAL…]`: photographs the built reader and the card of `khabar doctor` in real terminals, for a person to
 * look at. Needs the tool shoot-terminal, beside the checkout or on the path; does nothing where that is not there.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const lab = join(root, 'lab');
const program = join(root, 'dist/khabar.js');

const plain = 'xterm mlterm urxvt st kitty alacritty konsole qterminal sakura foot xtermjs xtermjs-dom'.split(
  ' ',
);
const inTmux = ['xterm', 'sakura', 'kitty', 'konsole'].map(terminal => `${terminal}+tmux`);

const tool = 'shoot-terminal';
const places = (process.env.PATH ?? '').split(delimiter);
const shoot = places.map(folder => join(folder, tool)).find(existsSync);

const quoted = word => `'${word.replaceAll("'", "'\\''")}'`;
const khabar = (home, ...words) =>
  [process.execPath, program, '--home', home, '--offline', '--lang', 'ar', ...words].map(quoted).join(' ');

/** What is photographed; `keys` are those of the tool, which can also take pictures on the way. */
const subjects = [
  {
    names: ['list', 'article'],
    size: '120x36',
    command: home => khabar(home),
    keys: shot => ['sleep:4', `shot:${shot('list')}`, 'j', 'Return', 'sleep:3'],
  },
  {
    names: ['doctor'],
    size: '120x70',
    command: (home, file) =>
      `${khabar(home, 'doctor', '--json')} > ${quoted(file('doctor.json'))}; ${khabar(home, 'doctor')}`,
    keys: () => ['sleep:8'],
  },
];

function installed() {
  const { stdout } = spawnSync(shoot, ['--list'], { encoding: 'utf8' });
  return new Set(stdout.split('\n').filter(line => line !== '' && !line.includes('(')));
}

/** Whether the pictures of one subject were taken. */
function photograph(terminal, { names, size, command, keys }) {
  const home = mkdtempSync(join(tmpdir(), 'khabar-lab-'));
  const file = name => join(lab, `${terminal}-${name}`);
  const shot = name => file(`${name}.png`);
  try {
    const args = [terminal, shot(names.at(-1)), size, command(home, file), ...keys(shot)];
    return spawnSync(shoot, args, { stdio: ['ignore', 'inherit', 'inherit'] }).status === 0;
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}

const picture = (terminal, name) => `### ${name}\n\n![${terminal}: ${name}](${terminal}-${name}.png)\n`;

function chapter(terminal) {
  const taken = subjects.filter(subject => photograph(terminal, subject)).flatMap(({ names }) => names);
  console.log(`${terminal}: ${taken.join(', ') || 'no picture'}`);
  return `## ${terminal}\n\n${taken.map(name => picture(terminal, name)).join('\n')}`;
}

function main(wanted) {
  if (!shoot) return console.log(`${tool} is not on the path: no pictures are taken.`);
  if (!existsSync(program)) throw new Error('npm run build comes first');
  const present = installed();
  const terminals = wanted.length > 0 ? wanted : [...plain, ...inTmux];
  const missing = terminals.filter(terminal => !present.has(terminal.replace(/\+.*/u, '')));
  if (missing.length > 0) console.log(`not installed here: ${missing.join(', ')}`);
  mkdirSync(lab, { recursive: true });
  const chapters = terminals.filter(terminal => !missing.includes(terminal)).map(chapter);
  writeFileSync(join(lab, 'index.md'), `# Khabar in real terminals\n\n${chapters.join('\n')}`);
  console.log('lab/index.md names every picture.');
}

main(process.argv.slice(2));
