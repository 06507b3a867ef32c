/** Why an article is a hit of a search. */

/** How a word of a text answers to a word of a query, the closest first: it is spelled so, a form of it, the same name, of the same root. */
export const rings = ['exact', 'inflection', 'name', 'root'] as const;
export type Ring = (typeof rings)[number];
export type LooseRing = Exclude<Ring, 'exact'>;
export const loosestRing: Ring = 'root';
export const looseRings: readonly LooseRing[] = rings.filter(ring => ring !== 'exact');

/** From 0, the closest, on. */
export const depth = (ring: Ring): number => rings.indexOf(ring);

/** Of a folded word: two words are of one ring if they share a key of it. */
export type RingKeys = Readonly<Record<LooseRing, readonly string[]>>;

/** What of an archive answers to a word of a query, or to several in a row. */
export interface Answers {
  /** Words, each with the closest ring that it answers in; to several words none answers. */
  readonly words: ReadonlyMap<string, Ring>;
  /** Other numbers of words side by side that spell the same name. */
  readonly rows: readonly string[];
}

export interface Snippet {
  readonly field: 'title' | 'summary' | 'body';
  readonly text: string;
  /** Ranges of `text` that were searched for, in UTF-16 code units, in order. */
  readonly marks: readonly (readonly [start: number, end: number])[];
}

export interface SearchMatch {
  /** The loosest ring that the query needed. */
  readonly ring: Ring;
  /** Above 0, at most 1; hits of a greater one come first. */
  readonly score: number;
  readonly snippets: readonly Snippet[];
}
