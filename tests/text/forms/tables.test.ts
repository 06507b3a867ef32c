import { describe, expect, it } from 'vitest';
import { conjugate } from '../../../source/text/forms/conjugate.ts';
import { nouns } from '../../../source/text/forms/data/nouns.ts';
import { particles } from '../../../source/text/forms/data/particles.ts';
import { persianAndUrdu } from '../../../source/text/forms/data/persian-and-urdu.ts';
import { properNouns } from '../../../source/text/forms/data/proper-nouns.ts';
import { verbs } from '../../../source/text/forms/data/verbs.ts';
import { participles, regularMasdars } from '../../../source/text/forms/derive-nouns.ts';
import { entriesOf } from '../../../source/text/forms/lexicon.ts';
import { nounStems } from '../../../source/text/forms/noun-stems.ts';
import { linesWith, skeletonKey } from '../../../source/text/forms/tables.ts';
import { readVerb } from '../../../source/text/forms/verb.ts';
import { foldArabic } from '../../../source/text/search-key.ts';

const tables = { nouns, properNouns, persianAndUrdu, particles, verbs };
const linesOf = (table: string): readonly string[] => table.split('\n').filter(line => line !== '');
const formsOf = (line: string): readonly string[] =>
  line
    .replaceAll(/[*ٍ]/gu, '')
    .split(' ')
    .filter(word => !['ون', 'ات', 'ه'].includes(word));

describe.each(Object.entries(tables))('the table of %s', (_, table) => {
  it('is sorted, without a line that stands twice', () => {
    const lines = linesOf(table);
    expect(lines).toEqual([...new Set(lines)].sort());
  });

  it('has nothing but words, with their hamzas and without their vowels', () => {
    expect(
      linesOf(table).filter(line => !/^[\u0621-\u063a\u0641-\u064a ٍ*پچژگکیہھںےٹڈڑ]+$/u.test(line)),
    ).toEqual([]);
    expect(linesOf(table).filter(line => / {2}|^ | $/u.test(line))).toEqual([]);
  });

  it('is found by each of its words', () => {
    const lost = linesOf(table).flatMap(line =>
      formsOf(line)
        .map(foldArabic)
        .filter(form => !linesWith(skeletonKey(form, 0, form.length)).some(({ text }) => text === line)),
    );
    expect(lost).toEqual([]);
  });
});

describe('the skeleton of a word', () => {
  const skeletonOf = (word: string): number => skeletonKey(word, 0, word.length);
  const skeletonsOf = (line: string): readonly number[] =>
    formsOf(line).map(form => skeletonOf(foldArabic(form)));

  it('is that of every stem of a verb', () => {
    const lost = linesOf(verbs).flatMap(line => {
      const [past = '', present] = formsOf(line);
      const verb = readVerb(past, present?.startsWith('ي') ? present : undefined, foldArabic);
      const derived = [...participles(verb), ...regularMasdars(verb)].map(foldArabic);
      return [...conjugate(verb).map(({ text }) => text), ...derived].filter(
        stem => !skeletonsOf(line).includes(skeletonOf(stem)),
      );
    });
    expect(lost).toEqual([]);
  });

  it('is that of every stem of a noun', () => {
    const lost = [...linesOf(nouns), ...linesOf(properNouns)].flatMap(line =>
      formsOf(line)
        .flatMap(form => nounStems(form, foldArabic(form), 'person'))
        .filter(({ text }) => !skeletonsOf(line).includes(skeletonOf(text))),
    );
    expect(lost).toEqual([]);
  });
});

describe('the tables', () => {
  it('know the nouns and verbs that news uses', () => {
    expect(linesOf(nouns).length).toBeGreaterThan(3000);
    expect(linesOf(verbs).length).toBeGreaterThan(1000);
  });

  it('give a reading to every printed noun and verb', () => {
    const words = [...linesOf(nouns), ...linesOf(properNouns)].flatMap(formsOf);
    expect(
      words.filter(
        word =>
          entriesOf(foldArabic(word).replace(/ه$/u, '')).length === 0 &&
          entriesOf(foldArabic(word)).length === 0,
      ),
    ).toEqual([]);
  });
});
