import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Article } from '../../source/domain/article.ts';
import { everything } from '../../source/domain/query/query.ts';
import { createTestWorld } from '../cli/support/world.ts';
import { makeSource } from '../support/articles.ts';
import { openReader } from '../support/edition-reader.ts';

/**
 * A feed cannot order anything but itself: whatever bidi control stands in whichever field of an entry, alone and never closed,
 * everything that Khabar shows of the feed is what it shows of the same feed without it.
 */
const url = 'https://news.example/feed.xml';
const fixture = readFileSync(
  new URL('../../fixtures/feeds/rss/direction-controls.xml', import.meta.url),
  'utf8',
);
/** The fixture writes its controls as references, so that they can be seen. */
const reference = /&#x(20[26][0-9A-E]);/gu;
const inAddress = /(?<=https:\/\/news\.example\/)&#x(20[26][0-9A-E]);/gu;

const feedWith = (control: string | null): string =>
  control === null ? fixture : fixture.replace(reference, control);

/** The same feed without. An address keeps its own, percent-encoded: there they order nothing, and belong to it. */
const feedWithout = (control: string | null): string =>
  fixture
    .replace(inAddress, (_, code: string) =>
      encodeURIComponent(control ?? String.fromCodePoint(Number.parseInt(code, 16))),
    )
    .replace(reference, '');

const controls = {
  'those of the fixture': null,
  LRE: '\u202a',
  RLE: '\u202b',
  PDF: '\u202c',
  LRO: '\u202d',
  RLO: '\u202e',
  LRI: '\u2066',
  RLI: '\u2067',
  FSI: '\u2068',
  PDI: '\u2069',
  'an unclosed pair': '\u2067\u202e',
};

/** The controls are bytes too. */
const sizeOfFeed = /"bytes": \d+/gu;

/** Everything that is shown of a feed: lists, articles and screens. */
async function shownOf(feed: string): Promise<Readonly<Record<string, string>>> {
  const { khabar, services } = createTestWorld({ pages: { [url]: feed } });
  const printed = async (...argv: string[]): Promise<string> => (await khabar(...argv)).stdout;
  const [source] = (await khabar('sources', 'add', url, '--json')).json() as [{ id: string }];
  await khabar('refresh', source.id);
  const articles = (await khabar('list', '--json')).json() as { id: string }[];
  const id = articles[0]?.id ?? '';
  const size = { columns: 100, rows: 40 };
  const kept = [...services.archive.each({ query: everything, order: 'newest' })].map(
    header => services.archive.get(header.id) as Article,
  );
  const sources = kept.slice(0, 1).map(article => makeSource({ ...article.source }));
  const { screen, press } = openReader({ size, sources, articles: kept });
  const list = screen().join('\n');
  await press('enter');
  return {
    'sources as JSON': (await printed('sources', 'list', '--json')).replace(sizeOfFeed, ''),
    'the list as JSON': await printed('list', '--json'),
    'the list as text': await printed('list'),
    'the list in visual order': await printed('list', '--bidi', 'app', '--width', '70'),
    'an article as JSON': await printed('read', id, '--json'),
    'an article as text': await printed('read', id),
    'an article in visual order': await printed('read', id, '--bidi', 'app', '--width', '70'),
    'the screen with the list': list,
    'the screen with an article': screen().join('\n'),
  };
}

describe.each(Object.entries(controls))('a feed with %s in every field', (_, control) => {
  it('is shown as the same feed without, and brings none into anything that is shown', async () => {
    const plain = await shownOf(feedWithout(control));
    const shown = await shownOf(feedWith(control));
    expect(Object.values(plain).every(text => text.includes('ا') || /[\ufe70-\ufefc]/u.test(text))).toBe(
      true,
    );
    expect(shown).toEqual(plain);
    expect(Object.values(shown).join('')).not.toMatch(/[\u202a-\u202e\u2066-\u2069]|\\u20[26]/u);
  });
});
