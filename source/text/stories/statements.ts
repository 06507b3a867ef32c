/** All that a report says in its own words of what others may say differently. */
import { groupedBy } from '../../base/grouped-by.ts';
import { appositionsIn } from './appositions.ts';
import { causesIn } from './causes.ts';
import { thingOf } from './figures.ts';
import { momentsOf } from './moments.ts';
import type { Statement } from './statement.ts';
import type { ReadText } from './tokens.ts';

/** Of one report. */
const mostStatements = 8;

const areOne = (one: Statement, other: Statement): boolean => one.keys.some(key => other.keys.includes(key));

/** A report that gives two of what an event has one of speaks of something else as well. */
const certain = (named: readonly Statement[]): readonly Statement[] => {
  const [first] = named;
  return first && named.every(each => areOne(first, each)) ? [first] : [];
};

/** @param language primary subtag */
export function statementsOf(texts: readonly ReadText[], language: string): readonly Statement[] {
  const single = [...texts.flatMap(text => appositionsIn(text, language)), ...momentsOf(texts, language)];
  return [
    ...texts.flatMap(text => causesIn(text, language)),
    ...[...groupedBy(single, thingOf).values()].flatMap(certain),
  ].slice(0, mostStatements);
}
