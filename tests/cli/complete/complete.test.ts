import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { run } from '../../../source/cli/run.ts';
import { compose } from '../../../source/main/compose.ts';
import { makeDistinctArticle, makeSource } from '../../support/articles.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { createTestWorld, now, type TestWorld } from '../support/world.ts';

/** No other process changes what is compared. */
vi.mock('../../../source/system/leave-behind.ts', () => ({ leaveBehind: () => undefined }));

async function proposed(world: TestWorld, ...words: string[]): Promise<readonly string[]> {
  const { code, stdout, stderr } = await world.khabar('complete', '--', ...words);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  return stdout.split('\n').slice(0, -1);
}

const valuesIn = (lines: readonly string[]): readonly string[] =>
  lines.map(line => line.split('\t', 1)[0] ?? '');

const values = async (world: TestWorld, ...words: string[]): Promise<readonly string[]> =>
  valuesIn(await proposed(world, ...words));

const filled = (): TestWorld =>
  createTestWorld({
    kept: { sources: [makeSource({ category: 'ثقافة/كتب' })] },
    articles: [
      makeDistinctArticle('aaaa000001', { title: 'خبر\tأول' }),
      makeDistinctArticle('aaab000002'),
      makeDistinctArticle('bbbb000003'),
    ],
  });

describe('the tables of commands and options, without archive or state,', () => {
  it.each([
    [['boo'], ['bookmark']],
    [['bookmark', 'ex'], ['export']],
    [
      ['bookmark', ''],
      ['add', 'remove', 'list', 'export', 'import'],
    ],
    [['help', 'opt'], ['options']],
    [['help', 'tag', 'r'], ['remove']],
    [['list', '--unr'], ['--unread']],
    [['list', '--unread', '--unr'], []],
    [['list', '--source', 'x', '--sou'], ['--source']],
    [['text', '--unr'], []],
    [
      ['list', '--sort', ''],
      ['newest', 'oldest', 'best'],
    ],
    [['list', '--sort=o'], ['--sort=oldest']],
    [
      ['bookmark', 'export', '--format', ''],
      ['md', 'html', 'json'],
    ],
    [
      ['export', 'feed', '--format', ''],
      ['rss', 'atom', 'json'],
    ],
    [
      ['sync', ''],
      ['setup', 'status', 'off'],
    ],
    [
      ['completions', ''],
      ['bash', 'zsh', 'fish'],
    ],
    [['text', ''], [':file']],
    [['list', '--home', ''], [':folder']],
    [['list', '--', '--unr'], []],
    [['nonsense', ''], []],
    [['list', 'x', ''], []],
  ])('%j → %j', async (words, expected) => {
    const world = createTestWorld();
    expect(await values(world, ...words)).toEqual(expected);
    expect(world.opened).toEqual([]);
  });

  it('are told in the language of the line, then of the environment', async () => {
    const world = createTestWorld();
    expect(await proposed(world, 'und')).toEqual(['undo\tUndo the latest changes, newest first']);
    expect(await proposed(world, '--lang', 'ar', 'und')).toEqual([
      'undo\tيتراجع عن آخر التغييرات، الأحدث أولًا',
    ]);
  });
});

describe('what the user has', () => {
  it('is articles with their headlines, each once, and of a begun ID those that begin so', async () => {
    const world = filled();
    expect(await values(world, 'bookmark', 'add', 'aaab000002', '')).toEqual(['aaaa000001', 'bbbb000003']);
    expect(await proposed(world, 'history', 'aaaa')).toEqual(['aaaa000001\tخبر أول']);
  });

  it('is read, unread and bookmarked articles for what undoes it', async () => {
    const world = filled();
    await world.khabar('mark', 'read', 'aaaa000001');
    await world.khabar('bookmark', 'add', 'bbbb000003');
    expect(await values(world, 'mark', 'unread', '')).toEqual(['aaaa000001']);
    expect(await values(world, 'mark', 'read', '')).toEqual(['aaab000002', 'bbbb000003']);
    expect(await values(world, 'bookmark', 'remove', '')).toEqual(['bbbb000003']);
  });

  it('is sources by ID, and by name in any spelling', async () => {
    const world = filled();
    expect(await proposed(world, 'refresh', '')).toEqual(['source01\tصحيفة المثال']);
    expect(await proposed(world, 'list', '--source', 'صحيفه')).toEqual(['صحيفة المثال\tsource01']);
  });

  it('is tags, views, rules and sections', async () => {
    const world = filled();
    await world.khabar('tag', 'add', 'بنوك مركزية', 'aaaa000001');
    await world.khabar('views', 'add', 'علوم اليوم', 'قسم:علوم');
    await world.khabar('rules', 'add', 'إعلان', 'hide');
    expect(await proposed(world, 'list', '--tag', '')).toEqual(['بنوك مركزية\t1 article']);
    expect(await proposed(world, 'views', 'remove', 'عل')).toEqual(['علوم اليوم\tقسم:علوم']);
    expect(await proposed(world, 'rules', 'remove', '')).toEqual(['qhs8es\tإعلان → hide']);
    expect(await values(world, 'list', '--category', 'ثقافة')).toEqual(['ثقافة', 'ثقافة/كتب']);
    expect(await values(world, 'rules', 'add', 'x', 'tag:بن')).toEqual(['tag:بنوك مركزية']);
  });

  it('is queries, as far as they are typed', async () => {
    const world = filled();
    expect(await values(world, 'list', '--query', 'مكتبة is:unr')).toEqual(['مكتبة is:unread']);
    expect(await values(world, 'search', 'مصدر:')).toEqual(['مصدر:«صحيفة المثال»']);
  });

  it('is the catalog without what is followed, in both languages', async () => {
    const world = createTestWorld();
    expect(await values(world, 'sources', 'add', 'بي بي سي')).toEqual(['بي بي سي فارسی', ':file']);
    expect(await values(world, 'sources', 'catalog', '--country', 'مص')).toEqual(['مصر']);
    expect(await values(world, 'sources', 'catalog', '--country', 'egy')).toEqual(['Egypt']);
  });

  it('is the fields of the JSON, behind the last comma', async () => {
    expect(await values(filled(), 'list', '--fields', 'id,ti')).toEqual(['id,title']);
    expect(await values(filled(), 'list', '--fields', 'id,source.')).toEqual([
      'id,source.id',
      'id,source.title',
    ]);
  });
});

