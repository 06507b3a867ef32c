import { describe, expect, it } from 'vitest';
import { makeDistinctArticle, makeSource } from '../../support/articles.ts';
import { nothingKept } from '../../support/library.ts';
import { rss } from '../support/loopback.ts';
import { schemaErrors } from '../support/schemas.ts';
import { createTestWorld, type WorldOptions } from '../support/world.ts';

const source = makeSource({ id: 'source01', title: 'المصدر', url: 'https://news.example/feed' });
const other = makeSource({ id: 'source02', title: 'الآخر', url: 'https://other.example/feed' });

const open = (options: WorldOptions = {}) =>
  createTestWorld({
    articles: [makeDistinctArticle('there', { title: 'قديم' })],
    kept: { ...nothingKept, sources: [source, other] },
    pages: { [source.url]: rss('المصدر', 'خبر أول', 'خبر ثان'), [other.url]: rss('الآخر', 'خبر ثالث') },
    ...options,
  });

const values = (text: string): readonly { readonly title: string }[] =>
  text
    .trimEnd()
    .split('\n')
    .map(line => JSON.parse(line));

describe('watch', () => {
  it('prints new articles as JSON, one a line, as `list` has them', async () => {
    const { khabar } = open();
    const ran = await khabar('watch', '--once');
    expect(ran.code).toBe(0);
    const articles = values(ran.stdout);
    for (const article of articles) expect(schemaErrors('article-header', article)).toEqual([]);
    expect(articles.map(({ title }) => title)).toEqual(
      expect.arrayContaining(['خبر أول', 'خبر ثان', 'خبر ثالث']),
    );
    const listed = (await khabar('list', '--json')).json() as readonly object[];
    for (const article of articles) expect(listed).toContainEqual(article);
  });

  it('takes the filters of `list`, and refreshes no other sources', async () => {
    const { khabar } = open();
    const ran = await khabar('watch', '--once', '--source', 'الآخر', '--fields', 'title');
    expect(ran.stdout).toBe('خبر ثالث\n');
    const fields = await khabar('watch', '--once', '--query', 'title:ثان', '--ndjson', '--fields', 'title');
    expect(values(fields.stdout)).toEqual([{ title: 'خبر ثان' }]);
  });

  it('hands everything behind --exec to the command, whatever it looks like', async () => {
    const { khabar, deliveries } = open();
    await khabar(
      'watch',
      '--once',
      '--limit',
      '1',
      '--exec',
      'mail',
      '--json',
      '-s',
      'a b',
      '',
      '--',
      '--lang',
    );
    expect(deliveries[0]).toMatchObject({
      command: ['mail', '--json', '-s', 'a b', '', '--', '--lang'],
      retries: false,
    });
  });

  it('is known by its filters and its command, or by its name', async () => {
    const { khabar, deliveries } = open();
    await khabar('watch', '--once');
    await khabar('watch', '--once', '--since', '2d', '--quiet');
    await khabar('watch', '--once', '--unread');
    await khabar('watch', '--once', '--exec', 'mail');
    await khabar('watch', '--once', '--as', 'phone', '--exec', 'mail');
    await khabar('watch', '--once', '--as', 'phone');
    const names = deliveries.map(({ name }) => name);
    expect(names[1]).toBe(names[0]);
    expect(names[5]).toBe(names[4]);
    expect(new Set(names)).toHaveLength(4);
  });

  it('exits with 3 if the command does not take an article, once', async () => {
    const { khabar } = open({ takes: () => false });
    expect((await khabar('watch', '--once', '--exec', 'mail')).code).toBe(3);
  });

  it.each([
    ['SIGTERM', 0],
    [undefined, 130],
  ])('ends when it is told to: %s', async (reason, code) => {
    const { khabar } = open({ signal: AbortSignal.abort(reason) });
    expect(await khabar('watch')).toMatchObject({ code, stdout: '' });
  });

  it('says why a source fails', async () => {
    const { khabar } = open({ pages: { [other.url]: rss('الآخر', 'خبر ثالث') } });
    const ran = await khabar('watch', '--once', '--quiet');
    expect(ran).toMatchObject({ code: 0, stderr: expect.stringContaining('المصدر') });
    expect(values(ran.stdout)).toHaveLength(2);
  });

  it('says once that there is no network', async () => {
    const { khabar } = open({ pages: {} });
    const ran = await khabar('watch', '--once', '--quiet');
    expect(ran).toMatchObject({ code: 0, stderr: 'No network. Trying again every minute.\n' });
  });

  it.each([
    [['--exec'], 2],
    [['--every', 'soon'], 2],
    [['--query', '('], 2],
    [['--source', 'nobody'], 4],
    [['--fields', 'nothing'], 2],
    [['extra'], 2],
  ])('refuses what it does not understand before it waits: %j', async (words, code) => {
    expect(await open().khabar('watch', '--once', ...words)).toMatchObject({ code, stdout: '' });
  });
});
