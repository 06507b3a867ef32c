/** The whole way of a document to the screen, for fuzz tests: decode, parse, clean, lay out. */
import { expect } from 'vitest';
import { articleText } from '../../source/app/view/article-text.ts';
import type { Entry } from '../../source/domain/article.ts';
import { readDocument } from '../../source/feeds/document.ts';
import { parseFeed } from '../../source/feeds/parse-feed.ts';
import { layoutArticle } from '../../source/text/article-layout.ts';
import { rowText } from '../../source/text/rows.ts';
import { makeArticle } from './articles.ts';
import { languages } from './languages.ts';
import type { MutatedFeed } from './mutated-feeds.ts';

/** Asked for as a page of links, which makes no difference to what is no page. */
const url = 'https://feeds.example/dir/feed.xml#links';
const width = 40;

/** What a terminal obeys, what turns the order of letters, and halves of characters. */
const harmful = /[\p{Control}\p{Surrogate}\u202a-\u202e\u2066-\u2069]/u;
/** Within a text lines may end, and the cells of a table part. */
const withinText = /[\n\t]/gu;

/** Every string in a value, however deep. */
function stringsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsIn) : [];
}

function expectHarmless(entry: Entry): void {
  const rows = layoutArticle(
    articleText(makeArticle({ ...entry, direction: 'rtl' }), languages.ar),
    languages.ar,
    { width, order: 'visual', shaping: true, marks: 'keep', digits: 'source' },
  );
  for (const row of rows) {
    expect(rowText(row)).not.toMatch(harmful);
    expect(row.width).toBe(width);
  }
  for (const address of [entry.link, ...entry.related.map(({ link }) => link)])
    if (address !== null) expect(address).toMatch(/^(?:https?|mailto|tel|edition):/iu);
}

/** Never throws for what is in a document; what comes of it is harmless. */
export function expectHarmlessFeed({ bytes, contentType }: MutatedFeed): void {
  const feed = parseFeed(bytes, { url, contentType });
  const article = readDocument(bytes, { url, contentType });
  for (const text of stringsIn([feed, article])) expect(text.replace(withinText, '')).not.toMatch(harmful);
  if (feed.ok) feed.value.entries.forEach(expectHarmless);
  if (article.ok) expectHarmless(article.value);
}
