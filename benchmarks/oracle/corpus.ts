/** The paragraphs of a document, as Khabar's own parsing finds them. */
import type { Block, Entry } from '../../source/domain/article.ts';
import { decode } from '../../source/feeds/decode.ts';
import { readDocument } from '../../source/feeds/document.ts';
import { parseFeed } from '../../source/feeds/parse-feed.ts';
import { showText } from '../../source/text/shown-text.ts';

const url = 'https://news.example/';

/** As a terminal is shown it: FriBidi is to judge the same characters. */
const shown = (paragraph: string): string => showText(paragraph, 'keep').text;

/** Every paragraph of a block: a line of verse, an item of a list, a cell of a table each for itself. */
const blockParagraphs = (block: Block): string[] =>
  (block.items ?? [block.text]).flatMap(text => text.split(/[\n\t]/u));

const entryParagraphs = (entry: Entry): string[] => [
  entry.title,
  ...(entry.category === null ? [] : [entry.category]),
  ...(entry.byline === null ? [] : [entry.byline]),
  ...(entry.summary === null ? [] : [entry.summary]),
  ...entry.blocks.flatMap(blockParagraphs),
  ...entry.related.map(({ title }) => title),
];

const distinct = (paragraphs: readonly string[]): string[] => [
  ...new Set(paragraphs.map(shown).filter(paragraph => paragraph.trim() !== '')),
];

/** The entries of a feed, or the one article of anything else; none where there is nothing to read. */
function entriesOf(bytes: Uint8Array): readonly Entry[] {
  const feed = parseFeed(bytes, { url, contentType: null });
  if (feed.ok) return feed.value.entries;
  const page = readDocument(bytes, { url, contentType: null });
  return page.ok ? [page.value] : [];
}

export const paragraphsOf = (bytes: Uint8Array): string[] =>
  distinct(entriesOf(bytes).flatMap(entryParagraphs));

/** The paragraphs of a plain text, a line each, as they are. */
export const plainParagraphs = (bytes: Uint8Array): string[] =>
  distinct(decode(bytes, null).text.split(/\r\n|[\n\r\u2028\u2029]/u));
