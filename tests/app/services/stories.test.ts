import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { silentSources } from '../../../source/app/services/stories.ts';

const at = (hour: number): string => new Date(Date.UTC(2026, 10, 20, hour)).toISOString();
const named = (id: string) => ({ id, title: id });

const telling = (id: string, hour: number) => ({ source: named(id), at: at(hour) });
const listened = (id: string, fetched: number | null, oldest: number | null = -100) => ({
  ...named(id),
  fetched: fetched === null ? null : at(fetched),
  oldest: oldest === null ? null : at(oldest),
});

/** Few, so that many things happen in one. */
const lastHour = 8;

interface Post {
  readonly hour: number;
  readonly isOfStory: boolean;
}

/** Told hour by hour: who has told it so far, and who was asked once three had. */
function silentByTheHour(
  outlets: readonly { readonly fetches: readonly number[] }[],
  known: readonly (readonly Post[])[],
): readonly string[] {
  const told = new Set<number>();
  const asked = new Set<number>();
  let wroteBefore = new Set<number>();
  const wrote = new Set<number>();
  for (let hour = 0; hour <= lastHour; hour++) {
    for (const [index, posts] of known.entries())
      for (const post of posts.filter(each => each.hour === hour)) {
        wrote.add(index);
        if (post.isOfStory) told.add(index);
      }
    if (known.some(posts => posts.some(post => post.isOfStory && post.hour === hour)))
      wroteBefore = new Set(wrote);
    if (told.size >= 3)
      for (const [index, { fetches }] of outlets.entries()) if (fetches.includes(hour)) asked.add(index);
  }
  return outlets.flatMap((_, index) =>
    asked.has(index) && wroteBefore.has(index) && !told.has(index) ? [`s${index}`] : [],
  );
}

describe('the silent sources of a story', () => {
  const story = [telling('a', 1), telling('b', 2), telling('b', 3), telling('c', 5), telling('d', 6)];

  it('are those that were fetched since three others told it', () => {
    const sources = [
      listened('a', 9),
      listened('fetched', 5),
      listened('not since', 4),
      listened('never', null),
      listened('without articles', 9, null),
      listened('new', 9, 7),
    ];
    expect(silentSources(story, sources)).toEqual([named('fetched')]);
  });

  it('are none where fewer tell it', () => {
    expect(silentSources(story.slice(0, 3), [listened('x', 9)])).toEqual([]);
  });

  it('are exact on any timeline', () => {
    const hours = fc.integer({ min: 0, max: lastHour });
    const sources = fc.array(
      fc.record({ tells: fc.option(hours), fetched: fc.option(hours), oldest: fc.option(hours) }),
      { maxLength: 9 },
    );
    fc.assert(
      fc.property(sources, timeline => {
        const tellings = timeline
          .flatMap(({ tells }, index) => (tells === null ? [] : [{ ...telling(`s${index}`, tells), tells }]))
          .sort((one, other) => one.tells - other.tells);
        const third = tellings[2]?.tells ?? Number.POSITIVE_INFINITY;
        const last = tellings.at(-1)?.tells ?? 0;
        const expected = timeline.flatMap(({ tells, fetched, oldest }, index) =>
          tells === null && fetched !== null && fetched >= third && oldest !== null && oldest <= last
            ? [`s${index}`]
            : [],
        );
        const known = timeline.map(({ fetched, oldest }, index) => listened(`s${index}`, fetched, oldest));
        expect(silentSources(tellings, known).map(({ id }) => id)).toEqual(expected);
      }),
    );
  });

  it('are exact however often outlets write and are fetched', () => {
    const hours = fc.integer({ min: 0, max: lastHour });
    const outlet = fc.record({
      posts: fc.array(fc.record({ hour: hours, isOfStory: fc.boolean() }), { maxLength: 4 }),
      fetches: fc.array(hours, { maxLength: 3 }),
    });
    fc.assert(
      fc.property(fc.array(outlet, { maxLength: 8 }), outlets => {
        const known = outlets.map(({ posts, fetches }) =>
          posts.filter(({ hour }) => fetches.some(fetch => fetch >= hour)),
        );
        const tellings = known
          .flatMap((posts, index) =>
            posts
              .filter(({ isOfStory }) => isOfStory)
              .map(({ hour }) => ({ ...telling(`s${index}`, hour), hour })),
          )
          .sort((one, other) => one.hour - other.hour);
        const listeners = outlets.map(({ fetches }, index) => {
          const posts = known[index] ?? [];
          const oldest = posts.length === 0 ? null : Math.min(...posts.map(({ hour }) => hour));
          return listened(`s${index}`, fetches.length === 0 ? null : Math.max(...fetches), oldest);
        });
        expect(silentSources(tellings, listeners).map(({ id }) => id)).toEqual(
          silentByTheHour(outlets, known),
        );
      }),
      { numRuns: 500 },
    );
  });
});
