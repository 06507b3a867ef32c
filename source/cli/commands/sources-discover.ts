import { discover } from '../../app/services/discover.ts';
import { type FoundSource, newestOf } from '../../app/services/found-sources.ts';
import type { Services } from '../../app/services/services.ts';
import { subscribedSources } from '../../app/services/sources.ts';
import { addressOf, fileAsTyped } from '../../app/services/typed-address.ts';
import { withoutCredentials } from '../../base/credentials.ts';
import { ok, type Result } from '../../domain/errors.ts';
import type { CommandContext, RunCommand } from '../command.ts';
import { exitCodes } from '../exit-codes.ts';
import { type Column, type Fields, linesOfRecords } from '../output/columns.ts';
import type { Page } from '../output/page.ts';

/** A feed with the address that led to it, as it was typed, without a password. */
interface Found {
  readonly feed: FoundSource;
  readonly asked: string;
}

export const foundJson = (found: FoundSource, subscribed: boolean, asked: string) => ({
  id: found.source.id,
  title: found.source.title,
  url: found.source.url,
  type: found.type,
  entries: found.entries.length,
  newest: newestOf(found),
  language: found.source.language,
  homepage: found.source.homepage,
  subscribed,
  asked,
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

async function discoverOne(
  services: Services,
  word: string,
  signal: AbortSignal,
): Promise<Result<readonly Found[]>> {
  const address = await addressOf(services, word);
  const discovery = address.ok ? await discover(services, address.value, signal) : address;
  if (!discovery.ok) return { ok: false, error: fileAsTyped(discovery.error, word) };
  const asked = withoutCredentials(word);
  return ok(discovery.value.found.map(feed => ({ feed, asked })));
}

/** What cannot be looked at keeps nothing else from being looked at. */
async function discoverAll(
  services: Services,
  { input, interruption }: CommandContext,
): Promise<readonly Result<readonly Found[]>[]> {
  const results: Result<readonly Found[]>[] = [];
  for (const word of input) {
    const result = await discoverOne(services, word, interruption());
    results.push(result);
    if (!result.ok && result.error.code === 'interrupted') return [result];
  }
  return results;
}

export const run: RunCommand = async context => {
  const services = await context.services();
  const results = await discoverAll(services, context);
  const errors = results.flatMap(result => (result.ok ? [] : [result.error]));
  const [error] = errors;
  if (error && errors.length === results.length) return { ok: false, error };
  for (const each of errors) context.say(context.describe(each));
  const found = results.flatMap(result => (result.ok ? result.value : []));
  const subscribed = new Set(subscribedSources(services).map(({ id }) => id));
  return ok({
    json: () => found.map(({ feed, asked }) => foundJson(feed, subscribed.has(feed.source.id), asked)),
    columns: ['id', 'type', 'entries', 'newest', 'subscribed', 'title', 'url', 'asked'],
    text: page =>
      foundLines(
        page,
        found.map(({ feed }) => feed),
      ),
    exitCode: error ? exitCodes.partial : exitCodes.done,
  });
};
