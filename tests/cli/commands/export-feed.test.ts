import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { parseFeed } from '../../../source/feeds/parse-feed.ts';
import { makeArticle } from '../../support/articles.ts';
import { articles, news, state, world } from '../support/listed-articles.ts';
import { createTestWorld } from '../support/world.ts';

const read = (text: string) => {
  const parsed = parseFeed(new TextEncoder().encode(text), {
    url: 'https://reader.example/feed',
    contentType: null,
  });
  if (!parsed.ok) throw new Error(parsed.error.code);
  return parsed.value;
};

describe('export feed', () => {
  it.each(['rss', 'atom', 'json'])('writes %s that a reader reads', async format => {
    const { stdout } = await world().khabar('export', 'feed', '--format', format);
    const feed = read(stdout);
    expect(feed.entries.map(({ title, link, published }) => ({ title, link, published }))).toEqual(
      articles.map(({ title, link, published }) => ({ title, link, published })),
    );
    expect(feed.entries[0]?.blocks).toEqual(articles[0]?.blocks);
    expect(feed.entries[0]?.categories).toEqual(['ثقافة']);
  });

  it('has the articles of a query, which is its title', async () => {
    const { khabar } = world();
    const { stdout } = await khabar(
      'export',
      'feed',
      '--unread',
      '--query',
      'source:news',
      '--limit',
      '1',
      '--json',
    );
    expect(JSON.parse(stdout)).toMatchObject({
      version: 'https://jsonfeed.org/version/1.1',
      title: 'Khabar: is:unread source:news',
      items: [{ id: 'urn:khabar:aaaa000001', title: 'افتتاح المكتبة' }],
    });
  });

  it('keeps signs that mean something in XML', async () => {
    const title = 'A < B & "C" ]]> <script>';
    const { khabar } = createTestWorld({
      articles: [makeArticle({ title, source: { id: news.id, title: news.title } })],
      kept: state,
    });
    for (const format of ['atom', 'json'])
      expect(read((await khabar('export', 'feed', '--format', format)).stdout).entries[0]?.title).toBe(title);
  });

  it.each(['rss', 'atom', 'json'])('keeps the files that an article encloses in %s', async format => {
    const enclosures = [
      { url: 'https://cdn.example/1.mp3', type: 'audio/mpeg', length: 1234, title: null },
      { url: 'https://cdn.example/2.pdf', type: 'application/pdf', length: 99, title: null },
    ];
    const { khabar } = createTestWorld({
      articles: [makeArticle({ enclosures, source: { id: news.id, title: news.title } })],
      kept: state,
    });
    const { stdout } = await khabar('export', 'feed', '--format', format);
    expect(read(stdout).entries[0]?.enclosures).toEqual(enclosures);
  });

  it('names the formats there are', async () => {
    const { code, stderr } = await world().khabar('export', 'feed', '--format', 'md', '--lang', 'en');
    expect(code).toBe(2);
    expect(stderr).toContain('rss, atom or json');
  });

  it('is what an independent parser takes for well-formed', async context => {
    const check = spawnSync('python3', ['-c', 'import feedparser'], { encoding: 'utf8' });
    if (check.status !== 0) {
      console.warn('skipped: python3 with feedparser is not installed');
      context.skip();
    }
    for (const format of ['rss', 'atom']) {
      const { stdout } = await world().khabar('export', 'feed', '--format', format);
      const script =
        'import feedparser, sys; f = feedparser.parse(sys.stdin.buffer.read()); print(f.bozo, len(f.entries), f.entries[0].title)';
      const { stdout: said } = spawnSync('python3', ['-c', script], { input: stdout, encoding: 'utf8' });
      expect(said.trim()).toMatch(/^(?:0|False) 3 افتتاح المكتبة$/u);
    }
  });
});
