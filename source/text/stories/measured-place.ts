/** A number in a text, with the words around it, and what it may measure. */
import type { MeasureRow } from './data/measures.ts';
import { phraseTable } from './phrases.ts';
import type { Token } from './tokens.ts';
import type { Word } from './word.ts';

export interface Measure {
  readonly what: string;
  readonly unit: string;
  readonly name?: string;
}

export const measureTable = (rows: readonly MeasureRow[]) =>
  phraseTable<Measure>(() => rows.map(({ what, unit, words }) => [words, { what, unit }]));

export interface Place {
  readonly words: readonly string[];
  readonly known: readonly Word[];
  readonly tokens: readonly Token[];
  /** Of the number. */
  readonly start: number;
  /** Behind it. */
  readonly end: number;
}

export const isInClause = ({ tokens, start }: Place, at: number): boolean =>
  tokens[at]?.clause === tokens[start]?.clause;
