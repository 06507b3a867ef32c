import { describe, expect, it } from 'vitest';
import type { AskedTerminal } from '../../../source/cli/doctor/ask-terminal.ts';
import type { Space } from '../../../source/cli/doctor/machine.ts';
import { parseAnswers } from '../../../source/terminal/answers.ts';
import { detectTerminal } from '../../../source/terminal/detect.ts';
import type { Environment } from '../../../source/terminal/environment.ts';
import { type FoundOwnColors, unknownColors } from '../../../source/terminal/own-colors.ts';
import { makeArticle, makeDistinctArticle } from '../../support/articles.ts';
import { makeFetchRecord } from '../../support/fetch-record.ts';
import { keptIn, nothingKept } from '../../support/library.ts';
import { schemaErrors } from '../support/schemas.ts';
import { createTestWorld, type WorldOptions } from '../support/world.ts';

const vte = '\u001B[8;1$y\u001B[>65;7006;1c\u001B[?65;1;9c';

async function asked(
  answers: string,
  env: Environment = { TERM: 'xterm-256color' },
  interrupted = false,
): Promise<AskedTerminal> {
  return {
    asked: await detectTerminal({
      env,
      isTTY: true,
      askTmux: async () => ({ termType: 'VTE(8001)', termName: 'xterm-256color', programs: [] }),
      probe: async () => parseAnswers(answers),
    }),
    size: { columns: 100, rows: 30 },
    ownColors: { colors: unknownColors, from: null },
    interrupted,
  };
}

const worldIn = (terminal: AskedTerminal, options: WorldOptions = {}) =>
  createTestWorld({ ...options, machine: { detectTerminal: async () => terminal, ...options.machine } });

interface Told {
  readonly terminal: Readonly<Record<string, unknown>>;
  readonly sources: { readonly failed: readonly { readonly error: { readonly code: string } }[] };
  readonly archive: unknown;
  readonly saved: unknown;
}

async function told(khabar: ReturnType<typeof worldIn>['khabar'], ...flags: string[]): Promise<Told> {
  const ran = await khabar('doctor', '--json', ...flags);
  expect(ran.code).toBe(0);
  expect(schemaErrors('doctor', ran.json())).toEqual([]);
  return ran.json() as Told;
}

