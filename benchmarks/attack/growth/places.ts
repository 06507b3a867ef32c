/** Where outside text comes in, each as the whole way that it goes from there: parsed, cleaned, laid out, searched. */

import { tagChangesIn, tagNamed } from '../../../source/app/tag-names.ts';
import { articleText } from '../../../source/app/view/article-text.ts';
import type { Entry } from '../../../source/domain/article.ts';
import { parseQuery } from '../../../source/domain/query/parse.ts';
import { readBookmarkList } from '../../../source/feeds/bookmarks/index.ts';
import { parseDate } from '../../../source/feeds/dates.ts';
import { discoverFeeds } from '../../../source/feeds/discovery.ts';
import { readDocument } from '../../../source/feeds/document.ts';
import { refreshTarget } from '../../../source/feeds/meta-refresh.ts';
import { readSubscriptionList } from '../../../source/feeds/opml/index.ts';
import { parseFeed } from '../../../source/feeds/parse-feed.ts';
import { decode, initialState } from '../../../source/terminal/input/decoder.ts';
import { layoutArticle } from '../../../source/text/article-layout.ts';
import { changesBetween } from '../../../source/text/changes/index.ts';
import { noteReferences } from '../../../source/text/footnotes.ts';
import { formKeys } from '../../../source/text/forms/index.ts';
import { highlightMatches } from '../../../source/text/highlight.ts';
import { layoutLine, layoutParagraph } from '../../../source/text/layout.ts';
import { quotationsIn } from '../../../source/text/quotes/index.ts';
import { comparedQuotation } from '../../../source/text/quotes/same-quotation.ts';
import { sanitizeBlock, sanitizeLine } from '../../../source/text/sanitize.ts';
import { searchKey } from '../../../source/text/search-key.ts';
import { wordsAdded } from '../../../source/text/stories/headlines.ts';
import { namesLeftOut, readReport } from '../../../source/text/stories/names-left-out.ts';
import { makeArticle } from '../../../tests/support/articles.ts';
import { languages } from '../../../tests/support/languages.ts';

/** What is done with a run of one unit. */
export type Place = (run: string) => void;

const url = 'https://feeds.example/feed.xml';
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const style = {
  order: 'visual',
  shaping: true,
  marks: 'keep',
  digits: 'arabic',
  punctuation: 'arabic',
  isolate: true,
} as const;
const line = { ...style, width: 80, direction: 'auto' } as const;

function show(entry: Entry): void {
  const article = makeArticle({ ...entry, direction: 'rtl' });
  layoutArticle(articleText(article, languages.ar), languages.ar, {
    ...style,
    width: 80,
    justify: 'kashida',
  });
  noteReferences(entry.blocks);
  layoutParagraph(entry.title, { ...line, balanced: true });
  const texts = [entry.title, ...entry.blocks.map(({ text }) => text)];
  for (const text of texts) {
    searchKey(text);
    highlightMatches(text, { words: 'خبر', answers: [] });
  }
}

function readFeed(text: string): void {
  const feed = parseFeed(bytes(text), { url, contentType: 'text/xml' });
  if (feed.ok) feed.value.entries.forEach(show);
}

function read(text: string, contentType: string): void {
  const entry = readDocument(bytes(text), { url, contentType });
  if (entry.ok) show(entry.value);
}

const rss = (head: string, item: string): string =>
  `<rss version="2.0"><channel>${head}<item><guid>1</guid>${item}</item></channel></rss>`;
const cdata = (text: string): string => `<![CDATA[${text}]]>`;
const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
const around = (run: string): string => `خبر ${run} خبر`;

