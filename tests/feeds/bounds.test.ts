import { describe, expect, it } from 'vitest';
import type { Feed } from '../../source/domain/article.ts';
import { longestName, longestTitle, mostCategories, mostRelated } from '../../source/feeds/bounds.ts';
import { readDocument } from '../../source/feeds/document.ts';
import { parseFeed } from '../../source/feeds/parse-feed.ts';

const url = 'https://feeds.example/feed.xml';
const bytes = (text: string) => new TextEncoder().encode(text);
const long = 'خ'.repeat(150_000);
const title = `${'خ'.repeat(longestTitle - 1)}…`;
const name = `${'خ'.repeat(longestName - 1)}…`;

function feedOf(text: string): Feed {
  const feed = parseFeed(bytes(text), { url, contentType: 'text/xml' });
  if (!feed.ok) throw new Error(feed.error.code);
  return feed.value;
}

const rss = (channel: string, item: string) =>
  `<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel>${channel}<item><guid>1</guid>${item}</item></channel></rss>`;

describe('what a feed says in one line', () => {
  it('is cut with an ellipsis where it is longer than any title or name', () => {
    const { title: ofFeed, entries } = feedOf(
      rss(
        `<title>${long}</title>`,
        `<title>${long}</title><dc:creator>${long}</dc:creator><category>${long}</category>`,
      ),
    );
    expect(ofFeed === name).toBe(true);
    expect(entries[0]?.title === title).toBe(true);
    expect(entries[0]?.category === name).toBe(true);
    expect(entries[0]?.author?.length).toBeLessThanOrEqual(longestName);
    expect(entries[0]?.byline?.length).toBeLessThanOrEqual(longestName);
  });

  it('is bounded in number too', () => {
    const categories = Array.from({ length: 5000 }, (_, index) => `<category>${index}</category>`).join('');
    const related = Array.from(
      { length: 5000 },
      (_, index) => `<li><a href="/${index}">${index} خبر</a></li>`,
    );
    const body = `<p>نص</p><h3>اقرأ أيضا</h3><ul>${related.join('')}</ul>`;
    const [entry] = feedOf(rss('', `${categories}<description><![CDATA[${body}]]></description>`)).entries;
    expect(entry?.categories).toHaveLength(mostCategories);
    expect(entry?.related).toHaveLength(mostRelated);
  });

  it('stays as it is where it is no longer', () => {
    const short = 'كلمة '.repeat(longestTitle / 5).trim();
    expect(feedOf(rss('', `<title>${short}</title>`)).entries[0]?.title).toBe(short);
  });
});

it('the title of a page is bounded as well', () => {
  const page = `<!doctype html><html><head><title>${long}</title></head><body><p>${'نص الخبر. '.repeat(50)}</p></body></html>`;
  const entry = readDocument(bytes(page), { url, contentType: 'text/html' });
  expect(entry.ok && entry.value.title === title).toBe(true);
});