describe('doctor', () => {
  it('tells of the terminal, in words too', async () => {
    const { terminal } = await told(worldIn(await asked(vte)).khabar);
    expect(terminal).toMatchObject({
      present: true,
      name: 'vte',
      key: 'vte',
      encoding: 'visual',
      explicit: true,
      tashkeel: 'keep',
      hyperlinks: true,
      size: { columns: 100, rows: 30 },
      answers: { bidiMode: 1, version: null, secondary: '>65;7006;1c', primary: '?65;1;9c' },
      reasons: [{ code: 'explicit-mode', data: '8;1', text: expect.stringContaining('CSI 8 l') }],
    });
  });

  it.each([
    ['half-blocks', { env: { TERM: 'xterm-256color' } }, /Pictures\s+half blocks/u],
    ['few-colours', { env: { TERM: 'xterm' } }, /Pictures\s+none: pictures need 256 colors/u],
    [
      'no-decoder',
      { env: { TERM: 'xterm-256color' }, decodesPictures: () => false },
      /Pictures\s+none: install .* `npm install --global wasm-vips`/u,
    ],
    [
      'half-blocks',
      { env: { TERM: 'xterm-256color', SSH_TTY: '/dev/pts/1' } },
      /Pictures\s+half blocks\s+Over SSH only with `--pictures on`/u,
    ],
  ])('tells how pictures are shown, or why none is: %s', async (shown, machine, words) => {
    const { khabar } = worldIn(await asked(vte), { machine });
    expect((await told(khabar)).terminal).toMatchObject({ pictures: shown });
    expect((await khabar('doctor')).stdout).toMatch(words);
  });

  const night: FoundOwnColors = {
    colors: { foreground: [255, 255, 255], background: [18, 21, 26] },
    from: 'terminal',
  };
  const xterm256 = { TERM: 'xterm-256color' };

  it.each<[string, Partial<AskedTerminal>, Record<string, string>, string[], object, RegExp]>([
    [
      'dark on a dark background',
      { ownColors: night },
      xterm256,
      [],
      {
        colours: 256,
        coloursFrom: 'TERM',
        background: { color: '#12151a', from: 'terminal' },
        theme: { name: 'auto', shown: 'dark', reason: { code: 'background' } },
      },
      /Theme\s+dark \(follows the background\)/u,
    ],
    [
      'light on the paper that COLORFGBG names',
      { ownColors: { colors: { foreground: [0, 0, 0], background: [255, 255, 255] }, from: 'environment' } },
      { ...xterm256, COLORTERM: 'truecolor' },
      [],
      {
        colours: 16_777_216,
        coloursFrom: 'COLORTERM',
        background: { color: '#ffffff', from: 'environment' },
        theme: { shown: 'light', reason: { code: 'background' } },
      },
      /Background\s+#ffffff \(COLORFGBG\)/u,
    ],
    [
      'dark on an unknown one',
      {},
      xterm256,
      [],
      {
        background: { color: null, from: null },
        theme: { shown: 'dark', reason: { code: 'background-unknown' } },
      },
      /Background\s+unknown/u,
    ],
    [
      'the one that was chosen',
      { ownColors: night },
      xterm256,
      ['--theme', 'sepia'],
      { theme: { name: 'sepia', shown: 'sepia', reason: { code: 'chosen' } } },
      /Theme\s+sepia \(chosen\)/u,
    ],
    [
      'none in 16 colors',
      { ownColors: night },
      { TERM: 'xterm' },
      ['--theme', 'sepia'],
      { colours: 16, theme: { name: 'sepia', shown: 'sixteen', reason: { code: 'few-colors' } } },
      /Theme\s+colors of the terminal/u,
    ],
    [
      'none without colors',
      {},
      { ...xterm256, NO_COLOR: '1' },
      [],
      { colours: 2, coloursFrom: 'NO_COLOR', theme: { shown: 'mono', reason: { code: 'no-colors' } } },
      /Colors\s+none \(NO_COLOR\)/u,
    ],
  ])('tells which theme is shown, and why: %s', async (_, found, env, flags, expected, text) => {
    const { khabar } = worldIn({ ...(await asked(vte)), ...found }, { env: { LANG: 'en_GB.UTF-8', ...env } });
    expect((await told(khabar, ...flags)).terminal).toMatchObject(expected);
    expect((await khabar('doctor', ...flags)).stdout).toMatch(text);
  });

  it('without a terminal says so, and that is no failure', async () => {
    const { khabar } = createTestWorld();
    expect((await told(khabar)).terminal).toMatchObject({ present: false, encoding: 'logical', size: null });
    const { stdout, code } = await khabar('doctor');
    expect(code).toBe(0);
    expect(stdout).toContain('No terminal.');
  });

  it.each(['ar', 'en'])('has words for all of it in %s, and no control characters in JSON', async lang => {
    const world = worldIn(await asked('', { TMUX: 'x' }), { env: { LANG: 'C' } });
    const ran = await world.khabar('doctor', '--lang', lang);
    expect(ran.stdout).not.toContain('undefined');
    const json = (await world.khabar('doctor', '--json', '--lang', lang)).stdout;
    expect(json).not.toMatch(/[\u200E\u200F\u202A-\u202E\u2066-\u2069]/u);
  });

  it('shows the test card where the output is a terminal, and the choices of its lines', async () => {
    const { khabar } = worldIn(await asked(vte), { stdout: { isTTY: true, columns: 100 } });
    const { stdout } = await khabar('doctor', '--bidi', 'guarded');
    expect(stdout).toContain('Nokia');
    expect(stdout).toMatch(/\* 3 guarded/u);
    expect(stdout).toMatch(/3\S*\s+--bidi guarded$/mu);
    expect((await worldIn(await asked(vte)).khabar('doctor')).stdout).not.toContain('Nokia');
  });

  it('names the sources that failed the last time, and why', async () => {
    const { khabar, services } = createTestWorld();
    const sources = (await khabar('sources', 'list', '--json')).json() as readonly { readonly id: string }[];
    const [first, second] = sources;
    const error = { code: 'timeout', url: 'https://example.com/feed' } as const;
    services.archive.store({ articles: [], record: makeFetchRecord({ sourceId: first?.id ?? '', error }) });
    services.archive.store({ articles: [], record: makeFetchRecord({ sourceId: second?.id ?? '' }) });
    const { failed } = (await told(khabar)).sources;
    expect(failed).toMatchObject([{ id: first?.id, error: { code: 'timeout' } }]);
    expect(failed).toHaveLength(1);
    expect((await khabar('doctor')).stdout).toContain('https://example.com/feed');
  });

  it('tells why the archive cannot be looked into', async () => {
    const { khabar, services } = createTestWorld();
    const error = Object.assign(new Error('no'), {
      readerError: { code: 'storage-failed', subject: 'archive' },
    });
    services.archive.fetchRecords = () => {
      throw error;
    };
    expect((await told(khabar)).sources).toMatchObject({ error: { code: 'storage-failed' }, failed: [] });
    expect(await told(khabar)).toMatchObject({ archive: null });
  });

  it.each([
    ['en', /State files\s+3 files, 4,100 bytes/u, /Articles\s+1, 1 bookmarked/u],
    ['ar', /ملفات البيانات\s+٣ ملفات، ٤٬١٠٠ بايت/u, /المقالات\s+١، المحفوظ منها ١/u],
  ])('tells how much is kept, and in how many files, in %s', async (lang, state, articles) => {
    const spaces: Readonly<Record<string, Space>> = {
      '/home/sources.json': { files: 1, bytes: 100 },
      '/home/read': { files: 2, bytes: 4000 },
      '/home/archive.sqlite': { files: 1, bytes: 50_000 },
    };
    const article = makeArticle();
    const { khabar } = createTestWorld({
      articles: [article],
      kept: { bookmarks: { [article.id]: { added: '2026-11-24T08:00:00.000Z', article } } },
      keptFiles: [
        { name: 'sources', path: '/home/sources.json' },
        { name: 'read', path: '/home/read' },
        { name: 'history', path: '/home/history' },
        { name: 'archive', path: '/home/archive.sqlite' },
      ],
      machine: { spaceOf: place => spaces[place] ?? null },
    });
    expect(await told(khabar)).toMatchObject({
      files: [
        { name: 'sources', files: 1, bytes: 100 },
        { name: 'read', files: 2, bytes: 4000 },
        { name: 'history', files: null, bytes: null },
        { name: 'archive', files: 1, bytes: 50_000 },
      ],
      state: { files: 3, bytes: 4100 },
      archive: { articles: 1, bookmarked: 1, freeBytes: 0, givenBack: null },
    });
    const { stdout } = await khabar('doctor', '--lang', lang);
    const plain = stdout.replaceAll(/[\u2066-\u2069]/gu, '');
    expect(plain).toMatch(state);
    expect(plain).toMatch(articles);
  });

  it('ends as interrupted where Ctrl-C was typed meanwhile', async () => {
    expect((await worldIn(await asked(vte, {}, true)).khabar('doctor')).code).toBe(130);
  });
});

