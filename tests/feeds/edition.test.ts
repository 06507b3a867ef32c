/** The sample edition, read by the same code as everything else: each feed, each page, and the two side by side. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Entry } from '../../source/domain/article.ts';
import { readDocument } from '../../source/feeds/document.ts';
import { parseFeed } from '../../source/feeds/parse-feed.ts';

const folder = new URL('../../fixtures/edition/', import.meta.url);
const read = (path: string): Uint8Array => readFileSync(new URL(path, folder));

const feedOf = (file: string) => {
  const parsed = parseFeed(read(file), { url: `edition:///${file}`, contentType: null });
  if (!parsed.ok) throw new Error(`${file}: ${JSON.stringify(parsed.error)}`);
  return parsed.value;
};
const pageOf = (link: string): Entry => {
  const parsed = readDocument(read(link.replace('edition:///', '')), {
    url: link,
    contentType: 'text/html; charset=utf-8',
  });
  if (!parsed.ok) throw new Error(`${link}: ${JSON.stringify(parsed.error)}`);
  return parsed.value;
};

const sections: readonly (readonly [file: string, format: string, section: string])[] = [
  ['akhbar.rss.xml', 'rss', 'أخبار'],
  ['tiqniya.atom.xml', 'atom', 'تقنية'],
  ['iqtisad.rss.xml', 'rss', 'اقتصاد'],
  ['ulum.rdf', 'rdf', 'علوم'],
  ['thaqafa.feed.json', 'json-feed', 'ثقافة'],
  ['riyada.rss.xml', 'rss', 'رياضة'],
];
/** Its feed only teases; the page has the article. */
const teasing = 'riyada.rss.xml';
const feeds = sections.map(([file]) => ({ file, feed: feedOf(file) }));
const entries = feeds.flatMap(({ file, feed }) =>
  feed.entries.map(entry => ({ file, entry, name: entry.link ?? '' })),
);

describe('the feeds', () => {
  it.each(sections)('%s is %s, section %s, and needs no repair', (file, format, section) => {
    const feed = feedOf(file);
    expect(feed).toMatchObject({
      format,
      title: `العدد التجريبي: ${section}`,
      homepage: 'edition:///',
      language: 'ar',
    });
    expect(feed.note).toBeUndefined();
    expect(feed.entries.length).toBeGreaterThanOrEqual(6);
    expect(feed.entries.map(entry => entry.category)).toEqual(feed.entries.map(() => section));
    const dates = feed.entries.map(entry => entry.published);
    expect(dates).toEqual([...dates].sort().reverse());
  });

  it('have at least 30 entries, each whole and with a page', () => {
    expect(entries.length).toBeGreaterThanOrEqual(30);
    expect(new Set(entries.map(({ entry }) => entry.key)).size).toBe(entries.length);
    const pages = readdirSync(new URL('articles/', folder)).map(file => `edition:///articles/${file}`);
    expect(entries.map(({ name }) => name).sort()).toEqual(pages.sort());
    for (const { entry } of entries) {
      expect(entry.key).toMatch(/^(tag:khabar\.example,2026:|edition:)/u);
      expect([entry.title, entry.author, entry.summary, entry.published]).not.toContain(null);
      expect(entry.blocks.length).toBeGreaterThan(0);
    }
  });

  it('hold every kind of block', () => {
    const kinds = new Set(entries.flatMap(({ entry }) => entry.blocks.map(block => block.type)));
    expect([...kinds].sort()).toEqual(
      expect.arrayContaining(['code', 'heading', 'image', 'list', 'paragraph', 'quote', 'table']),
    );
  });

  it('name the languages of what is not Arabic', () => {
    const languages = new Set(entries.map(({ entry }) => entry.language));
    expect([...languages].sort()).toEqual(['ar', 'en', 'fa', 'ur']);
  });
});

describe('feed and page say the same', () => {
  it.each(entries)('$name', ({ file, entry, name }) => {
    const page = pageOf(name);
    const facts = ({ title, link, author, published, category, language, summary }: Entry) => ({
      title,
      link,
      author,
      published,
      category,
      language,
      summary,
    });
    expect(facts(page)).toEqual(facts(entry));
    expect(page.byline).toContain(entry.author);
    if (file === teasing) {
      expect(page.blocks.length).toBeGreaterThan(entry.blocks.length);
      return;
    }
    expect(page.blocks).toEqual(entry.blocks);
    expect(page.related).toEqual(entry.related);
  });

  it('and point to articles of the edition as further reading', () => {
    const related = entries.flatMap(({ name }) => pageOf(name).related);
    expect(related.length).toBeGreaterThanOrEqual(18);
    const names = new Set(entries.map(({ name }) => name));
    expect(related.filter(({ link }) => link === null || !names.has(link))).toEqual([]);
  });
});

describe('the article that stands for the seed article', () => {
  it('has its anatomy', () => {
    const page = pageOf('edition:///articles/open-language-model.html');
    expect(page).toMatchObject({ category: 'تقنية', byline: expect.stringMatching(/^كتب: /u) });
    expect(page.blocks.filter(block => block.type === 'heading')).toHaveLength(3);
    expect(page.blocks.filter(block => block.type === 'quote').length).toBeGreaterThan(0);
    expect(page.related).toHaveLength(3);
  });
});
