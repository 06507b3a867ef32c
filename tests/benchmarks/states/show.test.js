import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { bundled } from '../../../benchmarks/lab/bundled.js';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { startSession } from '../../support/terminal-session.ts';

const pathOf = name => fileURLToPath(new URL(`../../../${name}`, import.meta.url));

let script;
beforeAll(async () => {
  script = await bundled(
    { show: pathOf('benchmarks/states/show.ts') },
    { alias: { vitest: pathOf('benchmarks/states/test-runner.ts') } },
  );
});
afterAll(() => script.remove());

const shown = (...args) =>
  startSession({
    ...{ columns: 120, rows: 40, home: temporaryFolder() },
    command: [process.execPath, script.file('show'), '--language', 'en', ...args],
  });

const has = text => rows => rows.some(row => row.includes(text));

it('shows one state after the other, each after a blank', async () => {
  const session = shown('--states', 'list,help');
  await session.until(has('45 unread'), 'the list');
  session.type(' ');
  await session.until(has('Shortcuts'), 'the help');
  session.type(' ');
  expect((await session.ended).exitCode).toBe(0);
  expect(session.bufferType()).toBe('normal');
});

it('has the pictures of the sample edition', async () => {
  const session = shown('--states', 'article-with-picture');
  await session.until(has('▀▀▀▀▀▀▀▀'), 'the picture');
  session.type(' ');
  expect((await session.ended).exitCode).toBe(0);
});

it.each([
  ['light', '#ffffff'],
  ['dark', '#000000'],
])('sets the page of the terminal: %s', async (page, color) => {
  const session = shown('--states', 'list', '--page', page);
  await session.until(has('45 unread'), 'the list');
  expect(session.written()).toContain(`\u001B]11;${color}\u0007`);
  session.type(' ');
  await session.ended;
});