export const places: Readonly<Record<string, Place>> = {
  line: run => {
    layoutLine(sanitizeLine(around(run)), line);
  },
  paragraph: run => {
    layoutParagraph(sanitizeBlock(around(run)).replaceAll('\n', ' '), { ...line, justify: 'kashida' });
  },
  'what is searched for': run => {
    highlightMatches(run, { words: run, answers: [] });
    for (const word of searchKey(run).split(' ')) formKeys(word);
    parseQuery(run, new Date(0));
  },
  'versions of an article': run => {
    const version = (text: string, title: string) => ({
      title,
      summary: null,
      byline: null,
      related: [],
      blocks: [{ type: 'paragraph' as const, text }],
    });
    changesBetween(version(around(run), run), version(`${run} غير ${run}`, around(run)));
  },
  'who said what': run => {
    for (const text of [`قال الوزير: «${run}»`, around(run), `He said: "${run}`]) [...quotationsIn([text])];
  },
  date: run => {
    parseDate(around(run));
  },
  'title of a feed': run =>
    readFeed(rss(`<title>${cdata(run)}</title>`, `<title>${cdata(around(run))}</title>`)),
  'names of an entry': run =>
    readFeed(
      rss(
        '',
        ['author', 'category', 'pubDate', 'link'].map(name => `<${name}>${escaped(run)}</${name}>`).join(''),
      ),
    ),
  'body of an entry': run => readFeed(rss('', `<description>${cdata(around(run))}</description>`)),
  'escaped body': run => readFeed(rss('', `<description>${escaped(around(run))}</description>`)),
  'body as text': run =>
    readFeed(
      JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', items: [{ content_text: around(run) }] }),
    ),
  'markup of a feed': run => readFeed(rss(run, `<title>a</title>${run}`)),
  'end of a feed': run => readFeed(`<rss version="2.0"><channel><item><title>a</title></item>${run}`),
  'entities of a feed': run =>
    readFeed(
      `<!DOCTYPE rss [${run}<!ENTITY a "${run}">${run}]>${rss('', `<title>&a;${escaped(run)}</title>`)}`,
    ),
  'tag of a feed': run => readFeed(`<rss version="2.0"><channel ${run}><item a="${run}"/></channel></rss>`),
  feed: readFeed,
  page: run =>
    read(
      `<!doctype html><html><body><article><p>${around(run)}</p>${run}</article></body></html>`,
      'text/html',
    ),
  'head of a page': run =>
    read(
      `<!doctype html><title>${around(run)}</title><meta name="a" content='${run}'>${run}<p>a`,
      'text/html',
    ),
  'scripts of a page': run =>
    read(
      `<title>a</title><script>window.a = ${run}</script><script type="application/json">{"title":"a","b":"${run}</script><script type="application/ld+json">[${run}</script>`,
      'text/html',
    ),
  'plain text': run => read(`عنوان الخبر\n\n${around(run)}\n\n# خبر${run}x`, 'text/plain'),
  'page with feeds': run => {
    discoverFeeds(
      `<link rel=alternate type=application/rss+xml href='${run}' title='${run}'>${run}`,
      url,
      `<${run}>; rel=alternate; ${run}, ${run}`,
    );
  },
  'page that sends its reader on': run => {
    const body = bytes(
      `<html><meta http-equiv=refresh content='${run}'><meta http-equiv=refresh content='0 ${run}'>${run}`,
    );
    refreshTarget({ body, url, contentType: null });
    refreshTarget({ body, url, contentType: null, refresh: `0;url=${run}` });
  },
  'list of feeds': run => {
    readSubscriptionList(
      bytes(`<opml version="2.0"><body><outline text='${run}' xmlUrl="${url}"/>${run}</body></opml>`),
    );
  },
  'list of addresses': run => {
    readSubscriptionList(bytes(`${url} "${run}\n${run}\n${url} ${run}`));
  },
  'file of bookmarks': run => {
    readBookmarkList(
      bytes(
        `<!doctype netscape-bookmark-file-1><dt><h3>${run}</h3><dl><dt><a href="${url}" tags='${run}'>${run}</a><dd>${run}`,
      ),
    );
  },
  'exported bookmarks': run => {
    const bookmark = { added: '2026-11-24', link: url, title: run, tags: [run], note: run };
    readBookmarkList(bytes(`[${JSON.stringify(bookmark)},${run}`));
  },
  'headlines of a story': run => {
    const headline = (title: string) => ({ title, language: 'ar' });
    wordsAdded(headline(around(run)), [headline(run), headline(`23 ${run} قتيلا`)]);
  },
  'speakers of a story': run => {
    comparedQuotation({ speaker: run, words: around(run) });
    const report = readReport({ source: 'one', language: 'ar', text: run, isWhole: true });
    namesLeftOut([`قال ${run} سالم ناصر`], [report]);
  },
  tags: run => {
    tagNamed(run);
    tagChangesIn(run);
  },
  keys: run => {
    decode(initialState, run);
    decode(initialState, `\u001b[${run}`);
    decode(initialState, `\u001b[200~${run}`);
  },
};
