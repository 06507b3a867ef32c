import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { longestTitle } from '../../source/feeds/bounds.ts';
import { parseFeed } from '../../source/feeds/parse-feed.ts';
import { sanitizeBlock, sanitizeLine } from '../../source/text/sanitize.ts';
import { expectHarmlessFeed } from '../support/feed-to-rows.ts';
import { fuzzSeed } from '../support/fuzz-seed.ts';
import { mutatedFeeds } from '../support/mutated-feeds.ts';

/** The time of the processor that no document of a few kilobytes needs, in milliseconds: beyond it something is not linear. */
const longestTime = 2000;

/** Milliseconds of the processor. */
function timeOf(work: () => void): number {
  const start = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

it('hundreds of damaged feeds become harmless rows or errors, each in bounded time', () => {
  fc.assert(
    fc.property(mutatedFeeds, feed => {
      expect(timeOf(() => expectHarmlessFeed(feed))).toBeLessThan(longestTime);
    }),
    { numRuns: 600, seed: fuzzSeed },
  );
}, 900_000);

describe('a run of twenty million', () => {
  const count = 20_000_000;
  it.each([
    ['letters', 'خ', count],
    ['marks', '\u064b', 8],
    ['joiners', '\u200d', 0],
    ['leading jamo', '\u1100', 3],
  ])('%s is cleaned without the stack of the engine', (_, character, length) => {
    expect(sanitizeLine(character.repeat(count))).toHaveLength(length);
    expect(sanitizeBlock(character.repeat(count)).length).toBeGreaterThanOrEqual(length);
  });

  it('letters in one title is an entry with a title that was cut', () => {
    const text = `<rss version="2.0"><channel><item><title>${'خ'.repeat(count)}</title></item></channel></rss>`;
    const feed = parseFeed(new TextEncoder().encode(text), { url: 'https://a.example/', contentType: null });
    if (!feed.ok) throw new Error(feed.error.code);
    expect(feed.value.entries.map(({ title }) => title.length)).toEqual([longestTitle]);
  });
});
