/** Adds one of each kind to a copy of the program, and asks the built copy for all of them (docs/architecture.md, “Adding things”). */
import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { systemClock } from '../../source/base/clock.ts';
import type { Store } from '../../source/domain/library.ts';
import { loopbackSite, rss } from '../cli/support/loopback.ts';
import { describeStore } from '../storage/store/store.contract.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { startSession, type TerminalSession } from '../support/terminal-session.ts';
import { add, additions, copyProgram, fileOf } from './additions.ts';
import { build } from './build.ts';

const copy = mkdtempSync(path.join(tmpdir(), 'khabar-adding-'));
let program = '';
let openMemoryStore: () => Store;

beforeAll(async () => {
  copyProgram(copy);
  for (const addition of additions) add(copy, addition);
  program = await build(copy);
  const storage = await import(path.join(copy, 'source', 'storage', 'memory-store.ts'));
  openMemoryStore = () => storage.createMemoryStore({ clock: systemClock });
}, 60_000);

afterAll(() => rmSync(copy, { recursive: true, force: true }));

async function khabar(home: string, argv: readonly string[], env: Readonly<Record<string, string>> = {}) {
  const child = spawn(process.execPath, [program, ...argv], {
    env: { PATH: process.env.PATH, KHABAR_HOME: home, LANG: 'en_GB.UTF-8', ...env },
    cwd: home,
  });
  child.stdin.end();
  const ended = new Promise<number | null>(resolve => child.once('close', resolve));
  const [stdout, stderr, code] = await Promise.all([text(child.stdout), text(child.stderr), ended]);
  return { code, stdout, stderr };
}

async function json(home: string, ...argv: readonly string[]): Promise<unknown> {
  return jsonIn({}, home, ...argv);
}

async function jsonIn(env: Readonly<Record<string, string>>, home: string, ...argv: readonly string[]) {
  const { code, stdout, stderr } = await khabar(home, [...argv, '--json', '--quiet'], env);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  return JSON.parse(stdout) as unknown;
}

const english = ['--lang', 'en', '--offline', '--bidi', 'app'];

/** The reader in English, as tall as its help is long. */
function openReader(columns = 80): TerminalSession {
  const session = startSession({ columns, rows: 90, home: temporaryFolder(), program, args: english });
  onTestFinished(() => session.kill('SIGKILL'));
  return session;
}

const shows = (words: string) => (rows: readonly string[]) => rows.some(row => row.includes(words));

/** A home that has read a feed of the added format. */
async function homeWith(...entries: readonly string[]): Promise<string> {
  const home = temporaryFolder();
  const body = ['#headlines أخبار', ...entries].join('\n');
  const site = await loopbackSite({ '/feed': { type: 'text/plain', body } });
  await json(home, 'sources', 'add', site.url('/feed'));
  await json(home, 'refresh', site.url('/feed'), '--quiet');
  return home;
}

describeStore('an added storage backend', () => openMemoryStore());

