import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pairCell, type StoryDecision } from '../../../source/domain/story-decision.ts';
import { groupStories } from '../../../source/text/stories/index.ts';

const hour = 3_600_000;
const names = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'] as const;
const articles = names.map((id, index) => ({ id, time: index * hour }));
const pairs = names.flatMap((one, at) => names.slice(at + 1).map(other => ({ one, other })));

/** Few likelihoods and few moments: many are equal. */
const links = fc
  .array(fc.constantFrom(0, 0.3, 0.5, 0.9), { minLength: pairs.length, maxLength: pairs.length })
  .map(likelihoods => pairs.map((pair, at) => ({ ...pair, likelihood: likelihoods[at] as number })));
const decisions = fc
  .uniqueArray(
    fc.record({
      pair: fc.constantFrom(...pairs),
      verdict: fc.constantFrom('joined', 'parted'),
      at: fc.constantFrom('2027-03-01T00:00:00.000Z', '2027-03-02T00:00:00.000Z', '2027-03-03T00:00:00.000Z'),
    }),
    { selector: ({ pair }) => pairCell(pair.one, pair.other), maxLength: 9 },
  )
  .map(drawn => drawn.map(({ pair, ...decision }) => ({ ...pair, ...decision }) as StoryDecision));

const decision = (verdict: StoryDecision['verdict'], pair: string, day = 1): StoryDecision => ({
  one: pair.charAt(0),
  other: pair.charAt(1),
  verdict,
  at: `2027-03-0${day}T00:00:00.000Z`,
});
const link = (pair: string, likelihood: number) => ({
  one: pair.charAt(0),
  other: pair.charAt(1),
  likelihood,
});
const grouped = (groups: readonly (readonly string[])[]): readonly string[] =>
  groups.filter(({ length }) => length > 1).map(ids => ids.join(''));

const areOne = (
  groups: readonly (readonly string[])[],
  { one, other }: Pick<StoryDecision, 'one' | 'other'>,
): boolean => groups.some(ids => ids.includes(one) && ids.includes(other));

describe('stories with decisions of the user', () => {
  it('are the same in whatever order articles, links and decisions come', () => {
    const shuffled = <T>(items: readonly T[]) => fc.shuffledSubarray([...items], { minLength: items.length });
    fc.assert(
      fc.property(
        fc.tuple(links, decisions).chain(([drawn, decided]) =>
          fc.record({
            drawn: fc.constant(drawn),
            decided: fc.constant(decided),
            others: fc.tuple(shuffled(articles), shuffled(drawn), shuffled(decided)),
          }),
        ),
        ({ drawn, decided, others }) => {
          expect(groupStories(...others)).toEqual(groupStories(articles, drawn, decided));
        },
      ),
    );
  });

  it('follow every decision that no later one contradicts', () => {
    fc.assert(
      fc.property(links, decisions, (drawn, decided) => {
        const groups = groupStories(articles, drawn, decided);
        const latest = decided
          .map(({ at }) => at)
          .sort()
          .at(-1);
        const last = decided.filter(({ at }) => at === latest);
        if (last.length === 1)
          for (const each of last) expect(areOne(groups, each)).toBe(each.verdict === 'joined');
        const kinds = new Set(decided.map(({ verdict }) => verdict));
        if (kinds.size === 1)
          for (const each of decided) expect(areOne(groups, each)).toBe(each.verdict === 'joined');
      }),
    );
  });

  it('are joined however far apart they are, and bring along what each has', () => {
    const apart = articles.map(({ id, time }, index) => ({ id, time: time + (index < 4 ? 0 : 900 * hour) }));
    const drawn = [link('ab', 0.9), link('ef', 0.9)];
    expect(grouped(groupStories(apart, drawn))).toEqual(['ab', 'ef']);
    expect(grouped(groupStories(apart, drawn, [decision('joined', 'be')]))).toEqual(['abef']);
  });

  it('keep out what is parted as they grow', () => {
    const drawn = ['ab', 'ac', 'bc', 'ad', 'bd', 'cd'].map(pair => link(pair, 0.9));
    const parted = [decision('parted', 'ad'), decision('parted', 'bd')];
    expect(grouped(groupStories(articles, drawn, parted))).toEqual(['abc']);
  });

  it('follow the later of a chain and a parting that contradict each other', () => {
    const chain = [decision('joined', 'ab', 1), decision('joined', 'bc', 2)];
    expect(grouped(groupStories(articles, [], [...chain, decision('parted', 'ac', 3)]))).toEqual(['bc']);
    const later = [decision('joined', 'ab', 2), decision('joined', 'bc', 3)];
    expect(grouped(groupStories(articles, [], [decision('parted', 'ac', 1), ...later]))).toEqual(['abc']);
  });
});
