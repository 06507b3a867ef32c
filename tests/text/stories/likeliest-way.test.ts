import { describe, expect, it } from 'vitest';
import { likeliestWay } from '../../../source/text/stories/likeliest-way.ts';

const likelihoods: Readonly<Record<string, number>> = { ab: 0.9, bd: 0.5, ac: 0.8, cd: 0.7, df: 0.6, ae: 0 };
const likelihoodOf = (one: string, other: string): number => likelihoods[[one, other].sort().join('')] ?? 0;
const wayTo = (to: string) => likeliestWay(['a', 'b', 'c', 'd', 'e', 'f'], ['a', to], likelihoodOf);

describe('the likeliest way from one article to another', () => {
  it('is the shortest, and of those the one whose least likely pair is likeliest', () => {
    expect(wayTo('d')).toEqual(['c']);
    expect(wayTo('c')).toEqual([]);
    expect(wayTo('f')).toEqual(['c', 'd']);
    expect(wayTo('a')).toEqual([]);
  });

  it('is none where nothing leads', () => {
    expect(wayTo('e')).toBeNull();
  });
});
