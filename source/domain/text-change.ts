/** What a source has changed in an article between two versions of it. */

export type Weight = 'material' | 'cosmetic';

/** Material: somebody who read the earlier version knows something else. Cosmetic: the same was said in other signs or words. */
export const weights = {
  headline: 'material',
  number: 'material',
  date: 'material',
  name: 'material',
  negation: 'material',
  attribution: 'material',
  certainty: 'material',
  quotation: 'material',
  correction: 'material',
  'paragraph-added': 'material',
  'paragraph-removed': 'material',
  wording: 'material',
  rephrasing: 'cosmetic',
  spelling: 'cosmetic',
  tashkeel: 'cosmetic',
  digits: 'cosmetic',
  punctuation: 'cosmetic',
  moved: 'cosmetic',
  'time-stamp': 'cosmetic',
  credit: 'cosmetic',
  related: 'cosmetic',
  boilerplate: 'cosmetic',
} as const satisfies Record<string, Weight>;

export type TextChangeKind = keyof typeof weights;

/** One change. `before` and `after` are the words as printed; null: there were none. */
export interface TextChange {
  readonly kind: TextChangeKind;
  readonly before: string | null;
  readonly after: string | null;
}

export const isMaterial = ({ kind }: Pick<TextChange, 'kind'>): boolean => weights[kind] === 'material';
