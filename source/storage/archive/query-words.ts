/**
 * What a query's words stand for, looked up once for each question. The vocabulary has the keys of all words of articles, so the
 * language is only asked about words that no article has.
 */
import { remembering } from '../../base/remembering.ts';
import { type Answers, depth, looseRings, type Ring, type RingKeys } from '../../domain/search.ts';
import type { NamePhrase, NamePlace, NameQuery } from '../../text/names/index.ts';
import { noteKeysOf } from './bookmark-tables.ts';
import { keyedWords, type TextKeys } from './text-keys.ts';
import type { RingKey, Vocabulary } from './vocabulary.ts';

export interface NoteKeys {
  /** The words themselves, joined by single blanks. */
  readonly row: string;
  /** Of each word, by which notes answer to it (`bookmark-tables.ts`). */
  readonly keys: readonly (readonly RingKey[])[];
}

export interface QueryWords extends Pick<TextKeys, 'normalise' | 'tagKey'> {
  /** The words of a text as notes are looked up by them. */
  readonly noteKeys: (text: string, ring: Ring) => NoteKeys;
  /** The words of a text as they are looked up. */
  readonly termsOf: (text: string) => readonly string[];
  /** Words that answer to one, up to a ring, and that one itself first. */
  readonly related: (term: string, ring: Ring) => readonly string[];
  /** Keys of the articles in which a regular expression was found, as a JSON array. */
  readonly matchedBy: (pattern: string) => string;
  /** A name as rows of words side by side. */
  readonly named: (name: string) => NameRows;
  readonly answersTo: (row: string) => Answers;
}

export type NameRows = Readonly<Record<keyof NameQuery, readonly string[]>>;

const mostRows = 5000;

/** Every way to choose a word for each place. */
const rowsOf = (places: readonly (readonly string[])[]): readonly string[] =>
  places.reduce<readonly string[]>(
    (rows, words) => rows.flatMap(row => words.map(word => `${row} ${word}`.trimStart())).slice(0, mostRows),
    [''],
  );

const wordsOf = (row: string): readonly string[] => row.split(' ');

const isSeveral = (row: string): boolean => row.includes(' ');

/** Rows with two neighbors, or all, as one word. */
function joinedRows(words: readonly string[]): readonly string[] {
  const pairs = words.slice(1).map((second, at) => words.toSpliced(at, 2, `${words[at]}${second}`).join(' '));
  return [...new Set([...pairs, words.join('')])];
}

export function createQueryWords(
  keys: Omit<TextKeys, 'rules'>,
  vocabulary: Pick<Vocabulary, 'keysOf' | 'sharing'>,
  matchedBy: QueryWords['matchedBy'] = () => '[]',
): QueryWords {
  const { normalise, tagKey, ringKeys, nameParts, nameQuery } = keys;
  const termsOf = (text: string): readonly string[] => keyedWords(text, keys);

  function wordsAnswering(term: string, keys: RingKeys): ReadonlyMap<string, Ring> {
    const found = new Map<string, Ring>([[term, 'exact']]);
    for (const ring of looseRings)
      for (const word of vocabulary.sharing(ring, keys[ring])) if (!found.has(word)) found.set(word, ring);
    return found;
  }

  /** The rows in all spellings of their words; none of a row with a word that no article has. */
  function spelled(rows: readonly string[]): readonly string[] {
    const known = vocabulary.keysOf([...new Set(rows.flatMap(wordsOf))]);
    const spellingsOf = remembering((word: string) => [
      ...new Set([word, ...vocabulary.sharing('name', known.get(word)?.name ?? [])]),
    ]);
    const whole = rows.map(wordsOf).filter(words => words.every(word => known.has(word)));
    return [...new Set(whole.flatMap(words => rowsOf(words.map(spellingsOf))))];
  }

  const wordsAt = remembering((place: string) => {
    const { words, keys }: NamePlace = JSON.parse(place);
    return [...new Set([...vocabulary.keysOf(words).keys(), ...vocabulary.sharing('name', keys)])];
  });
  const rowsOfPhrases = (phrases: readonly NamePhrase[]): readonly string[] => [
    ...new Set(phrases.flatMap(phrase => rowsOf(phrase.map(place => wordsAt(JSON.stringify(place)))))),
  ];
  const rowsOfOtherLength = (terms: readonly string[]): readonly string[] =>
    rowsOfPhrases(nameQuery(terms.join(' ')).phrases.filter(({ length }) => length !== terms.length));

  function answersToWord(term: string, known: RingKeys | undefined): Answers {
    const words = wordsAnswering(term, known ?? ringKeys(term));
    if (!known) return { words, rows: rowsOfOtherLength([term]) };
    const apart = known.name.filter(isSeveral);
    const parted = known.name.length === 0 ? [] : nameParts(term);
    return { words, rows: spelled([...apart, ...parted]) };
  }

  function answersToRow(terms: readonly string[], areKnown: boolean): Answers {
    const asOneWord = vocabulary.sharing('name', [terms.join(' ')]);
    const rows = areKnown ? spelled(joinedRows(terms)) : rowsOfOtherLength(terms);
    return { words: new Map(), rows: [...new Set([...asOneWord, ...rows])] };
  }

  const answersTo = remembering((row: string): Answers => {
    const terms = wordsOf(row);
    const [term = '', other] = terms;
    const known = vocabulary.keysOf(terms);
    return other === undefined
      ? answersToWord(term, known.get(term))
      : answersToRow(
          terms,
          terms.every(each => known.has(each)),
        );
  });

  return {
    normalise,
    matchedBy,
    tagKey,
    termsOf,
    noteKeys(text, ring) {
      const terms = termsOf(text);
      return { row: terms.join(' '), keys: terms.map(term => noteKeysOf(term, ring, keys)) };
    },
    related(term, ring) {
      if (ring === 'exact') return [term];
      return [...answersTo(term).words].flatMap(([word, own]) => (depth(own) <= depth(ring) ? [word] : []));
    },
    answersTo,
    named: remembering((name: string) => {
      const { phrases, surnames, others } = nameQuery(name);
      return {
        phrases: rowsOfPhrases(phrases),
        surnames: rowsOfPhrases(surnames),
        others: rowsOfPhrases(others),
      };
    }),
  };
}
