/** By what articles of one event are found among all others of those days: what few events share, one by one or in pairs. */
import type { StoryFeatures } from './features.ts';
import { isTelling, thingOf } from './figures.ts';
import type { StoryItem } from './found-of-word.ts';
import { numberOfKey, numberOfPair } from './key-numbers.ts';

const leastNamed = 1.5;
const leastRareName = 2.9;
const leastConcept = 2;
const mostConcepts = 8;
const mostNames = 8;
const mostKeys = 4;

const isRare = ({ weight, knownName }: StoryItem): boolean => weight >= leastRareName && knownName === null;
const isKnown = ({ knownName }: StoryItem): boolean => knownName !== null;
const nameOf = ({ knownName }: StoryItem): number => knownName as number;
const numberOfLand = (land: string): number => numberOfKey(`land:${land}`);

const byWeight = (one: StoryItem, other: StoryItem): number => other.weight - one.weight;

/** Those that tell much are even. */
const strong = (key: number): number => key & ~1;
const weak = (key: number, concept: number): number => numberOfPair(key, concept) | 1;

/** Of 24 bits. */
export function storyTerms({ kind, items, quantities, lands }: StoryFeatures): readonly number[] {
  if (kind !== 'report') return [];
  const named = items.filter(item => item.kind !== 'concept' && item.weight >= leastNamed).sort(byWeight);
  const concepts = items
    .filter(item => item.kind === 'concept' && item.weight >= leastConcept)
    .sort(byWeight)
    .slice(0, mostConcepts);
  const terms = new Set<number>();
  for (const { keys } of named.filter(isRare).slice(0, mostNames))
    for (const key of keys.slice(0, mostKeys)) terms.add(strong(key));
  for (const each of quantities)
    if (isTelling(each)) terms.add(strong(numberOfKey(`${thingOf(each)} ${each.score ?? each.value}`)));
  for (const known of [...named.filter(isKnown).slice(0, mostNames).map(nameOf), ...lands.map(numberOfLand)])
    for (const { keys } of concepts) for (const key of keys) terms.add(weak(known, key));
  return [...terms];
}
