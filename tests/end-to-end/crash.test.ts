/** A bug in the built reader, wherever it strikes: the terminal is given back, the error is told after that, and the exit code is 1. */
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { removeFolder } from '../../benchmarks/remove-folder.js';
import { startSession, type TerminalSession } from '../support/terminal-session.ts';

let home: string;
let session: TerminalSession | null;

beforeEach(() => {
  home = mkdtempSync(path.join(tmpdir(), 'khabar-crash-'));
  session = null;
});
afterEach(async () => {
  session?.kill('SIGKILL');
  await removeFolder(home);
});

/** Runs in every process and thread before the program. The signal is when the bug strikes; the jobs' process has it from its start. */
const bugs: Readonly<Record<string, string>> = {
  'in a callback': `if (isMainThread) process.on('SIGUSR2', () => setImmediate(() => { throw new TypeError('planted'); }));`,
  'in a promise': `if (isMainThread) process.on('SIGUSR2', () => void Promise.reject(new TypeError('planted')));`,
  'while drawing': `if (isMainThread) process.on('SIGUSR2', () => {
    Map.prototype.get = () => { throw new TypeError('planted'); };
    process.stdout.emit('resize');
  });`,
  'in the process of the jobs': `if (isMainThread && process.argv[1].endsWith('job-worker.js')) setImmediate(() => { throw new TypeError('planted'); });`,
};

it.each(Object.keys(bugs))('%s', async where => {
  const preload = path.join(home, 'bug.cjs');
  writeFileSync(preload, `const { isMainThread } = require('node:worker_threads');\n${bugs[where]}`);
  const args = ['--offline', '--lang', 'en'];
  session = startSession({
    columns: 100,
    rows: 30,
    home,
    args,
    env: { NODE_OPTIONS: `--require ${preload}` },
  });
  await session.until(rows => (rows[1] ?? '').includes('All articles'), 'the panes');
  if (where.includes('jobs')) session.type('m');
  else session.kill('SIGUSR2');
  const { exitCode, output } = await session.ended;
  expect(exitCode).toBe(1);
  expect(session.bufferType()).toBe('normal');
  expect(session.cursorHidden()).toBe(false);
  const left = output.lastIndexOf('\u001b[?1049l');
  expect(output.indexOf('TypeError: planted', left)).toBeGreaterThan(left);
});
