/** By what articles of one event are found among all others of those days: what few events share, one by one or in pairs. */
import type { StoryFeatures } from './features.ts';
import { isTelling, thingOf } from './figures.ts';
import type { StoryItem } from './found-of-word.ts';
import { numberOfKey, numberOfPair } from './key-numbers.ts';

const leastRareName = 2.9;
const leastConcept = 2;
const mostConcepts = 8;
const mostNames = 8;
const mostKeys = 4;

const byWeight = (one: StoryItem, other: StoryItem): number => other.weight - one.weight;

/** Those that tell much are even. */
const strong = (key: number): number => key & ~1;
const weak = (key: number, concept: number): number => numberOfPair(key, concept) | 1;

/** Of 24 bits. */
export function storyTerms({ kind, items, quantities, lands }: StoryFeatures): readonly number[] {
  if (kind !== 'report') return [];
  const named = items.filter(item => item.kind !== 'concept' && item.weight >= 1.5).sort(byWeight);
  const concepts = items
    .filter(item => item.kind === 'concept' && item.weight >= leastConcept)
    .sort(byWeight)
    .slice(0, mostConcepts)
    .flatMap(({ keys }) => keys);
  const rare = named
    .filter(({ weight, knownName }) => weight >= leastRareName && knownName === null)
    .slice(0, mostNames);
  const known = named.flatMap(({ knownName }) => knownName ?? []).slice(0, mostNames);
  const knownKeys = [...known, ...lands.map(land => numberOfKey(`land:${land}`))];
  const figures = quantities
    .filter(isTelling)
    .map(each => numberOfKey(`${thingOf(each)} ${each.score ?? each.value}`));
  return [
    ...new Set([
      ...rare.flatMap(({ keys }) => keys.slice(0, mostKeys).map(strong)),
      ...figures.map(strong),
      ...knownKeys.flatMap(key => concepts.map(concept => weak(key, concept))),
    ]),
  ];
}
