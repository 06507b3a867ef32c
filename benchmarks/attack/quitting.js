/**
 * Leaves the reader, and a refresh on the command line, at random moments while a server is slow, endless, big or silent. Each
 * time: the exit code that belongs to the way out, no stack trace, and the end in time.
 */
import { spawn as spawnProcess, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdtempSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { spawn } from '@lydell/node-pty';
import { removeFolder } from '../remove-folder.js';
import { environmentOf } from './environment.js';
import { startFeedWorld } from './feed-world.js';

const khabar = fileURLToPath(new URL('../../dist/khabar.js', import.meta.url));

/** From the key to the end of the process: the program's 300 ms, and under load those in which it does not run. */
const longestLeaving = { quiet: 300, loaded: 600 };
const patience = 10_000;
const latestQuit = 2500;

const kinds = ['feed', 'late', 'big', 'slow', 'endless', 'silent'];
const feedsOfKind = 3;

/** Way out of the reader → what it does, and the exit code that belongs to it (128 and the number of the signal). */
const waysOut = {
  Q: { leave: pty => pty.write('Q'), code: 0 },
  '^C': { leave: pty => pty.write('\u0003'), code: 0 },
  SIGTERM: { leave: pty => pty.kill('SIGTERM'), code: 143 },
  SIGINT: { leave: pty => pty.kill('SIGINT'), code: 130 },
  SIGHUP: { leave: pty => pty.kill('SIGHUP'), code: 129 },
};

/** What is under way beside the refresh as one leaves. */
const habits = ['', 'x', 'X', 'b', 'jjb', 'mjm', 'Ay', 'bU', 'mUU', 'vjjjb', 'jx', '/خبر\r', 'H', 'R'];

const questions = [
  ['\u001b[6n', '\u001b[1;1R'],
  ['\u001b[c', '\u001b[?62;22c'],
];

const stackTrace = /^\s+at .+(?::\d+:\d+|\(native\)|<anonymous>)\)?\s*$|unhandled|Error: /imu;

const pick = choices => choices[Math.floor(Math.random() * choices.length)];

function makeHome(folder, origin) {
  const home = join(folder, 'home');
  const outlines = kinds.flatMap(kind =>
    Array.from(
      { length: feedsOfKind },
      (_, n) => `<outline type="rss" text="${kind} ${n}" xmlUrl="${origin}/${kind}/${n}"/>`,
    ),
  );
  const list = join(folder, 'list.opml');
  writeFileSync(list, `<opml version="2.0"><body>${outlines.join('')}</body></opml>`);
  const run = (...args) =>
    spawnSync(process.execPath, [khabar, '--home', home, ...args], { env: environmentOf(folder) }).stdout;
  run('sources', 'import', list);
  const sources = JSON.parse(run('sources', 'list', '--json'));
  for (const { id, url } of sources) if (!url.startsWith(origin)) run('sources', 'remove', id);
  run('refresh', `${origin}/feed/0`, `${origin}/late/0`);
  return home;
}

/** Resolves to the exit code, or to null where the process does not end in time: then it is killed. */
async function endOf(ended, kill) {
  const code = await Promise.race([ended, delay(patience, null, { ref: false })]);
  if (code === null) kill();
  return code;
}

function verdict(way, { code, expected, output, ms, longest }) {
  if (code === null) return `${way}: still there after ${patience} ms`;
  if (code !== expected) return `${way}: exit code ${code}, not ${expected}: ${output.slice(-600)}`;
  const trace = stackTrace.exec(output);
  if (trace) return `${way}: ${output.slice(Math.max(0, trace.index - 200), trace.index + 400)}`;
  return ms > longest ? `${way}: took ${Math.round(ms)} ms to leave` : null;
}

async function leaveReader(home, longest) {
  const name = pick(Object.keys(waysOut));
  const keys = pick(habits);
  const moment = Math.random() * latestQuit;
  const { leave, code: expected } = waysOut[name];
  const pty = spawn(process.execPath, [khabar, '--home', home], {
    cols: 120,
    rows: 40,
    cwd: home,
    env: environmentOf(home),
  });
  let output = '';
  let opened = () => undefined;
  const isOpen = new Promise(resolve => {
    opened = resolve;
  });
  pty.onData(data => {
    output += data;
    for (const [question, answer] of questions) if (data.includes(question)) pty.write(answer);
    if (output.includes('\u001b[?2026l')) opened();
  });
  const ended = new Promise(resolve =>
    pty.onExit(({ exitCode, signal }) => resolve(signal ? 128 + signal : exitCode)),
  );
  await Promise.race([isOpen, ended, delay(patience, null, { ref: false })]);
  if (Math.random() < 0.8) await delay(moment);
  for (const key of keys) pty.write(key);
  if (Math.random() < 0.5) await delay(Math.random() * 60);
  const begun = performance.now();
  leave(pty);
  const code = await endOf(ended, () => pty.kill('SIGKILL'));
  const ms = performance.now() - begun;
  return {
    ms,
    failed: verdict(`reader, ${JSON.stringify(keys)}, ${name} after ${Math.round(moment)} ms`, {
      code,
      expected,
      output,
      ms,
      longest,
    }),
  };
}

async function leaveRefresh(home, longest) {
  const moment = 200 + Math.random() * latestQuit;
  const child = spawnProcess(process.execPath, [khabar, '--home', home, 'refresh'], {
    env: environmentOf(home),
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', data => (output += data));
  const ended = once(child, 'close').then(([code, signal]) => code ?? signal);
  await delay(moment);
  const begun = performance.now();
  child.kill('SIGINT');
  const code = await endOf(ended, () => child.kill('SIGKILL'));
  const ms = performance.now() - begun;
  const isEarly = code === 'SIGINT'; // before the program has begun to listen
  const expected = isEarly ? 'SIGINT' : 130;
  return {
    ms,
    failed: verdict(`refresh, SIGINT after ${Math.round(moment)} ms`, {
      code,
      expected,
      output,
      ms,
      longest,
    }),
  };
}

/** Keeps every processor busy; returns how to end that. */
function loadMachine() {
  const busy = availableParallelism();
  const children = Array.from({ length: busy }, () => spawnProcess(process.execPath, ['-e', 'for (;;);']));
  return () => children.forEach(child => void child.kill('SIGKILL'));
}

/** Every fourth try is one on the command line. */
export async function run({ tries, isLoaded = false }) {
  const longest = isLoaded ? longestLeaving.loaded : longestLeaving.quiet;
  const unload = isLoaded ? loadMachine() : () => undefined;
  const folder = mkdtempSync(join(tmpdir(), 'khabar-quitting-'));
  const world = await startFeedWorld();
  const failed = [];
  const times = [];
  try {
    const fresh = makeHome(folder, world.origin);
    for (let index = 0; index < tries; index++) {
      const home = join(folder, `try-${index}`);
      cpSync(fresh, home, { recursive: true });
      const outcome = index % 4 === 3 ? await leaveRefresh(home, longest) : await leaveReader(home, longest);
      times.push(outcome.ms);
      if (outcome.failed) failed.push(outcome.failed);
    }
  } finally {
    unload();
    world.close();
    await delay(patience / 10); // the last jobs' process closes its files still
    await removeFolder(folder);
  }
  times.sort((a, b) => a - b);
  const at = share => Math.round(times[Math.floor((times.length - 1) * share)]);
  return { tries, failed, note: `ms to leave: median ${at(0.5)}, 95 % ${at(0.95)}, longest ${at(1)}` };
}

export const name = 'quitting';
