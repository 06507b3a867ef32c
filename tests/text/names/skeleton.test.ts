import { expect, it } from 'vitest';
import { nameWords, withoutArabicArticle } from '../../../source/text/names/articles.ts';
import { givenNames } from '../../../source/text/names/data/given-names.ts';
import { organisations } from '../../../source/text/names/data/organisations.ts';
import { parts } from '../../../source/text/names/data/parts.ts';
import { places } from '../../../source/text/names/data/places.ts';
import { surnames } from '../../../source/text/names/data/surnames.ts';
import { joinedWords, nameTable } from '../../../source/text/names/name-table.ts';
import { foldedKey, plainNames, skeletonIn, skeletonOfSounds } from '../../../source/text/names/skeleton.ts';
import { likeliestSounds } from '../../../source/text/names/sounds.ts';
import { searchKey } from '../../../source/text/search-key.ts';

const tables = [givenNames, surnames, places, organisations, parts];
const written = tables.flatMap(table => table.trim().replaceAll(' = ', ' ').split(/[ \n]/u));

const joinedOf = (spelling: string): string =>
  joinedWords(nameWords(searchKey(spelling.replaceAll('_', ' ')).split(' ')));

const skeletonOf = (name: string): number => {
  const letters = plainNames(name);
  return skeletonIn(letters, 0, letters.length);
};

it('has one folded key for a spelling as it is written, and as it is looked up with its article or without', () => {
  const differing = written.filter(spelling => {
    const joined = joinedOf(spelling);
    return new Set([spelling, joined, withoutArabicArticle(joined)].map(foldedKey)).size > 1;
  });
  expect(differing).toEqual([]);
  expect(new Set(written.map(foldedKey)).size).toBeGreaterThan(3000);
});

it('is the same for a spelling as it is written, as it is looked up, and for its sounds', () => {
  expect(written.length).toBeGreaterThan(15_000);
  const differing = written.filter(spelling => {
    const joined = joinedOf(spelling);
    const sounds = skeletonOfSounds(likeliestSounds(joined).consonants);
    return new Set([skeletonOf(spelling), skeletonOf(joined), sounds]).size > 1;
  });
  expect(differing).toEqual([]);
});

it('is the same for a spelling alone and among all others', () => {
  const together = plainNames(written.join('\n')).split('\n');
  expect(together.map(letters => skeletonIn(letters, 0, letters.length))).toEqual(written.map(skeletonOf));
});

it('leads to every name by each of its spellings', () => {
  const missed = written.filter(spelling => nameTable().spelled(joinedOf(spelling)).length === 0);
  expect(missed).toEqual([]);
});

it('leads to every name by its key', () => {
  const { givenNames: ids, withIds } = nameTable();
  expect(withIds(ids()).map(({ id }) => id)).toEqual(ids());
});
