import { execFileSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { removeFolder } from '../../benchmarks/remove-folder.js';
import { defaultBindings } from '../../source/app/keymap/default-bindings.ts';
import type { Article } from '../../source/domain/article.ts';
import { startSession, type TerminalSession } from '../support/terminal-session.ts';

const program = fileURLToPath(new URL('../../dist/khabar.js', import.meta.url));

let home: string;
let running: TerminalSession[];

beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'khabar-linear-'));
  running = [];
});
afterEach(async () => {
  for (const session of running) session.kill('SIGKILL');
  await removeFolder(home);
});

function open(env: Readonly<Record<string, string>>, ...args: readonly string[]): TerminalSession {
  const session = startSession({ columns: 4000, rows: 24, home, env, args: ['--offline', ...args] });
  running.push(session);
  return session;
}

const shows = (text: string) => (rows: readonly string[]) => rows.some(row => row.includes(text));

const controls = /[\u0000-\u0009\u000b\u000c\u000e-\u001f\u007f-\u009f]/u;
const boxes = /[\u2500-\u259f]/u;
const presentationForms = /[\ufb50-\ufdff\ufe70-\ufeff]/u;

const directionMarks = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u;

/** As a terminal sends them. */
const sequences: Readonly<Record<string, string>> = {
  up: '\u001b[A',
  down: '\u001b[B',
  right: '\u001b[C',
  left: '\u001b[D',
  home: '\u001b[H',
  end: '\u001b[F',
  pageup: '\u001b[5~',
  pagedown: '\u001b[6~',
  tab: '\t',
  'shift+tab': '\u001b[Z',
  enter: '\r',
  space: ' ',
  f2: '\u001bOQ',
  f4: '\u001bOS',
  f6: '\u001b[17~',
  'ctrl+d': '\u0004',
  'ctrl+u': '\u0015',
  'ctrl+f': '\u0006',
  'ctrl+b': '\u0002',
  'ctrl+r': '\u0012',
};

/** What leaves, asks other programs, or writes files of the user's. */
const beyond: readonly string[] = [
  ...['back', 'quit', 'suspend'],
  ...['browser', 'open-link', 'play-link', 'note-in-editor', 'pipe', 'save'],
];
const harmless = defaultBindings
  .filter(({ command }) => !beyond.includes(command))
  .flatMap(({ key }) => (key.length === 1 ? [key] : (sequences[key] ?? [])));
const atPrompts = [...'خبر أخبار two', '\u007f', '\r', '\t', '\u0001', '\u001b[D'];

/** A linear congruential generator (Numerical Recipes): the same keys every time. */
function randomKeys(count: number, seed: number): readonly string[] {
  const keys = [...harmless, ...atPrompts];
  let state = seed;
  return Array.from({ length: count }, () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return keys[Math.floor((state / 2 ** 32) * keys.length)] as string;
  });
}

/** Out of a prompt and a question, and out of the program. */
const leave = '\u0003\u0003\u0003';

/** With bookmarks, tags, notes, views and rules. */
function furnish(): void {
  const [first, second, third] = JSON.parse(khabar('list', '--json')) as readonly Article[];
  for (const line of [
    ['bookmark', 'add', `${first?.id}`, `${second?.id}`],
    ['tag', 'add', 'للأرشيف ﷺ', `${second?.id}`],
    ['note', `${third?.id}`, '┌─ ملاحظة ─┐ ﻻ'],
    ['views', 'add', 'نتائج ▒', 'القمر'],
    ['rules', 'add', 'قمر', 'tag:فضاء'],
  ])
    khabar(...line);
}

const outlets = [
  ['وكالة الأنباء', 'غرق عبّارة في النيل ومقتل 23 شخصًا', 'غرقت عبّارة في نهر النيل أمس، وقُتل 23 شخصًا.'],
  ['صحيفة المثال', 'مقتل 23 شخصًا في غرق عبّارة في النيل', 'قُتل 23 شخصًا أمس في غرق عبّارة في نهر النيل.'],
  ['Gulf Daily', 'Nile ferry sinks, 23 dead', 'A ferry sank in the Nile yesterday and 23 people died.'],
] as const;

