/**
 * The program that takes pictures in real terminals; KHABAR_PHOTOGRAPHER names it, and without it none are taken. It is called as
 *     PROGRAM [--font NAME] [--size PT] TERMINAL[+tmux] FILE.png COLUMNSxROWS COMMAND KEYS…
 * where KEYS are names of X keys, `sleep:SECONDS` and `shot:FILE.png`, and `PROGRAM --list` prints a terminal a line, with a note in
 * brackets behind those that are not installed.
 */
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';

const program = process.env.KHABAR_PHOTOGRAPHER;

/** How letters look. */
export const lookOptions = { font: { type: 'string' }, size: { type: 'string' } };

const isLook = ([name]) => Object.hasOwn(lookOptions, name);

/** Ends the program if there is nobody to take pictures. */
export function needPhotographer() {
  if (program) return;
  console.log('KHABAR_PHOTOGRAPHER names no program: no pictures are taken.');
  process.exit();
}

export function installedTerminals() {
  const { stdout } = spawnSync(program, ['--list'], { encoding: 'utf8' });
  return stdout.split('\n').filter(line => line !== '' && !line.includes('('));
}

const quoted = word => `'${word.replaceAll("'", "'\\''")}'`;

/** For a shell. */
export const commandOf = words => words.map(quoted).join(' ');

/** The key that takes a picture on the way. */
export const shot = file => `shot:${file}`;

/** `file` is the picture at the end; resolves to whether it was taken. */
export async function photograph({ look = {}, terminal, file, size, command, keys }) {
  const options = Object.entries(look)
    .filter(isLook)
    .flatMap(([name, value]) => [`--${name}`, value]);
  const child = spawn(program, [...options, terminal, file, size, command, ...keys], {
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  const [status] = await once(child, 'close');
  return status === 0;
}
