/** Real lists, with what their own readers make of them; they are not ours to ship. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { foldersOf } from '../../../source/domain/category-path.ts';
import type { ListedSource, SubscriptionList } from '../../../source/domain/subscription-list.ts';
import { readSubscriptionList } from '../../../source/feeds/opml/index.ts';
import { writeOpml } from '../../../source/feeds/opml/write-opml.ts';
import { outsideInput } from '../../support/outside-inputs.ts';

const outside = outsideInput('opml/');
const isThere = outside !== null;
const folder = new URL(`${outside ?? import.meta.url}/`);
if (!isThere) console.warn('skipped: KHABAR_INPUTS names no folder with real lists (opml/)');

const lists = isThere ? readdirSync(folder).filter(name => /\.(?:opml|xml)$/u.test(name)) : [];
const textOf = (name: string): string => readFileSync(new URL(name, folder), 'utf8');
const jsonOf = <T>(name: string): T => JSON.parse(textOf(name)) as T;

const read = (bytes: Uint8Array): SubscriptionList => {
  const result = readSubscriptionList(bytes);
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
};
const listOf = (name: string): SubscriptionList => read(readFileSync(new URL(name, folder)));

const problems: Readonly<Record<string, SubscriptionList['problems']>> = {
  'newsboat-body-element-missing.opml': [{ line: 6, problem: 'no-body' }],
};

interface MinifluxFeed {
  readonly title: string;
  readonly feedUrl: string;
  readonly siteUrl: string;
  readonly category: string;
}

const asMiniflux = ({ title, url, homepage, category }: ListedSource): MinifluxFeed => ({
  title,
  feedUrl: url,
  siteUrl: homepage ?? '',
  category: foldersOf(category).at(-1) ?? '',
});

interface Outline {
  readonly xmlUrl?: string;
  readonly url?: string;
  readonly title?: string;
  readonly htmlUrl?: string;
  readonly outlines?: readonly Outline[];
}

const flattened = (outlines: readonly Outline[]): readonly Outline[] =>
  outlines.flatMap(outline => [outline, ...flattened(outline.outlines ?? [])]);

describe.runIf(isThere)('real lists', () => {
  it.each(lists)('%s is read whole, feed by feed, and comes back from an export', name => {
    const list = listOf(name);
    const withoutComments = textOf(name).replace(/<!--.*?-->/gsu, '');
    const addresses = withoutComments.match(/\b(?:xmlUrl|url)\s*=/gu) ?? [];
    expect(list.sources.length + list.skipped.length).toBe(addresses.length);
    expect(list.problems).toEqual(problems[name] ?? []);
    const written = writeOpml(
      list.sources.map(source => ({ id: 'any', ...source })),
      {},
      { title: name, created: new Date(0) },
    );
    const again = read(new TextEncoder().encode(written.join('\n')));
    const byUrl = (a: ListedSource, b: ListedSource): number => (a.url < b.url ? -1 : 1);
    expect([...again.sources].sort(byUrl)).toEqual([...list.sources].sort(byUrl));
  });

  const miniflux = lists.filter(
    name =>
      name.startsWith('miniflux') && existsSync(new URL(name.replace('.opml', '.expected.json'), folder)),
  );
  it.each(miniflux)('%s holds what miniflux reads', name => {
    const expected = jsonOf<readonly MinifluxFeed[]>(name.replace('.opml', '.expected.json'));
    const feeds = listOf(name).sources.map(asMiniflux);
    // This expectation names the first feed only, with its description in the place of a category.
    if (name.includes('WithoutCategories'))
      expect({ ...feeds[0], category: '' }).toEqual({ ...expected[0], category: '' });
    else expect(feeds).toEqual(expected);
  });

  const feedsmith = lists.filter(name => name.startsWith('feedsmith'));
  it.each(feedsmith)('%s holds what feedsmith reads', name => {
    const { body } = jsonOf<{ body: { outlines: readonly Outline[] } }>(name.replace('.opml', '.json'));
    const outlines = flattened(body.outlines);
    const { sources, skipped } = listOf(name);
    expect(sources.map(({ title, url, homepage }) => [title, url, homepage])).toEqual(
      outlines.filter(({ xmlUrl }) => xmlUrl).map(({ title, xmlUrl, htmlUrl }) => [title, xmlUrl, htmlUrl]),
    );
    expect(skipped.map(({ url }) => url)).toEqual(outlines.flatMap(({ url }) => url ?? []));
  });
});
