import { existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'libsql';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { removeFolder } from '../../benchmarks/remove-folder.js';
import { type SessionOptions, startSession, type TerminalSession } from '../support/terminal-session.ts';

let home: string;
let running: TerminalSession[];

beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'khabar-e2e-'));
  running = [];
});
afterEach(async () => {
  for (const session of running) session.kill('SIGKILL');
  await removeFolder(home);
});

function open(options: Partial<SessionOptions> = {}): TerminalSession {
  const args = ['--offline', '--bidi', 'app', ...(options.args ?? ['--lang', 'ar'])];
  const session = startSession({ columns: 120, rows: 40, home, ...options, args });
  running.push(session);
  return session;
}

/** Logical text for what stands on a row: the row reversed, presentation forms as letters. */
const clusters = new Intl.Segmenter();
const logical = (row: string): string =>
  [...clusters.segment(row)]
    .map(({ segment }) => segment)
    .reverse()
    .join('')
    .normalize('NFKC');
const shows = (text: string) => (rows: readonly string[]) => rows.some(row => logical(row).includes(text));
/** In the bottom line, as the cells are. */
const onSecond = (rows: readonly string[]) => rows.some(row => /2 of 46|٤٦ ﻦﻣ ٢/u.test(row));
const quit = async (session: TerminalSession): Promise<number> => {
  session.type('Q');
  return (await session.ended).exitCode;
};

describe('the reader in Arabic', () => {
  it('opens on the sample edition at 120×40, the list at the right of the article, with a straight line between', async () => {
    const session = open();
    const rows = await session.until(
      screen => shows('كل المقالات')(screen) && (screen[38] ?? '').includes('│') && screen.length === 40,
      'the tabs of the sample edition, and the last row of the panes',
    );
    expect(logical(rows[0] ?? '')).toMatch(/^ *خبر .*غير مقروء/u);
    expect(logical(rows[1] ?? '')).toMatch(/كل المقالات.*أخبار.*تقنية.*المحفوظات/u);
    const columns = Array.from({ length: 120 }, (_, column) => column);
    const line = columns.filter(column => session.cell(column, 5) === '│');
    expect(line).toHaveLength(1);
    for (let row = 4; row < 39; row++) expect(session.cell(line[0] ?? 0, row)).toBe('│');
    session.type('f');
    await session.until(shows('تقنية · عدد تجريبي'), 'the sources in their drawer');
    expect(await quit(session)).toBe(0);
  });

  it('shows one pane at a time at 80×24, and reads, scrolls and goes back by the keys of the Arabic layout', async () => {
    const session = open({ columns: 80, rows: 24 });
    const list = await session.until(
      screen => shows('عاجل: المسبار')(screen) && (screen[23] ?? '').includes('٤٦'),
      'the list, and the bottom line',
    );
    expect(list.join('')).not.toContain('│');
    session.type('ت');
    await session.until(onSecond, 'the cursor on the second article');
    session.type('\r');
    await session.until(shows('هالة الرفاعي'), 'the article, with its byline');
    session.type('ﻷ');
    await session.until(shows('اقرأ أيضًا'), 'the related headlines at its end');
    session.type('ض');
    await session.until(shows('عاجل: المسبار'), 'the list again');
    expect(await quit(session)).toBe(0);
  });

  it('selects and opens with the mouse, until F12 gives it back to the terminal', async () => {
    const session = open({ columns: 80, rows: 24 });
    await session.until(shows('عاجل: المسبار'), 'the list');
    const click = '\u001B[<0;40;12M\u001B[<0;40;12m';
    session.type(click);
    await session.until(onSecond, 'the cursor on the second article');
    session.type(click);
    await session.until(shows('هالة الرفاعي'), 'the article, with its byline');
    expect(session.written()).not.toContain('\u001B[?1002l');
    session.type('\u001B[24~');
    await session.until(shows('الفأرة: متوقفة'), 'that the mouse is off');
    expect(session.written()).toContain('\u001B[?1006l\u001B[?1002l');
    expect(await quit(session)).toBe(0);
  });

  it('keeps what was read and bookmarked', async () => {
    const first = open();
    await first.until(shows('عاجل: المسبار'), 'the edition');
    first.type('b');
    await first.until(shows('المحفوظات ١'), 'the bookmark');
    expect(await quit(first)).toBe(0);
    const second = open();
    await second.until(shows('المحفوظات ١'), 'the bookmark in a new session');
    expect(await quit(second)).toBe(0);
  });

  it('follows the window to another size', async () => {
    const session = open();
    await session.until(shows('عاجل: المسبار'), 'two panes');
    session.resize(60, 16);
    const rows = await session.until(
      screen => screen.length === 16 && shows('عاجل: المسبار')(screen) && !screen.join('').includes('│'),
      'one pane of 16 rows',
    );
    expect(rows[0]?.length).toBe(60);
    expect(await quit(session)).toBe(0);
  });
});

