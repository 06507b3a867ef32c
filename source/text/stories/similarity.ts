/** How likely two articles report one event. */
import type { ItemKind, StoryFeatures, StoryItem } from './features.ts';
import type { Quantity } from './quantities.ts';

/** An article with what comparing needs. */
export interface StoryArticle {
  readonly id: string;
  readonly source: string;
  /** Milliseconds. */
  readonly time: number;
  readonly features: StoryFeatures;
}

const isOf = (kinds: readonly ItemKind[]) => (item: StoryItem) => kinds.includes(item.kind);

interface Overlap {
  /** Of all that both say, 0 to 1. */
  readonly share: number;
  /** What is shared, by weight. */
  readonly weight: number;
}

const keysIn = (items: readonly StoryItem[]): ReadonlySet<string> => new Set(items.flatMap(({ keys }) => keys));
const weightOf = (items: readonly StoryItem[]): number => items.reduce((sum, { weight }) => sum + weight, 0);

/** Items of `own`, in so far as the other side has them. */
const shared = (own: readonly StoryItem[], keys: ReadonlySet<string>): readonly StoryItem[] =>
  own.filter(item => item.keys.some(key => keys.has(key)));

function overlapOf(one: readonly StoryItem[], other: readonly StoryItem[]): Overlap {
  const total = Math.sqrt(weightOf(one) * weightOf(other));
  if (total === 0) return { share: 0, weight: 0 };
  const weight = Math.sqrt(weightOf(shared(one, keysIn(other))) * weightOf(shared(other, keysIn(one))));
  return { share: weight / total, weight };
}

const keyOf = ({ what, unit }: Quantity): string => `${what} ${unit}`;
const valueOf = ({ value, score }: Quantity): string => score ?? String(value);
const tellingValue = 20;
const isTelling = ({ value, score, what }: Quantity): boolean =>
  score !== undefined || value >= tellingValue || !Number.isInteger(value) || what === 'magnitude';

interface NumberEvidence {
  /** Equal figures of the same thing, or telling ones of anything. */
  readonly telling: number;
  readonly small: number;
  /** Things of which both give figures and share none. */
  readonly conflicts: number;
}

/** A toll rises; prices, rates, scores and magnitudes of one event do not. */
const settled = /^(?:percent|amount|score|magnitude)/u;

function numberEvidence(one: readonly Quantity[], other: readonly Quantity[]): NumberEvidence {
  const values = new Map<string, Set<string>>();
  for (const quantity of other) {
    const key = keyOf(quantity);
    values.set(key, (values.get(key) ?? new Set()).add(valueOf(quantity)));
  }
  const all = new Set(other.map(valueOf));
  let telling = 0;
  let small = 0;
  const seen = new Set<string>();
  const agreed = new Set<string>();
  const both = new Set<string>();
  for (const quantity of one) {
    const [key, value] = [keyOf(quantity), valueOf(quantity)];
    const others = values.get(key);
    if (others) both.add(key);
    if (others?.has(value)) agreed.add(key);
    if (seen.has(value)) continue;
    if (others?.has(value)) {
      seen.add(value);
      if (isTelling(quantity)) telling++;
      else small++;
    } else if (isTelling(quantity) && all.has(value)) {
      seen.add(value);
      telling += 0.7;
    }
  }
  const conflicts = [...both].filter(key => settled.test(key) && !agreed.has(key)).length;
  return { telling, small, conflicts };
}

export const pairFeatureNames = [
  'bias',
  'all',
  'names',
  'nameWeight',
  'concepts',
  'conceptWeight',
  'words',
  'acrossLanguages',
  'telling',
  'small',
  'conflicts',
  'title',
  'gap',
  'sameSource',
] as const;

const hour = 3_600_000;

export function pairFeatures(one: StoryArticle, other: StoryArticle): readonly number[] {
  const [a, b] = [one.features, other.features];
  const across = a.language === b.language ? 0 : 1;
  const all = overlapOf(a.items, b.items);
  const names = overlapOf(a.items.filter(isOf(['name'])), b.items.filter(isOf(['name'])));
  const concepts = overlapOf(a.items.filter(isOf(['concept'])), b.items.filter(isOf(['concept'])));
  const words = overlapOf(a.items.filter(isOf(['word', 'name'])), b.items.filter(isOf(['word', 'name'])));
  const inTitle = ({ isInTitle }: StoryItem): boolean => isInTitle;
  const title = overlapOf(a.items.filter(inTitle), b.items.filter(inTitle));
  const numbers = numberEvidence(a.quantities, b.quantities);
  return [
    1,
    all.share,
    names.share,
    Math.log1p(names.weight),
    concepts.share,
    Math.log1p(concepts.weight),
    words.share,
    across,
    Math.min(3, numbers.telling),
    Math.min(3, numbers.small),
    Math.min(2, numbers.conflicts),
    title.share,
    Math.abs(one.time - other.time) / hour / 36,
    one.source === other.source ? 1 : 0,
  ];
}
