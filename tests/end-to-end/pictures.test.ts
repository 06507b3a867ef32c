import { readdirSync } from 'node:fs';
import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { startSession, type TerminalSession } from '../support/terminal-session.ts';

let running: TerminalSession | null = null;
afterEach(() => running?.kill('SIGKILL'));

interface Given {
  readonly home?: string;
  readonly args?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
}

const halfBlocks = /▀{8}/u;

/** With the article open that has a picture, once its caption is in sight. */
async function opened({ home = temporaryFolder(), args = [], env = {} }: Given): Promise<TerminalSession> {
  running = startSession({
    columns: 120,
    rows: 40,
    home,
    args: ['--offline', '--bidi', 'app', '--lang', 'en', ...args],
    env,
  });
  await running.until(rows => rows.some(row => row.includes('46 unread')), 'the list');
  running.type('/مرجانية\r');
  await running.until(rows => rows.some(row => row.includes('1 of 1')), 'the one that is found');
  running.type('\r');
  return running;
}

const hasPicture = (rows: readonly string[]): boolean => rows.filter(row => halfBlocks.test(row)).length >= 8;
const hasCaption = (rows: readonly string[]): boolean => rows.some(row => row.includes('◂'));

describe('the built reader', () => {
  it('shows a picture of the sample edition without a network, and keeps it', async () => {
    const home = temporaryFolder();
    const session = await opened({ home, env: { COLORTERM: 'truecolor' } });
    const rows = await session.until(hasPicture, 'the picture');
    expect(hasCaption(rows)).toBe(true);
    expect(readdirSync(path.join(home, 'pictures')).length).toBe(1);
    session.type('Q');
    const { output, exitCode } = await session.ended;
    expect(exitCode).toBe(0);
    expect(output).toMatch(/\u001B\[[\d;]*38;2;\d+;\d+;\d+[\d;]*m▀/u);
  });

  it('shows it in 256 colors where there are no more', async () => {
    const session = await opened({});
    await session.until(hasPicture, 'the picture');
    session.type('Q');
    expect((await session.ended).output).toMatch(/\u001B\[[\d;]*38;5;\d+[\d;]*m▀/u);
  });

  it('draws it over more cells where the terminal says that they are narrower', async () => {
    const session = await opened({});
    const cellsOf = (rows: readonly string[]): number =>
      Math.max(0, ...rows.map(row => /▀+/u.exec(row)?.[0].length ?? 0));
    const before = cellsOf(await session.until(hasPicture, 'the picture'));
    session.type('\u001B[6;20;8t');
    await session.until(rows => cellsOf(rows) > before, 'the wider picture');
    session.type('Q');
    expect((await session.ended).exitCode).toBe(0);
  });

  it.each([
    ['over ssh', { env: { SSH_CONNECTION: '10.0.0.1 5000 10.0.0.2 22' } }],
    ['without colors', { env: { NO_COLOR: '1' } }],
    ['where it is told not to', { args: ['--pictures', 'off'] }],
  ])('shows its caption alone %s', async (_, given) => {
    const session = await opened(given);
    const rows = await session.until(seen => seen.some(row => /\[image\]/iu.test(row)), 'the caption');
    expect(hasPicture(rows)).toBe(false);
    session.type('Q');
    expect((await session.ended).output).not.toContain('▀▀');
  });
});