describe('the reader in English', () => {
  it('has its panes from left to right', async () => {
    const session = open({ args: ['--lang', 'en'] });
    const rows = await session.until(screen => (screen[1] ?? '').includes('All articles'), 'the panes');
    expect(rows[0]).toMatch(/^ {2}Khabar .*unread/u);
    expect((rows[4] ?? '').indexOf('│')).toBeLessThan(60);
    expect(await quit(session)).toBe(0);
  });
});

describe('a change that waits for another process', () => {
  async function leaveWaiting(lang: string) {
    const session = open({ args: ['--lang', lang] });
    await session.until(rows => (rows[4] ?? '').includes('│'), 'the panes');
    session.type('m');
    await expect.poll(() => existsSync(join(home, 'read')), { timeout: 15_000 }).toBe(true);
    const lock = new Database(join(home, 'state.lock'));
    lock.pragma('busy_timeout = 5000');
    lock.exec('BEGIN IMMEDIATE');
    session.type('jm');
    await session.until(onSecond, 'the second article');
    const begun = performance.now();
    session.type('Q');
    const { exitCode, output } = await session.ended;
    const ms = performance.now() - begun;
    const said = output.slice(output.lastIndexOf('\u001b[?1049l'));
    const unlock = (): void => {
      lock.exec('ROLLBACK'); // closing alone lets go of it some time later
      lock.close();
    };
    return { exitCode, ms, said, unlock };
  }

  const marks = (): number =>
    readdirSync(join(home, 'read')).reduce(
      (count, name) => count + readFileSync(join(home, 'read', name), 'utf8').split('2026-').length - 1,
      0,
    );

  it('is told, with what to do, once the terminal is given back; nobody waits for it, and it is not lost', async () => {
    const { exitCode, ms, said, unlock } = await leaveWaiting('en');
    expect(exitCode).toBe(0);
    expect(said).toMatch(/Still saving 1 change: /u);
    expect(ms).toBeLessThan(2000);
    const before = marks();
    unlock();
    await expect.poll(marks, { timeout: 10_000 }).toBe(before + 1);
  });

  it('is told in Arabic too', async () => {
    const { said, unlock } = await leaveWaiting('ar');
    const before = marks();
    unlock();
    await expect.poll(marks, { timeout: 10_000 }).toBe(before + 1);
    expect(logical(said)).toContain('يجري حفظ تغيير واحد'.normalize('NFKC'));
  });
});

describe('every way out', () => {
  it.each([
    ['SIGTERM', 143],
    ['SIGINT', 130],
    ['SIGHUP', 129],
  ] as const)('%s gives the terminal back as it was', async (signal, exitCode) => {
    const session = open();
    await session.until(shows('المصادر'), 'the panes');
    expect(session.bufferType()).toBe('alternate');
    session.kill(signal);
    expect((await session.ended).exitCode).toBe(exitCode);
    expect(session.bufferType()).toBe('normal');
    expect(session.cursorHidden()).toBe(false);
  });

  it('Ctrl-C ends it like Q', async () => {
    const session = open();
    await session.until(shows('المصادر'), 'the panes');
    session.type('\u0003');
    expect((await session.ended).exitCode).toBe(0);
    expect(session.bufferType()).toBe('normal');
  });

  it('tells a terminal that takes explicit mode so, and takes it back', async () => {
    const session = open();
    await session.until(shows('المصادر'), 'the panes');
    await quit(session);
    const { output } = await session.ended;
    expect(output.indexOf('\u001b[?1049h')).toBeLessThan(output.indexOf('\u001b[8l'));
    expect(output.lastIndexOf('\u001b[8h')).toBeGreaterThan(output.indexOf('\u001b[8l'));
  });
});

describe('a note in the editor', () => {
  it('has the terminal to itself, and the reader comes back whole', async () => {
    const editor = join(home, 'editor.sh');
    writeFileSync(
      editor,
      '#!/bin/sh\nprintf "EDITOR READY"\nread line\nprintf "%s\\nsecond" "$line" > "$1"\n',
      {
        mode: 0o700,
      },
    );
    const session = open({ args: ['--lang', 'en'], env: { EDITOR: editor } });
    await session.until(shows('عاجل: المسبار'), 'the edition');
    session.type('E');
    await session.until(rows => rows.some(row => row.includes('EDITOR READY')), 'the editor');
    session.type('q typed there\r');
    await session.until(rows => rows.some(row => row.includes('Saved the note')), 'the reader');
    session.type('\r');
    await session.until(
      rows => rows.some(row => row.includes('q typed there')),
      'the note below the headline',
    );
    expect(await quit(session)).toBe(0);
  });
});
