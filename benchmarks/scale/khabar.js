/** The built program as a child process. */
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

export const khabar = fileURLToPath(new URL('../../dist/khabar.js', import.meta.url));

/** What the program is to know of the world it runs in, and no more. */
export const environment = home => ({
  PATH: process.env.PATH ?? '',
  HOME: home,
  KHABAR_HOME: home,
  TZ: 'UTC',
  LANG: 'C.UTF-8',
});

const largestOutput = 2 ** 30;

/** What a refresh leaves behind may hold the archive for longer than a command waits, on a busy machine and with a large archive. */
const isHeld = ({ stderr }) => stderr?.includes('SQLITE_BUSY') ?? false;
const tries = 10;

/** Tried again while another process holds the archive. */
function spawned(args, options) {
  for (let left = tries; ; left--) {
    const result = spawnSync(process.execPath, [khabar, ...args], options);
    if (left === 0 || !isHeld(result)) return result;
  }
}

/** Runs a command to its end and returns its stdout; throws with its stderr if its exit code is not allowed. */
export function run(home, args, { env = {}, input = '', allowed = [0] } = {}) {
  const { status, stdout, stderr, error } = spawned(args, {
    env: { ...environment(home), ...env },
    input,
    maxBuffer: largestOutput,
    encoding: 'utf8',
  });
  if (error || !allowed.includes(status))
    throw new Error(`khabar ${args.slice(0, 4).join(' ')}: ${error ?? `exit code ${status} ${stderr}`}`);
  return stdout;
}

export const runJson = (home, args, options) => JSON.parse(run(home, [...args, '--json'], options));

/** The time that a Node process takes from its start to its end, in ms, its output read and dropped. */
export async function timeNode(args, home) {
  const start = performance.now();
  const child = spawn(process.execPath, args, {
    env: environment(home),
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  child.stdout.resume();
  const [status] = await once(child, 'close');
  if (status !== 0) throw new Error(`node ${args.slice(0, 5).join(' ')}: exit code ${status}`);
  return performance.now() - start;
}
