import { type NameWord, withoutArabicArticle } from './articles.ts';
import { nameKeys } from './name-keys.ts';
import { joinedWords, type KnownName, nameTable } from './name-table.ts';

/** The names of the table that these words, all of them, may be a spelling of. */
export function knownNames(words: readonly NameWord[]): readonly KnownName[] {
  const joined = joinedWords(words);
  const { spelled, sounding, withIds } = nameTable();
  if (words.length === 1) return withIds(nameKeys(joined));
  const forms = [joined, withoutArabicArticle(joined)];
  return (
    [spelled, sounding].flatMap(find => forms.map(form => find(form))).find(names => names.length > 0) ?? []
  );
}

/** The rows of several words that are known as spellings of this one: tiktok → تيك توك. */
export const spellingsApart = (word: string): readonly string[] =>
  nameTable()
    .withIds(nameKeys(word))
    .flatMap(({ spellings }) => spellings)
    .filter(({ length }) => length > 1)
    .map(words => words.join(' '));