describe('doctor --save', () => {
  it('keeps what is given for this terminal alone, and uses it from then on', async () => {
    const { khabar, services } = worldIn(await asked(vte));
    expect((await told(khabar, '--save', '--bidi', 'guarded', '--tashkeel', 'strip')).saved).toEqual({
      bidi: 'guarded',
      shaping: null,
      tashkeel: 'strip',
    });
    expect(keptIn(services.store).settings.terminals).toEqual({
      vte: { bidi: 'guarded', tashkeel: 'strip' },
    });
    expect((await told(khabar)).terminal).toMatchObject({ encoding: 'guarded', tashkeel: 'strip' });
    expect((await told(khabar, '--bidi', 'app')).terminal).toMatchObject({ encoding: 'visual' });
  });

  it('keeps what was chosen where nothing is given', async () => {
    const { khabar, services } = worldIn(await asked('', { TMUX: 'x' }));
    await told(khabar, '--save');
    expect(keptIn(services.store).settings.terminals).toEqual({
      'tmux/vte': { bidi: 'guarded', shaping: 'on', tashkeel: 'keep' },
    });
  });

  it('cannot keep anything for no terminal', async () => {
    const { khabar, services } = createTestWorld();
    const { code, stderr } = await khabar('doctor', '--save', '--json');
    expect({ code, stderr }).toEqual({ code: 1, stderr: expect.stringContaining('no terminal') });
    expect(keptIn(services.store)).toEqual(nothingKept);
  });
});

describe('doctor --compact', () => {
  it('gives back to the disk what is free, and says how much that was', async () => {
    const { khabar, services } = createTestWorld();
    const { archive } = services;
    const articles = Array.from({ length: 200 }, (_, index) => makeDistinctArticle(`id${index}`));
    archive.store({ articles });
    archive.remove(articles.map(({ id }) => id));
    const before = archive.sizes();
    expect(before.freeBytes).toBeGreaterThan(0);
    expect((await khabar('doctor')).stdout).toMatch(/of it free \(`khabar doctor --compact`/u);
    const { archive: after } = await told(khabar, '--compact');
    expect(after).toEqual({
      ...archive.sizes(),
      alteredVersions: [],
      givenBack: before.bytes - archive.sizes().bytes,
    });
    expect(after).toMatchObject({ freeBytes: 0, givenBack: expect.toSatisfy((bytes: number) => bytes > 0) });
    expect((await khabar('doctor', '--compact')).stdout).toMatch(/Freed by compaction\s+0 bytes/u);
  });

  it('fails if the archive cannot be compacted', async () => {
    const { khabar, services } = createTestWorld();
    const readerError = { code: 'storage-failed', subject: 'archive' };
    services.archive.compact = () => {
      throw Object.assign(new Error('no'), { readerError });
    };
    expect((await khabar('doctor', '--compact')).code).toBe(1);
  });
});

describe('what the machine says', () => {
  it('is printed without control bytes, in words and as JSON', async () => {
    const hostile = 'C\u001b]0;x\u0007\u009b2J\u202e';
    const world = createTestWorld({
      keptFiles: [{ name: 'archive', path: `/home/${hostile}/archive.sqlite` }],
      machine: { env: { LANG: hostile } },
    });
    for (const words of [['doctor'], ['doctor', '--json']]) {
      const { stdout } = await world.khabar(...words);
      expect(stdout).toContain('archive.sqlite');
      expect(stdout).not.toMatch(/[\0-\x09\x0b-\x1f\x7f-\x9f\u202e]|\\u00|\\u202e/u);
    }
  });
});
