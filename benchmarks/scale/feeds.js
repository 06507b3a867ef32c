/**
 * The feeds of the measurements, by address. `http://feed-7.khabar.example/` is one that stays; `http://passing-7.…` is one that is read once
 * and removed, so that marks and bookmarks outlive their source. Entries are numbered: 0 is the newest of the first day, higher ones are
 * older, negative ones came later.
 */
import { createVocabulary, createWriter } from './text.js';

export const feedCount = 100;
export const passingFeedCount = 20;
const wordsPerArticle = 400;

const wordsInShortArticle = 12;
const newest = Date.UTC(2026, 10, 24, 9);
const minute = 60_000;
const daysCovered = 90;

export const feedAddress = (kind, number) => `http://${kind}-${number}.khabar.example/`;

/** The subscription list of feeds, as `khabar sources import` takes it. */
export function opmlOf(kind, count) {
  const outlines = Array.from(
    { length: count },
    (_, number) => `<outline type="rss" text="${kind} ${number}" xmlUrl="${feedAddress(kind, number)}"/>`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n<opml version="2.0"><body>\n${outlines.join('\n')}\n</body></opml>\n`;
}

const seeds = { feed: 0, passing: 0x4000_0000 };

/** The bodies of feeds; `entries` is how many a feed has on the first day, which decides their dates. */
export function createFeeds(entries) {
  const writer = createWriter(createVocabulary());
  const step = (daysCovered * 24 * 60 * minute) / entries;

  function itemOf({ kind, number, entry, words }) {
    const { title, paragraphs } = writer.article(words, seeds[kind] + number * 100_000 + entry);
    const link = `${feedAddress(kind, number)}${entry}`;
    const date = new Date(newest - entry * step - number * 1000).toUTCString();
    const body = paragraphs.map(paragraph => `<p>${paragraph}</p>`).join('');
    return `<item><title>${title}</title><link>${link}</link><guid>${link}</guid><pubDate>${date}</pubDate>
<description>${paragraphs[0].slice(0, 120)}</description><content:encoded><![CDATA[${body}]]></content:encoded></item>`;
  }

  /** RSS with entries from `from` on; after the first `whole` ones come short articles. */
  return function feedBody({ kind, number, from, count, whole = count }) {
    const items = Array.from({ length: count }, (_, index) =>
      itemOf({
        kind,
        number,
        entry: from + index,
        words: index < whole ? wordsPerArticle : wordsInShortArticle,
      }),
    );
    return `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>
<title>${kind} ${number}</title><link>${feedAddress(kind, number)}</link><language>ar</language>
${items.join('\n')}
</channel></rss>`;
  };
}