/** With an event that three sources tell. */
function furnishEvent(): void {
  for (const [index, [source, title, text]] of outlets.entries()) {
    const file = join(home, `feed-${index}.xml`);
    const item = `<title>${title}</title><guid>${index}</guid><description>${text}</description>`;
    const dated = `<pubDate>${new Date(Date.now() - index * 3_600_000).toUTCString()}</pubDate>`;
    writeFileSync(
      file,
      `<rss version="2.0"><channel><title>${source}</title><item>${item}${dated}</item></channel></rss>`,
    );
    khabar('sources', 'add', file);
  }
  khabar('refresh');
  const told = JSON.parse(khabar('list', '--json')) as readonly Article[];
  khabar('stories', '--join', ...told.map(({ id }) => id));
}

/** What no line may have. */
const notInLines = [controls, boxes, presentationForms, directionMarks];

describe('the reader in lines', () => {
  it('prints none of these of an event either: its row, its page, why it is one', async () => {
    furnishEvent();
    const session = open({ TERM: 'xterm-256color' }, '--linear', '--lang', 'ar');
    await session.until(shows('٣ مصادر'), 'the row of the event');
    session.type(';');
    await session.until(shows('أول من رواه'), 'its page');
    session.type('jw');
    await session.until(shows('سبب وجوده في الحدث'), 'why it is one');
    for (const key of randomKeys(1000, 5)) session.type(key);
    session.type(leave);
    const { exitCode, output } = await session.ended;
    expect(exitCode).toBe(0);
    const lines = output.split('\r\n');
    for (const forbidden of notInLines) expect(lines.filter(line => forbidden.test(line))).toEqual([]);
  }, 120_000);

  it.each([
    ['ar', 'xterm-256color', '«خبر»', 23],
    ['en', 'dumb', 'Khabar', 11],
  ] as const)(
    'prints no box, presentation form or control after 2,000 random keys: %s, %s',
    async (lang, TERM, name, seed) => {
      furnish();
      const session = open({ TERM }, '--linear', '--lang', lang);
      await session.until(shows(name), 'the first line');
      for (const key of randomKeys(2000, seed)) session.type(key);
      session.type(leave);
      const { exitCode, output } = await session.ended;
      expect(exitCode).toBe(0);
      const lines = output.split('\r\n');
      expect(lines.length).toBeGreaterThan(1000); // what is typed at a prompt shares a line
      for (const forbidden of notInLines) expect(lines.filter(line => forbidden.test(line))).toEqual([]);
    },
    120_000,
  );

  it('prints the text of an article as it is in the archive', async () => {
    const session = open({ INK_SCREEN_READER: 'true' }, '--lang', 'ar');
    await session.until(shows('من ٤٦'), 'the list');
    const [listed] = JSON.parse(khabar('list', '--json')) as [Article];
    const article = JSON.parse(khabar('read', listed.id, '--json')) as Article;
    session.type(`\r${' '.repeat(article.blocks.length + article.related.length + 1)}`);
    session.type('i');
    await session.until(shows('نهاية المقال'), 'the end of the article');
    session.type(leave);
    const { output } = await session.ended;
    const printed = output.replaceAll('\r', '');
    let at = printed.indexOf(`\n${article.title}\n`);
    for (const { text } of article.blocks)
      for (const line of text.split('\n')) {
        const next = printed.indexOf(line, at);
        expect(next, line).toBeGreaterThanOrEqual(at);
        at = next + line.length;
      }
    expect(article.blocks.length).toBeGreaterThan(3);
  });

  it('lends the terminal to an editor, and says where one is after it', async () => {
    const editor = join(home, 'editor.sh');
    writeFileSync(editor, '#!/bin/sh\nprintf "EDITOR READY"\nread line\nprintf "%s" "$line" > "$1"\n', {
      mode: 0o700,
    });
    const session = open({ EDITOR: editor }, '--linear', '--lang', 'en');
    await session.until(shows('1 of 46'), 'the list');
    session.type('jE');
    await session.until(shows('EDITOR READY'), 'the editor');
    session.type('q typed there\r');
    await session.until(shows('Saved the note'), 'the note');
    session.type(leave);
    const { output } = await session.ended;
    const lines = output.split('\r\n');
    expect(lines.slice(lines.findLastIndex(line => line.includes('2 of 46'))).join()).toContain(
      'Saved the note',
    );
  });

  it('lets go of the terminal, and answers what was typed before it began', async () => {
    const session = open({}, '--linear', '--lang', 'en');
    session.type('j');
    await session.until(shows('2 of 46'), 'the second article');
    session.kill('SIGTERM');
    expect((await session.ended).exitCode).toBe(143);
    expect(session.bufferType()).toBe('normal');
  });
});

function khabar(...args: readonly string[]): string {
  return execFileSync(process.execPath, [program, '--home', home, '--offline', ...args], {
    encoding: 'utf8',
  });
}
