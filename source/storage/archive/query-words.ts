/** What a query's words stand for, looked up once for each question. */
import type { Ring } from '../../domain/search.ts';
import type { NamePhrase, NamePlace, NameQuery } from '../../text/names/index.ts';
import type { TextKeys } from './text-keys.ts';
import type { Vocabulary } from './vocabulary.ts';

export interface QueryWords extends Pick<TextKeys, 'normalise'> {
  /** The words of a text as they are looked up. */
  readonly termsOf: (text: string) => readonly string[];
  /** Words that answer to one, up to a ring, and that one itself first. */
  readonly related: (term: string, ring: Ring) => readonly string[];
  /** A name as rows of words side by side. */
  readonly named: (name: string) => NameRows;
  /** Rows of words that spell a name of one or several words in another number of words: تيك توك, TikTok. */
  readonly spellings: (name: string) => readonly string[];
}

export type NameRows = Readonly<Record<keyof NameQuery, readonly string[]>>;

const mostRows = 5000;

/** Every way to choose a word for each place. */
const rowsOf = (phrase: NamePhrase, wordsAt: (place: NamePlace) => readonly string[]): readonly string[] =>
  phrase.reduce<readonly string[]>(
    (rows, place) =>
      rows.flatMap(row => wordsAt(place).map(word => `${row} ${word}`.trimStart())).slice(0, mostRows),
    [''],
  );

const lengthOf = (row: string): number => row.split(' ').length;

export function createQueryWords(
  { normalise, indexText, nameQuery }: Pick<TextKeys, 'normalise' | 'indexText' | 'nameQuery'>,
  vocabulary: Pick<Vocabulary, 'related' | 'named'>,
): QueryWords {
  const known = new Map<string, readonly string[]>();
  const knownNames = new Map<string, NameRows>();
  const knownSpellings = new Map<string, readonly string[]>();
  const wordsByPlace = new Map<string, readonly string[]>();
  const wordsAt = ({ words, keys }: NamePlace): readonly string[] => {
    const place = [...words, '', ...keys].join(' ');
    const found = wordsByPlace.get(place) ?? vocabulary.named(words, keys);
    wordsByPlace.set(place, found);
    return found;
  };
  const rows = (phrases: readonly NamePhrase[]): readonly string[] => [
    ...new Set(phrases.flatMap(phrase => rowsOf(phrase, wordsAt))),
  ];
  const phrasesOfOtherLength = (name: string): readonly string[] =>
    rows(nameQuery(name).phrases.filter(({ length }) => length !== lengthOf(name)));
  return {
    normalise,
    termsOf: text => indexText(text).split(' ').filter(Boolean),
    related(term, ring) {
      const name = `${ring} ${term}`;
      const found = known.get(name) ?? vocabulary.related(term, ring);
      known.set(name, found);
      return found;
    },
    spellings(name) {
      const others = knownSpellings.get(name) ?? phrasesOfOtherLength(name);
      knownSpellings.set(name, others);
      return others;
    },
    named(name) {
      const { phrases, surnames, others } = nameQuery(name);
      const found = knownNames.get(name) ?? {
        phrases: rows(phrases),
        surnames: rows(surnames),
        others: rows(others),
      };
      knownNames.set(name, found);
      return found;
    },
  };
}
