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
    const hours = fc.integer({ min: 0, max: 40 });
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
});