describe('an addition to the command line', () => {
  it('a feed format: its feed is read', async () => {
    const home = await homeWith(`https://news.example/1\t2026-11-20T08:00:00Z\tنبأ`);
    expect(await json(home, 'list', '--query', 'نبأ')).toMatchObject([
      { title: 'نبأ', link: 'https://news.example/1', published: '2026-11-20T08:00:00.000Z' },
    ]);
  });

  it('a calendar: dates in it are read', async () => {
    const home = await homeWith('https://news.example/1\t1 توت 1743\tعيد النيروز');
    expect(await json(home, 'list', '--query', 'النيروز')).toMatchObject([
      { published: expect.stringContaining('2026-09-11') },
    ]);
  });

  it.each(['address', 'رابط'])('a query word: %s: filters', async word => {
    const home = await homeWith(
      'https://news.example/sport/1\t2026-11-20T08:00:00Z\tكأس',
      'https://news.example/world/2\t2026-11-20T09:00:00Z\tقمة',
    );
    expect(await json(home, 'list', '--query', `${word}:/sport/`)).toMatchObject([{ title: 'كأس' }]);
  });

  it.each(['renew', 'تجديد'])('an action of a rule: %s: is done to what arrives', async action => {
    const home = temporaryFolder();
    const body = '#headlines أخبار\nhttps://news.example/1\t2026-11-20T08:00:00Z\tكأس';
    const site = await loopbackSite({ '/feed': { type: 'text/plain', body } });
    await json(home, 'sources', 'add', site.url('/feed'));
    expect(await json(home, 'rules', 'add', 'كأس', action)).toMatchObject({ actions: ['renew'] });
    expect(await json(home, 'refresh', site.url('/feed'), '--quiet')).toMatchObject({
      rules: [{ actions: ['renew'], matched: 1 }],
    });
    expect(await json(home, 'rules', 'test', 'كأس', action)).toEqual([]);
  });

  it('a format of subscription lists: its sources are imported', async () => {
    const home = temporaryFolder();
    const file = path.join(home, 'list.txt');
    writeFileSync(file, '* https://news.example/feed صحيفة\n');
    expect(await json(home, 'sources', 'import', file)).toMatchObject({
      added: [{ url: 'https://news.example/feed', title: 'صحيفة' }],
    });
  });

  it.each([
    ['', true],
    ['memory', false],
  ])('a storage backend: with KHABAR_STORE=%s, a change is on the disk: %s', async (backend, isKept) => {
    const home = temporaryFolder();
    const file = path.join(home, 'list.txt');
    writeFileSync(file, '* https://news.example/feed صحيفة\n');
    const imported = await khabar(home, ['sources', 'import', file], { KHABAR_STORE: backend });
    expect(imported.code).toBe(0);
    const files = readdirSync(home, { recursive: true, encoding: 'utf8' });
    expect(files.some(name => name.endsWith('sources.json'))).toBe(isKept);
  });

  it('a site whose feed has a known URL: its feed is found', async () => {
    const feed = { type: 'application/rss+xml', body: rss('صحيفة', 'نبأ') };
    const proxy = await loopbackSite({ 'http://daily.example/feeds/sport.xml': feed });
    const found = await jsonIn(
      { HTTP_PROXY: proxy.url('/') },
      temporaryFolder(),
      'sources',
      'discover',
      'http://daily.example/sport',
    );
    expect(found).toMatchObject([{ url: 'http://daily.example/feeds/sport.xml' }]);
    expect(proxy.hits).toEqual(['http://daily.example/feeds/sport.xml']);
  });

  it('a rule for a site: the body of its page is found', async () => {
    const paragraph = '<p>هذه فقرة طويلة عن أمر لا صلة له بالخبر، وفيها كلام كثير، وفواصل كثيرة، لا غير.</p>';
    const body = `<html><body><article>${paragraph.repeat(8)}</article><div class="story"><p>هذا هو نص الخبر كله، وهو قصير، لكنه يكفي لأن يعرف القارئ ما جرى أمس في المدينة، ومتى جرى.</p></div></body></html>`;
    const site = await loopbackSite({ '/1': { type: 'text/html; charset=utf-8', body } });
    const { text } = (await json(temporaryFolder(), 'read', site.url('/1'))) as { readonly text: string };
    expect(text).toContain('هذا هو نص الخبر كله');
    expect(text).not.toContain('لا صلة له بالخبر');
  });

  it('a language: it is accepted, and spoken', async () => {
    const home = temporaryFolder();
    for (const [argv, env] of [
      [['--help', '--lang', 'la'], {}],
      [['--help'], { KHABAR_LANG: 'la' }],
    ] as const)
      expect((await khabar(home, argv, env)).stdout).toContain('Nuntii in fenestra tua');
    expect((await khabar(home, ['--help', '--lang', 'en'])).stdout).toContain('--lang ar|en|la');
  });

  it('a theme: it is accepted, and paints', async () => {
    const home = temporaryFolder();
    const headline = '38;2;171;205;239m';
    const painted = { FORCE_COLOR: '3', COLORFGBG: '15;0' };
    expect((await khabar(home, ['--help', '--theme', 'forest'], painted)).stdout).toContain(headline);
    expect((await khabar(home, ['--help'], painted)).stdout).not.toContain(headline);
  });

  it('an encoding: it is accepted, and encodes', async () => {
    const home = temporaryFolder();
    const file = path.join(home, 'text.txt');
    writeFileSync(file, 'ور\n');
    const { stdout } = await khabar(home, ['text', file, '--bidi', 'joined', '--shaping', 'off']);
    expect(stdout.trim()).toBe('ر\u034fو\u034f');
  });

  it('a subcommand: it runs, has help, and keeps its schema', async () => {
    const home = temporaryFolder();
    const schema = JSON.parse(readFileSync(fileOf('subcommand', 'count.schema.json'), 'utf8'));
    const counted = await json(home, 'count', '--offline');
    expect(new Ajv2020().validate(schema, counted)).toBe(true);
    expect(counted).toEqual({ articles: ((await json(home, 'list', '--offline')) as unknown[]).length });
    const { stdout } = await khabar(home, ['count', '--help']);
    expect(stdout).toMatch(/^Print how many articles there are\n\nUsage: khabar count \[OPTIONS\]/u);
  });

  it('a setting of the display: its flag is in the help, and checked', async () => {
    const home = temporaryFolder();
    expect((await khabar(home, ['--help', '--lang', 'en'])).stdout).toContain('--guillemets source|angled');
    expect((await khabar(home, ['list', '--offline', '--guillemets', 'angled'])).code).toBe(0);
    const wrong = await khabar(home, ['list', '--offline', '--guillemets', 'round']);
    expect(wrong).toMatchObject({ code: 2, stderr: expect.stringContaining('angled') });
  });
});

describe('an addition to the reader', () => {
  it('a command: its key runs it, and the help lists it', async () => {
    const session = openReader();
    await session.until(shows('All articles'), 'the list');
    session.type('?');
    const help = await session.until(shows('Go straight to the reader'), 'the command in the help');
    expect(help.find(row => row.includes('Go straight'))).toMatch(/\bZ\b/u);
    session.type('?');
    await session.until(rows => !shows('Go straight')(rows), 'the list');
    session.type('Z');
    await session.until(rows => /^ *Article /u.test(rows.at(-1) ?? ''), 'the reader');
  });

  it('a pane: it has its place beside the others, and takes the focus', async () => {
    const session = openReader(180);
    const rows = await session.until(shows('No notes yet'), 'the pane');
    expect(rows[4]).toMatch(/^ Sources .*│.*│.*│ Notes *$/u);
    session.type('\t\t');
    session.resize(80, 90);
    await session.until(narrow => /^ Notes *$/u.test(narrow[4] ?? ''), 'the pane that has the focus');
  });

  it('an overlay: it opens', async () => {
    const session = openReader();
    await session.until(shows('All articles'), 'the list');
    session.type('M');
    await session.until(shows('News in the terminal'), 'the overlay');
    session.type('q');
    await session.until(rows => !shows('News in the terminal')(rows), 'the list');
  });

  it('a setting of the display: its key changes it, and says so', async () => {
    const session = openReader();
    await session.until(shows('All articles'), 'the list');
    session.type('\u001b[23~');
    await session.until(shows('«…»'), 'the new value');
  });
});
