import { describe, expect, it } from 'vitest';
import { editionSources } from '../../source/app/edition.ts';
import { run } from '../../source/cli/run.ts';
import { fail } from '../../source/domain/errors.ts';
import type { Store } from '../../source/domain/library.ts';
import { emptySettings } from '../../source/domain/settings.ts';
import { makeArticle, makeSource } from '../support/articles.ts';
import { nothingKept, openTestLibrary } from '../support/library.ts';
import { schemaErrors } from './support/schemas.ts';
import { createTestWorld } from './support/world.ts';

const source = makeSource();
const state = { ...nothingKept, sources: [source] };
const articles = [makeArticle({ id: 'aaaa000001', link: null })];

describe('run', () => {
  it('speaks the language of --lang, or else that of the environment, or else Arabic', async () => {
    const errorIn = async (env: Readonly<Record<string, string>>, ...argv: string[]) =>
      (await createTestWorld({ env }).khabar('nonsense', ...argv)).stderr.split(':')[0];
    expect(await errorIn({ LANG: 'en_GB' })).toBe('Error');
    expect(await errorIn({ LANG: 'en_GB' }, '--lang', 'ar')).toBe('خطأ');
    expect(await errorIn({ LANG: 'ar_EG' }, '--lang=en')).toBe('Error');
    expect(await errorIn({ LANG: 'de_DE' })).toBe('خطأ');
    expect(await errorIn({ LANG: 'ar_EG', KHABAR_LANG: 'en' })).toBe('Error');
    expect(await errorIn({ LANG: 'en_GB.UTF-8', KHABAR_LANG: 'fr' })).toBe('Error');
    expect(await errorIn({ LANG: 'en_GB.UTF-8', LC_ALL: 'fr_FR.UTF-8' })).toBe('خطأ');
  });

  it('speaks the language of the settings on terminals, unless one is named', async () => {
    const settings = { ...emptySettings, display: { lang: 'en' } };
    const labelOn = async (isTTY: boolean, env: Readonly<Record<string, string>> = {}) => {
      const world = createTestWorld({
        kept: { ...nothingKept, settings },
        env: { LANG: 'ar_EG', ...env },
        stdout: { isTTY, columns: 80 },
      });
      return (await world.khabar('nonsense')).stderr.includes('Error');
    };
    expect(await labelOn(true)).toBe(true);
    expect(await labelOn(true, { KHABAR_LANG: 'ar' })).toBe(false);
    expect(await labelOn(true, { KHABAR_LANG: 'fr' })).toBe(true);
    expect(await labelOn(false)).toBe(false);
  });

  it('tells wrong usage on standard error, with what was meant', async () => {
    const ran = await createTestWorld().khabar('lits');
    expect(ran).toMatchObject({ code: 2, stdout: '' });
    expect(ran.stderr).toMatch(/^Error: Unknown command: lits\. Did you mean `list`\? .*\n$/u);
  });

  it('with --json prints a failure as one object on one line of standard error, and nothing else', async () => {
    const { khabar } = createTestWorld({ articles });
    for (const argv of [
      ['lits'],
      ['list', '--limt', '3'],
      ['read', 'nnnn'],
      ['list', '--source', 'no-such'],
    ]) {
      const ran = await khabar(...argv, '--json');
      expect(ran.stdout).toBe('');
      expect(ran.stderr).toMatch(/^\{.*\}\n$/u);
      expect(schemaErrors('error', ran.failure())).toEqual([]);
    }
  });

  it('does so with --ndjson too', async () => {
    for (const argv of [['lits'], ['read', 'nnnn']]) {
      const ran = await createTestWorld({ articles }).khabar(...argv, '--ndjson');
      expect(ran.stdout).toBe('');
      expect(schemaErrors('error', ran.failure())).toEqual([]);
    }
  });

  it('takes no --json behind -- for a flag', async () => {
    const ran = await createTestWorld({ articles }).khabar('list', '--', '--json');
    expect(ran).toMatchObject({ code: 2, stdout: '' });
  });

  it('quotes what was typed without its control characters', async () => {
    const ran = await createTestWorld({ articles }).khabar('read', 'x\u001b[2J\u202e\u0007.txt', '--json');
    expect(ran.code).toBe(4);
    expect(ran.stderr.trimEnd()).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u202e]/u);
    expect((ran.failure() as { error: { message: string } }).error.message).toContain('x.txt');
  });

  it('knows the themes of the settings by name, and names all of them where one is asked for that is not there', async () => {
    const themes = { night: { base: 'dark', colors: { headline: '#ffe9c4' } } };
    const kept = { ...state, settings: { ...emptySettings, themes } };
    const { khabar } = createTestWorld({ articles, kept });
    for (const name of ['night', 'sepia', 'news'])
      expect(await khabar('list', '--theme', name)).toMatchObject({ code: 0 });
    const ran = await khabar('list', '--theme', 'nihgt');
    expect(ran).toMatchObject({ code: 2, stdout: '' });
    expect(ran.stderr).toContain('--theme nihgt');
    expect(ran.stderr).toContain('auto, dark, light, sepia, contrast, mono or night');
  });

  it('warns of a theme of the settings that is wrong, where it is seen', async () => {
    const themes = { night: { base: 'dark', colors: { hedline: '#fff', dim: '#444' } } };
    const settings = { ...emptySettings, themes, display: { theme: 'night' } };
    const kept = { ...state, settings };
    const seen = createTestWorld({ articles, kept, stdout: { isTTY: true, columns: 80 } });
    const { stderr } = await seen.khabar('list');
    expect(stderr).toMatch(/Theme “night”.*“hedline”.*“headline”/u);
    expect(stderr).toMatch(/“dim” is hard to read on “selected”: contrast 1\.\d, should be 4\.5/u);
    expect((await createTestWorld({ articles, kept }).khabar('list')).stderr).toBe('');
  });

  it('says what the reader could not save, and what to do', async () => {
    const { khabar, readers, errors } = createTestWorld({ articles, stdout: { isTTY: true, columns: 80 } });
    await khabar('--lang', 'en', '--quiet');
    const [reader] = readers;
    await reader?.tellUnsaved({ changes: 0, error: null });
    expect(errors()).toBe('');
    await reader?.tellUnsaved({ changes: 2, error: null });
    expect(errors()).toMatch(/Still saving 2 changes: .* repeat what is missing\.\n$/u);
    await reader?.tellUnsaved({ changes: 1, error: { code: 'storage-failed', subject: 'read.json' } });
    expect(errors()).toMatch(/Not saved: 1 change\. .*read\.json.* repeat it\.\n$/u);
  });

  it('without a command opens the reader on a terminal', async () => {
    const env = { KHABAR_DIGITS: 'arabic', KHABAR_BIDI: 'app' };
    const { khabar, readers } = createTestWorld({ articles, env, stdout: { isTTY: true, columns: 80 } });
    expect(await khabar('--offline', '--bidi', 'guarded')).toMatchObject({ code: 0, stdout: '' });
    expect(readers).toMatchObject([{ given: { bidi: 'guarded', digits: 'arabic' }, refreshAtStart: false }]);
  });

  it('says that a conflicting copy could not be merged before the reader takes the terminal', async () => {
    const stdout = { isTTY: true, columns: 80 };
    const { world, errors } = createTestWorld({ articles, stdout, conflicts: ['/home/reader/a copy.json'] });
    const homes = await world.homes(undefined);
    let said = '';
    await run(['--offline'], {
      ...world,
      homes: async () => ({
        ...homes,
        takeConflicts: async () => fail('storage-failed', { subject: 'a copy' }),
      }),
      openReader: async () => {
        said = errors();
        return 0;
      },
    });
    expect(said).toContain('a copy');
  });

  it('merges conflicting copies before a change, and lists stories without', async () => {
    const takenBy = async (...line: readonly string[]): Promise<boolean> => {
      const { world } = createTestWorld({ articles, conflicts: ['/home/reader/a copy.json'] });
      const homes = await world.homes(undefined);
      let isTaken = false;
      const takeConflicts: typeof homes.takeConflicts = async () => {
        isTaken = true;
        return { ok: true, value: { copies: 1, keptIn: [] } };
      };
      await run(line, { ...world, homes: async () => ({ ...homes, takeConflicts }) });
      return isTaken;
    };
    const [{ id } = { id: '' }] = articles;
    expect(await takenBy('stories')).toBe(false);
    expect(await takenBy('stories', '--why', id, id)).toBe(false);
    expect(await takenBy('stories', '--part', id)).toBe(true);
    expect(await takenBy('mark', 'read', id)).toBe(true);
  });

  it('tells of a variable that cannot have its value, and goes on without it', async () => {
    const env = { KHABAR_DIGITS: 'roman', KHABAR_MEASURE: '٦٠' };
    const stdout = { isTTY: true, columns: 80 };
    const { khabar, readers } = createTestWorld({ articles, env, stdout });
    const { code, stderr } = await khabar('--offline');
    expect(code).toBe(0);
    expect(stderr).toContain('KHABAR_DIGITS=roman');
    expect(stderr).toContain('source, arabic or western');
    expect(readers).toMatchObject([{ given: { measure: 60 } }]);
  });

  it('without a command prints the list elsewhere, or where JSON is asked for', async () => {
    const piped = createTestWorld({ articles, kept: state });
    expect((await piped.khabar()).stdout).toBe((await piped.khabar('list')).stdout);
    expect(piped.readers).toEqual([]);
    const terminal = createTestWorld({ articles, kept: state, stdout: { isTTY: true, columns: 80 } });
    expect((await terminal.khabar('--json')).json()).toHaveLength(1);
    expect((await terminal.khabar('--ndjson')).stdout).toContain('"id"');
    expect((await terminal.khabar('--fields', 'id')).stdout).not.toBe('');
    expect(terminal.readers).toEqual([]);
  });

  it('opens the places that are asked for, once', async () => {
    const { khabar, opened } = createTestWorld({ articles });
    await khabar('list', '--home', '/some/where', '--offline');
    expect(opened).toEqual([{ home: '/some/where', offline: true }]);
  });

  it('tells of a file that cannot be read and was left in place', async () => {
    const damage = [{ file: '/h/read/3f.json', keptAs: null, reason: 'EACCES' }];
    const ran = await createTestWorld({ articles, damage }).khabar('list', '--lang', 'en');
    expect(ran.stderr).toContain('Could not read /h/read/3f.json. It was left unchanged.');
  });

  it('tells a failure in JSON, and nothing of damaged files beside it', async () => {
    const damage = [{ file: '/h/read.json', keptAs: null, reason: 'not JSON' }];
    const ran = await createTestWorld({ articles, damage }).khabar('read', 'nosuch', '--json');
    expect(ran).toMatchObject({ code: 4, stdout: '' });
    expect(JSON.parse(ran.stderr)).toMatchObject({ error: { code: 'unknown-article' } });
  });

  it('tells of damaged files, even with --quiet', async () => {
    const damage = [{ file: '/h/read.json', keptAs: '/h/read.2026.json', reason: 'not JSON' }];
    const ran = await createTestWorld({ articles, damage }).khabar('list', '--quiet');
    expect(ran.code).toBe(0);
    expect(ran.stderr).toContain('/h/read.2026.json');
  });

  it.each([
    ['en', { place: { line: 4, column: 7 } }, '/h/settings.json has an error in line 4, column 7.'],
    ['ar', { place: { line: 4, column: 7 } }, 'السطر ٤، العمود ٧'],
    [
      'en',
      { faults: ['display.bidi'] },
      'invalid values, which are not used: display.bidi. The file as it was is now /h/s.json.',
    ],
    ['ar', { faults: ['display.bidi'] }, 'قيم غير مقبولة في الملف'],
  ])('tells what is wrong in a file that people edit (%s %j)', async (lang, fault, told) => {
    const damage = [{ file: '/h/settings.json', keptAs: '/h/s.json', reason: 'whatever', ...fault }];
    const ran = await createTestWorld({ articles, damage }).khabar('list', '--lang', lang);
    expect(ran.stderr.replace(/[\u2066-\u2069]/gu, '')).toContain(told);
  });

  it('tells what storage throws as the failure that it carries', async () => {
    const store: Store = {
      ...openTestLibrary().store,
      sources() {
        throw Object.assign(new Error('disk'), { readerError: { code: 'storage-failed', detail: 'ENOSPC' } });
      },
    };
    const ran = await createTestWorld({ articles, store }).khabar('list', '--json');
    expect(ran.code).toBe(1);
    expect(ran.failure()).toMatchObject({
      error: { code: 'storage-failed', message: expect.stringContaining('ENOSPC') },
    });
  });

  it('tells a failure in JSON without direction marks, which are for the eye', async () => {
    const { khabar } = createTestWorld({
      articles,
      fetcher: { fetch: async ({ url }) => fail('offline', { url }) },
    });
    const argv = ['read', 'https://a.example/', '--offline', '--lang', 'ar'];
    const ran = await khabar(...argv, '--json');
    expect(ran.failure()).toMatchObject({ error: { message: expect.stringContaining('--offline') } });
    expect(ran.stderr).not.toMatch(/\p{Bidi_Control}/u);
    expect((await khabar(...argv)).stderr).toContain('\u2066--offline\u2069');
  });

  it('tells a bug with where it is', async () => {
    const store: Store = {
      ...openTestLibrary().store,
      sources() {
        throw new TypeError('no such thing');
      },
    };
    const { khabar } = createTestWorld({ articles, store });
    const inWords = await khabar('list');
    expect(inWords).toMatchObject({ code: 1, stdout: '' });
    expect(inWords.stderr).toContain('    at ');
    const ran = await khabar('list', '--json');
    expect(ran).toMatchObject({ code: 1, stdout: '' });
    expect(schemaErrors('error', ran.failure())).toEqual([]);
    expect(ran.failure()).toMatchObject({
      error: { code: 'bug', url: null, httpStatus: null, stack: expect.stringContaining('    at ') },
    });
  });

  it('brings in the sample edition where there is nothing to read', async () => {
    const { services, khabar } = createTestWorld({
      pages: { [editionSources[0]?.url ?? '']: JSON.stringify(feed) },
    });
    expect((await khabar('list', '--json')).json()).toMatchObject([{ title: 'خبر أول' }]);
    expect(services.archive.fetchRecords()).toHaveLength(editionSources.length);
  });
});

const feed = {
  version: 'https://jsonfeed.org/version/1.1',
  title: 'أخبار',
  items: [{ id: '1', url: 'https://news.example/1', title: 'خبر أول', content_html: '<p>نص</p>' }],
};
