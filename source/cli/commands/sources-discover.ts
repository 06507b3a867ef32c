import { discover } from '../../app/services/discover.ts';
import { type FoundSource, newestOf } from '../../app/services/found-sources.ts';
import { subscribedSources } from '../../app/services/sources.ts';
import { addressOf } from '../arguments/typed-address.ts';
import type { RunCommand } from '../command.ts';
import { type Column, type Fields, linesOfRecords } from '../output/columns.ts';
import type { Page } from '../output/page.ts';

export const foundJson = (found: FoundSource, subscribed: boolean) => ({
  id: found.source.id,
  title: found.source.title,
  url: found.source.url,
  type: found.type,
  entries: found.entries.length,
  newest: newestOf(found),
  language: found.source.language,
  homepage: found.source.homepage,
  subscribed,
});

const columns: readonly Column[] = [
  { most: 28 },
  { direction: 'ltr' },
  {},
  {},
  { flexible: true, direction: 'ltr' },
];

/** One feed a line: title, format, how many entries, how old the newest is, address. */
export const foundLines = (page: Page, found: readonly FoundSource[]): string[] =>
  linesOfRecords(
    page,
    columns,
    found.map((feed): Fields => {
      const newest = newestOf(feed);
      return [
        { text: feed.source.title },
        { text: feed.type, role: 'meta' },
        { text: page.messages.cli.feedEntries(feed.entries.length), role: 'meta' },
        { text: newest === null ? '' : page.messages.ago(newest, page.now), role: 'meta' },
        { text: feed.source.url, role: 'meta' },
      ];
    }),
  );

export const run: RunCommand = async ({ input: [word = ''], services: open, interruption }) => {
  const address = addressOf(word);
  if (!address.ok) return address;
  const services = await open();
  const discovery = await discover(services, address.value, interruption());
  if (!discovery.ok) return discovery;
  const { found } = discovery.value;
  const subscribed = new Set(subscribedSources(services).map(({ id }) => id));
  return {
    ok: true,
    value: {
      json: () => found.map(feed => foundJson(feed, subscribed.has(feed.source.id))),
      columns: ['id', 'type', 'entries', 'newest', 'subscribed', 'title', 'url'],
      text: page => foundLines(page, found),
    },
  };
};
