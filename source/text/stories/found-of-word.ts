/** What can be found of a word of a report by itself. */

export type ItemKind = 'name' | 'word' | 'concept';

/** Two items answer to each other if they share a key. */
export interface StoryItem {
  readonly kind: ItemKind;
  /** Numbers of keys (`numberOfKey`). */
  readonly keys: readonly number[];
  /** The first key of a name that the table has; null of all else. */
  readonly knownName: number | null;
  readonly weight: number;
  readonly isInTitle: boolean;
}

/** What is known of a word that may be a name. */
export interface NameKnown {
  /** Those of the word are among them. */
  readonly keys: readonly number[];
  readonly knownName: number | null;
  /** Zero of what is none. */
  readonly weight: number;
}

/** The items that a word makes up, or the phrase that begins with it. */
export interface ItemsFound {
  /** As they are outside of titles. */
  readonly items: readonly StoryItem[];
  /** Tokens that make them up. */
  readonly length: number;
}

export interface LandPhrase {
  readonly land: string;
  readonly rest: readonly string[];
  /** A name without the article that Arabic never writes it without: البحيرة, which is no lake. */
  readonly isBare: boolean;
}

export interface Concept {
  readonly id: string;
  /** Of its key (`numberOfKey`). */
  readonly number: number;
  readonly weight: number;
}

/** More words than one. */
export interface ConceptPhrase {
  readonly concept: Concept;
  /** The keys of each word after the first. */
  readonly rest: readonly ReadonlySet<string>[];
}

export interface ConceptFound {
  readonly concepts: readonly Concept[];
  /** Words that make it up. */
  readonly length: number;
}

/** What a word says by itself, and the phrases that it may begin. */
export interface Beginning {
  readonly alone: ConceptFound;
  readonly phrases: readonly ConceptPhrase[];
}

/** Phrases with `_` between their words, blanks between phrases. */
export type Rows<Value> = readonly (readonly [phrases: string, value: Value])[];

export interface PhraseTable<Value> {
  /** Read when the first word is looked up in any table. */
  readonly rows: () => Rows<Value>;
}

export interface PhraseFound<Value> {
  readonly value: Value;
  /** In words. */
  readonly length: number;
}

export interface Phrase extends PhraseFound<unknown> {
  readonly table: PhraseTable<unknown>;
  readonly words: readonly string[];
}
