import { expect, it } from 'vitest';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { startSession } from '../support/terminal-session.ts';

const size = { columns: 100, rows: 40 };
const enter = '\u001B[?1049h';
const leave = '\u001B[?1049l';

it('asks the terminal behind the alternate screen, and leaves the card and no trace of the asking', async () => {
  const home = temporaryFolder();
  const session = startSession({ ...size, home, args: ['doctor', '--lang', 'en'] });
  const { exitCode, output } = await session.ended;
  expect(exitCode).toBe(0);
  expect(session.bufferType()).toBe('normal');
  expect(session.cursorHidden()).toBe(false);
  const asked = output.slice(output.indexOf(enter), output.indexOf(leave));
  expect(asked).toContain('\u001B[c');
  const told = output.slice(output.indexOf(leave) + leave.length);
  expect(told).toContain('xterm.js');
  expect(told).toContain('Test card');
  expect(told).not.toContain('\u001B[c');
  const rows = session.screen().map(row => row.replace(/\p{M}/gu, ''));
  const card = rows.filter(row => /^.{13}[│ǀ].*Nokia/u.test(row));
  expect(card).toHaveLength(8);
  expect(new Set(card.map(row => row.length))).toEqual(new Set([71]));
});

it('asks the controlling terminal where the output is a pipe, and pipes nothing but JSON', async () => {
  const home = temporaryFolder();
  const session = startSession({ ...size, home, args: ['doctor', '--json'], pipe: 'tee piped.json' });
  const { output } = await session.ended;
  expect(output).toContain(enter);
  const { terminal } = JSON.parse(output.slice(output.indexOf(leave) + leave.length)) as {
    readonly terminal: Readonly<Record<string, unknown>>;
  };
  expect(terminal).toMatchObject({ present: true, name: 'xterm.js', size });
  expect(session.bufferType()).toBe('normal');
});

it('sends nothing to a terminal that can only print', async () => {
  const session = startSession({
    ...size,
    home: temporaryFolder(),
    args: ['doctor', '--lang', 'en'],
    env: { TERM: 'dumb' },
  });
  const { exitCode, output } = await session.ended;
  expect(exitCode).toBe(0);
  expect(output).toContain('TERM=dumb');
  expect(output.slice(0, output.indexOf('Test card'))).not.toContain('\u001B');
});
