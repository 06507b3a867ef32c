import { afterEach, beforeEach, expect, it } from 'vitest';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { startSession, type TerminalSession } from '../support/terminal-session.ts';

const args = ['--offline', '--bidi', 'app', '--lang', 'en'];
const env = { COLORTERM: 'truecolor' };
const questions = '\u001B]10;?\u0007\u001B]11;?\u0007';
const white = '\u001B]10;rgb:0000/0000/0000\u001B\\\u001B]11;rgb:ffff/ffff/ffff\u001B\\';
const lightGround = '48;2;239;236;228m';
const darkPage = '48;2;18;21;26m';

let session: TerminalSession;

beforeEach(() => {
  session = startSession({ columns: 100, rows: 30, home: temporaryFolder(), args, env });
});
afterEach(() => session.kill('SIGKILL'));

const writes = (bytes: string) =>
  session.until(() => session.written().includes(bytes), JSON.stringify(bytes));
const count = (bytes: string): number => session.written().split(bytes).length - 1;

it('paints the page where the terminal does not tell its colours, and follows it when it does', async () => {
  await writes(darkPage);
  expect(count(questions)).toBe(1);
  session.type('\u001B[?997;2n');
  await session.until(() => count(questions) === 2, 'the question');
  session.type(white);
  await writes(lightGround);
  session.type('Q');
  const { exitCode, output } = await session.ended;
  expect(exitCode).toBe(0);
  expect(output.split('\u001B[?2031h')).toHaveLength(2);
  expect(output.indexOf('\u001B[?2031l')).toBeGreaterThan(output.indexOf(lightGround));
});

it('goes on to the next theme with its key, in either layout', async () => {
  await writes(darkPage);
  session.type('T');
  await session.until(rows => rows.some(row => row.includes('Theme: dark')), 'the name of the theme');
  session.type('لإ');
  await writes(lightGround);
});