const filesBelow = (folder: string) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .sort()
    .map(name => path.join(folder, name))
    .map(file => {
      const status = statSync(file);
      const content = status.isDirectory() ? '' : readFileSync(file, 'base64');
      return { file, mtimeMs: status.mtimeMs, content };
    });

/** Runs on files, as the program does. */
async function onFiles(home: string, ...argv: string[]): Promise<string> {
  const out: string[] = [];
  const { world } = createTestWorld();
  const open = (places: Parameters<typeof world.open>[0]) =>
    compose({ ...places, home, env: {}, clock: { now: () => now } });
  const stdout = { ...world.stdout, write: (text: string | Uint8Array) => void out.push(String(text)) };
  await run(argv, { ...world, open, stdout });
  return out.join('');
}

describe('completing', () => {
  it('makes no home, and shows nothing of none', async () => {
    const home = path.join(temporaryFolder(), 'home');
    expect(await onFiles(home, 'complete', '--', 'read', '')).toBe(':file\n');
    expect(() => readdirSync(home)).toThrow('ENOENT');
  });

  it('changes no byte, not even of a damaged file, which still has to be told', async () => {
    const home = temporaryFolder();
    const [id = ''] = (await onFiles(home, 'list', '--limit', '1')).split('\t', 1);
    await onFiles(home, 'views', 'add', 'علوم', 'قسم:علوم');
    writeFileSync(path.join(home, 'rules.json'), 'no JSON');
    const before = filesBelow(home);
    expect(await onFiles(home, 'complete', '--', 'read', id.slice(0, 6))).toContain(id);
    expect(await onFiles(home, 'complete', '--', 'views', 'remove', '')).toBe('علوم\tقسم:علوم\n');
    expect(await onFiles(home, 'complete', '--', 'rules', 'remove', '')).toBe('');
    expect(filesBelow(home)).toEqual(before);
  });

  it('reads the home that the line names', async () => {
    const world = filled();
    await world.khabar('complete', '--', '--home', '/other', 'read', '');
    await world.khabar('complete', 'khabar --home=/third read ', ' ');
    expect(world.opened).toEqual([
      { home: '/other', offline: true, readOnly: true },
      { home: '/third', offline: true, readOnly: true },
    ]);
  });

  it('gives bash only what it replaces', async () => {
    const breaks = ' \t\n"\'><=;|&(:';
    const { khabar } = createTestWorld();
    expect((await khabar('complete', 'khabar list --sort=o', breaks)).stdout).toBe('oldest\n');
    expect((await khabar('complete', 'khabar list --query is:unr', breaks)).stdout).toBe('unread\n');
  });

  it.each([
    ['xterm-256color', {}, 'ﻻًﻭﺃ ﺙﺪﺣﻷﺍ ،ﺕﺍﺮﻴﻴﻐﺘﻟﺍ ﺮﺧﺁ ﻦﻋ ﻊﺟﺍﺮﺘﻳ'],
    ['xterm-256color', { XTERM_VERSION: '', VTE_VERSION: '7000' }, 'يتراجع عن آخر التغييرات، الأحدث أولًا'],
    ['xterm-256color', { COLUMNS: '' }, 'يتراجع عن آخر التغييرات، الأحدث أولًا'],
    ['xterm-256color', { COLUMNS: '30' }, '…ﺮﺧﺁ ﻦﻋ ﻊﺟﺍﺮﺘﻳ'],
  ])('sets descriptions for %s %j', async (TERM, more, description) => {
    const env = { TERM, XTERM_VERSION: 'XTerm(379)', COLUMNS: '80', KHABAR_LANG: 'ar', ...more };
    expect(await proposed(createTestWorld({ env }), 'und')).toEqual([`undo\t${description}`]);
  });
});
