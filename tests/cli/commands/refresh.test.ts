import { describe, expect, it } from 'vitest';
import { everything } from '../../../source/domain/query/query.ts';
import type { Source } from '../../../source/domain/source.ts';
import { makeArticle, makeSource } from '../../support/articles.ts';
import { nothingKept } from '../../support/library.ts';
import { closedPort, htmlPage, loopbackSite, realFetcher, rss } from '../support/loopback.ts';
import { schemaErrors } from '../support/schemas.ts';
import { createTestWorld, type WorldOptions } from '../support/world.ts';

/** Real news, so that the sample edition stands back. */
const articles = [makeArticle({ id: 'aaaa000001' })];

const sourceAt = (id: string, url: string): Source => makeSource({ id, url, title: `مصدر ${id}` });

const withSources = (sources: readonly Source[], more: WorldOptions = {}) =>
  createTestWorld({ articles, kept: { ...nothingKept, sources }, fetcher: realFetcher(), ...more });

describe('refresh', () => {
  it('fetches all that are enabled, in their order, and archives what is new', async () => {
    const site = await loopbackSite({
      '/a': { body: rss('أ', 'خبر 1', 'خبر 2') },
      '/b': { body: rss('ب') },
      '/off': { body: rss('ج', 'خبر 3') },
    });
    const { khabar, services } = withSources([
      sourceAt('src00001', site.url('/a')),
      sourceAt('src00002', site.url('/b')),
      { ...sourceAt('src00003', site.url('/off')), enabled: false },
    ]);
    const ran = await khabar('refresh', '--json');
    expect(ran.code).toBe(0);
    expect(schemaErrors('refresh', ran.json())).toEqual([]);
    expect(ran.json()).toEqual({
      sources: [
        {
          id: 'src00001',
          title: 'مصدر src00001',
          status: 'updated',
          added: 2,
          changed: 0,
          error: null,
          nextTry: null,
        },
        {
          id: 'src00002',
          title: 'مصدر src00002',
          status: 'unchanged',
          added: 0,
          changed: 0,
          error: null,
          nextTry: null,
        },
      ],
      added: 2,
      changed: 0,
      failed: 0,
      skipped: 0,
      durationMs: 0,
      rules: [],
    });
    expect(services.archive.count(everything)).toBe(3);
    expect((await khabar('refresh', '--json')).json()).toMatchObject({ added: 0, failed: 0 });
    expect(site.hits).not.toContain('/off');
  });

  it('lets rules act on what is new, and says so', async () => {
    const site = await loopbackSite({ '/a': { body: rss('أ', 'أسعار القمح', 'كرة القدم', 'أمطار') } });
    const { khabar, services } = withSources([sourceAt('src00001', site.url('/a'))]);
    for (const rule of [
      ['قمح', 'read', 'notify'],
      ['كرة', 'hide', '--force'],
      ['title:ثلج', 'bookmark'],
    ])
      expect((await khabar('rules', 'add', ...rule)).code).toBe(0);
    const ran = await khabar('refresh', '--json');
    expect(schemaErrors('refresh', ran.json())).toEqual([]);
    expect(ran.json()).toMatchObject({
      added: 3,
      rules: [
        { query: 'قمح', actions: ['read', 'notify'], matched: 1, error: null },
        { query: 'كرة', actions: ['hide'], matched: 1 },
        { query: 'title:ثلج', matched: 0 },
      ],
    });
    expect(ran.stderr).toContain('مصدر src00001: أسعار القمح');
    expect(services.archive.count({ is: 'hidden' })).toBe(1);
    expect((await khabar('undo', '--list', '--json')).json()).toMatchObject([
      { what: 'rules', count: 2 },
      {},
      {},
      {},
    ]);
    expect((await khabar('refresh', '--json')).json()).toMatchObject({ rules: [{ matched: 0 }, {}, {}] });
    await khabar('undo');
    expect(services.archive.count({ is: 'hidden' })).toBe(0);
    expect(services.archive.count({ is: 'read' })).toBe(0);
  });

  it('says of a story that a rule announces how many sources tell it', async () => {
    const headline = 'زلزال بقوة ست درجات يضرب مدينة أغادير ويقتل ٢٣ شخصا';
    const site = await loopbackSite({
      '/a': { body: rss('أ', headline) },
      '/b': { body: rss('ب', headline) },
    });
    const { khabar } = withSources(['a', 'b'].map(name => sourceAt(`src0000${name}`, site.url(`/${name}`))));
    await khabar('rules', 'add', 'sources:>=2', 'notify');
    const { stderr } = await khabar('refresh');
    expect(stderr).toMatch(new RegExp(`^مصدر src0000[ab] · 2 sources: ${headline}$`, 'mu'));
  });

  it('keeps what a feed encloses, for list, search and read', async () => {
    const enclosure = '<enclosure url="/1.mp3" type="audio/mpeg" length="1234"/></item>';
    const site = await loopbackSite({ '/a': { body: rss('أ', 'حلقة').replace('</item>', enclosure) } });
    const { khabar } = withSources([sourceAt('src00001', site.url('/a'))]);
    await khabar('refresh');
    const enclosures = [{ url: 'https://news.example/1.mp3', type: 'audio/mpeg', length: 1234, title: null }];
    const [listed] = (await khabar('list', '--source', 'src00001', '--json')).json() as { id: string }[];
    expect(listed).toMatchObject({ enclosures, story: null });
    expect((await khabar('search', 'حلقة', '--json')).json()).toMatchObject([{ enclosures }]);
    const read = (await khabar('read', listed?.id ?? '', '--json')).json();
    expect(schemaErrors('read', read)).toEqual([]);
    expect(read).toMatchObject({ enclosures });
    await khabar('bookmark', 'add', listed?.id ?? '');
    const exported = (await khabar('bookmark', 'export', '--json')).json();
    expect(schemaErrors('bookmarks', exported)).toEqual([]);
    expect(exported).toMatchObject([{ enclosures }]);
  });

  it('names every failure in words and ends in 3, the others unharmed', async () => {
    const site = await loopbackSite({
      '/good': { body: rss('أ', 'خبر') },
      '/page': { body: htmlPage() },
      '/broken': { body: '<?xml version="1.0"?><rss version="2.0"><channel><title>ق', type: 'text/xml' },
      '/nothing': { body: '', type: 'text/xml' },
      '/ill': { status: 503 },
    });
    const unreachable = await closedPort();
    const { khabar } = withSources([
      sourceAt('src00001', unreachable),
      sourceAt('src00002', site.url('/missing')),
      sourceAt('src00003', site.url('/page')),
      sourceAt('src00004', site.url('/broken')),
      sourceAt('src00005', site.url('/nothing')),
      sourceAt('src00006', site.url('/ill')),
      sourceAt('src00007', site.url('/good')),
    ]);
    const ran = await khabar('refresh', '--json');
    expect(ran.code).toBe(3);
    expect(schemaErrors('refresh', ran.json())).toEqual([]);
    expect(ran.json()).toMatchObject({
      sources: [
        { status: 'failed', error: { code: 'unreachable', url: unreachable, httpStatus: null } },
        { status: 'failed', error: { code: 'http-status', url: site.url('/missing'), httpStatus: 404 } },
        { status: 'failed', error: { code: 'not-a-feed', url: site.url('/page') } },
        { status: 'failed', error: { code: 'malformed-feed', url: site.url('/broken') } },
        { status: 'failed', error: { code: 'empty-document', url: site.url('/nothing') } },
        { status: 'failed', error: { code: 'http-status', httpStatus: 503 } },
        { status: 'updated', added: 1, error: null },
      ],
      added: 1,
      failed: 6,
    });

    const listed = (await khabar('sources', 'list', '--json', '--lang', 'ar')).json();
    expect(schemaErrors('sources', listed)).toEqual([]);
    expect(listed).toMatchObject([
      { id: 'src00001', lastFetched: null, error: { message: expect.stringContaining('تعذّر الوصول') } },
      {},
      {},
      {},
      {},
      {},
      { id: 'src00007', lastFetched: '2026-11-24T12:00:00.000Z', error: null },
    ]);
  });

  it('says what moved, what is gone, what waits, and what to do', async () => {
    const site = await loopbackSite({
      '/gone': { status: 410 },
      '/ill': { status: 500 },
      '/page': { body: htmlPage() },
    });
    const { khabar } = withSources([
      sourceAt('src00001', site.url('/gone')),
      sourceAt('src00002', site.url('/ill')),
      sourceAt('src00003', site.url('/page')),
    ]);
    expect((await khabar('refresh')).stderr).toContain('مصدر src00001: removed by its publisher');
    expect((await khabar('refresh', 'src00001')).stderr).not.toContain('tried again');
    const again = await khabar('refresh', '--width', '200');
    expect(again.code).toBe(0);
    expect(again.stdout).toMatch(/src00002: failed, retrying in/u);
    const skipped = await khabar('refresh', '--json');
    expect(schemaErrors('refresh', skipped.json())).toEqual([]);
    expect(skipped.json()).toMatchObject({
      sources: [
        {
          id: 'src00002',
          status: 'skipped',
          error: null,
          nextTry: expect.stringMatching(/^2026-11-24T12:0\d/u),
        },
        { id: 'src00003', status: 'skipped' },
      ],
      failed: 0,
      skipped: 2,
    });
    expect((await khabar('refresh', 'src00002')).stderr).toContain('refreshed early because you named it');
    expect(site.hits.filter(hit => hit === '/ill')).toHaveLength(2);

    const listed = (await khabar('sources', 'list', '--json')).json();
    expect(schemaErrors('sources', listed)).toEqual([]);
    expect(listed).toMatchObject([
      {
        enabled: false,
        health: {
          status: 'gone',
          lastSuccess: null,
          advice: expect.stringContaining('sources remove src00001'),
        },
      },
      {
        health: {
          status: 'failing',
          failures: 2,
          lastError: { code: 'http-status', at: '2026-11-24T12:00:00.000Z' },
          nextTry: expect.stringMatching(/^2026-11-24T12:0\d/u),
          nextTryReason: 'back-off',
          advice: expect.stringContaining('khabar refresh src00002'),
        },
      },
      { health: { status: 'not-a-feed', advice: expect.stringContaining('sources discover') } },
    ]);
    const text = (await khabar('sources', 'list', '--width', '200', '--lang', 'ar')).stdout;
    expect(text).toContain('جلبه متوقف');
    expect(text).toContain('تعذّر جلبه، والمحاولة التالية بعد');
    expect(text).toContain('صار رابط المصدر يؤدي إلى صفحة لا إلى خلاصة');
  });

  it('says nothing with --quiet if all is well, and failures on standard error', async () => {
    const site = await loopbackSite({ '/a': { body: rss('أ', 'خبر') }, '/ill': { status: 500 } });
    const well = withSources([sourceAt('src00001', site.url('/a'))]);
    for (const _ of ['new articles', 'nothing new'])
      expect(await well.khabar('refresh', '--quiet')).toMatchObject({ code: 0, stdout: '', stderr: '' });
    const ill = withSources([sourceAt('src00001', site.url('/a')), sourceAt('src00002', site.url('/ill'))]);
    const ran = await ill.khabar('refresh', '--quiet');
    expect(ran).toMatchObject({ code: 3, stdout: '' });
    expect(ran.stderr).toBe(
      `مصدر src00002: The server of ${site.url('/ill')} failed (HTTP 500). Try again later.\n`,
    );
    expect(await ill.khabar('refresh', '--quiet')).toMatchObject({ code: 0, stdout: '', stderr: '' });
    expect((await ill.khabar('refresh', '--quiet', '--json')).json()).toMatchObject({ skipped: 1 });
  });

  it('asks nothing if standard input names no source', async () => {
    const site = await loopbackSite({ '/a': { body: rss('أ', 'خبر') }, '/b': { body: rss('ب', 'خبر') } });
    const sources = [sourceAt('src00001', site.url('/a')), sourceAt('src00002', site.url('/b'))];
    const none = withSources(sources, { files: { '-': '' } });
    expect((await none.khabar('refresh', '-', '--json')).json()).toMatchObject({ sources: [] });
    const one = withSources(sources, { files: { '-': 'src00002\tب\n' } });
    await one.khabar('refresh', '-');
    expect(site.hits).toEqual(['/b']);
  });

  it('takes sources by id, prefix, title or address, each once', async () => {
    const site = await loopbackSite({ '/a': { body: rss('أ', 'خبر') }, '/b': { body: rss('ب', 'خبر') } });
    const { khabar } = withSources([
      sourceAt('src00001', site.url('/a')),
      sourceAt('abc00002', site.url('/b')),
    ]);
    const ran = await khabar('refresh', 'src0', 'مصدر src00001', site.url('/a'), '--json');
    expect(ran.json()).toMatchObject({ sources: [{ id: 'src00001' }] });
    expect(site.hits).toEqual(['/a']);
    expect(await khabar('refresh', 'nobody')).toMatchObject({ code: 4, stdout: '' });
  });

  it('leaves sources on the network out with --offline, and says so, also of one that is named', async () => {
    const site = await loopbackSite({ '/a': { body: rss('أ', 'خبر') } });
    const { khabar } = withSources([sourceAt('src00001', site.url('/a'))], { fetcher: realFetcher(true) });
    const ran = await khabar('refresh', '--offline', '--json');
    expect(ran).toMatchObject({
      code: 0,
      stderr: 'Offline: 1 source not refreshed. Run Khabar without `--offline` to refresh.\n',
    });
    expect(ran.json()).toMatchObject({ sources: [], added: 0, failed: 0 });
    const named = await khabar('refresh', 'src00001', '--offline', '--json');
    expect(named.code).toBe(3);
    expect(named.json()).toMatchObject({
      sources: [{ status: 'failed', error: { code: 'offline' } }],
      failed: 1,
    });
    expect(site.hits).toEqual([]);
  });

  it('tells no progress with --offline: nothing is waited for', async () => {
    const file = { ...sourceAt('src00001', 'file:///home/reader/feed.xml'), title: 'ملف' };
    const { khabar } = withSources([file], { fetcher: realFetcher(true) });
    const ran = await khabar('refresh', '--offline');
    expect(ran.stdout).toMatch(/^src00001\tfailed\t/u);
    expect(ran.stderr).toBe('');
  });

  it('tells its progress on standard error: by lines, on one line of a terminal, or not at all', async () => {
    const site = await loopbackSite({ '/a': { body: rss('أ') }, '/b': { body: rss('ب') } });
    const sources = [sourceAt('src00001', site.url('/a')), sourceAt('src00002', site.url('/b'))];
    const piped = await withSources(sources).khabar('refresh');
    expect(piped.stderr).toMatch(/^1 of 2: مصدر .*\n2 of 2: مصدر .*\n$/u);
    const terminal = await withSources(sources, { stderr: { isTTY: true, columns: 40 } }).khabar('refresh');
    expect(terminal.stderr.split('\r\u001b[K')).toHaveLength(4);
    expect(terminal.stderr).not.toContain('\n');
    expect(terminal.stderr.endsWith('\r\u001b[K')).toBe(true);
    expect((await withSources(sources).khabar('refresh', '--quiet')).stderr).toBe('');
  });

  it.each(['ar', 'en'])('prints a row for each source in a pipe, the same in %s', async lang => {
    const site = await loopbackSite({ '/a': { body: rss('أ', 'خبر 1', 'خبر 2') } });
    const { khabar } = withSources([
      sourceAt('src00001', site.url('/a')),
      sourceAt('src00002', site.url('/none')),
    ]);
    const { stdout } = await khabar('refresh', '--lang', lang);
    expect(stdout).toBe(
      'src00001\tupdated\t2\t0\t\tمصدر src00001\nsrc00002\tfailed\t0\t0\thttp-status\tمصدر src00002\n',
    );
  });

  it('prints a line for each source and the sum', async () => {
    const site = await loopbackSite({ '/a': { body: rss('أ', 'خبر 1', 'خبر 2') } });
    const { khabar } = withSources([
      sourceAt('src00001', site.url('/a')),
      sourceAt('src00002', site.url('/none')),
    ]);
    const { stdout } = await khabar('refresh', '--width', '200');
    expect(stdout.split('\n')).toEqual([
      'مصدر src00001: 2 new articles',
      expect.stringMatching(/^مصدر src00002: .*404/u),
      '2 new articles, 1 source failed',
      '',
    ]);
  });

  it('prints what it has at Ctrl-C and ends in 130', async () => {
    const site = await loopbackSite({ '/a': { body: rss('أ', 'خبر') }, '/silent': { silent: true } });
    const controller = new AbortController();
    const { khabar, world } = withSources(
      [sourceAt('src00001', site.url('/a')), sourceAt('src00002', site.url('/silent'))],
      { signal: controller.signal },
    );
    const { write } = world.stderr;
    Object.assign(world.stderr, {
      write(text: string) {
        write(text);
        controller.abort(); // once the first source is done
      },
    });
    const ran = await khabar('refresh', '--json');
    expect(ran.code).toBe(130);
    expect(ran.json()).toMatchObject({
      sources: [
        { status: 'updated', added: 1 },
        { status: 'failed', error: { code: 'interrupted' } },
      ],
      added: 1,
    });
  });
});
