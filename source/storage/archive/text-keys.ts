/** How text is made comparable: storage cannot import `text/`, so it is handed in. */
import { remembering } from '../../base/remembering.ts';
import type { Article } from '../../domain/article.ts';
import type { RingKeys } from '../../domain/search.ts';
import type { StoryLanguage } from '../../domain/story.ts';
import type { NameQuery } from '../../text/names/index.ts';

export interface TextKeys {
  /** Of names that are compared as a whole (`searchKey`). */
  readonly normalise: (text: string) => string;
  /** Of tags (`tagKey`). */
  readonly tagKey: (name: string) => string;
  /** The words of a text as keys, joined by single blanks (`searchKey`). */
  readonly indexText: (text: string) => string;
  /** The same as a list. */
  readonly indexWords: (text: string) => readonly string[];
  /** Of such a word: what it shares with those that answer to it (`ringKeys`). */
  readonly ringKeys: (word: string) => RingKeys;
  /** Of such a word: the rows of two that it may be, as a name that is written apart as well. */
  readonly nameParts: (word: string) => readonly string[];
  /** Of a name of one or several words: what a text must hold to speak of it. */
  readonly nameQuery: (name: string) => NameQuery;
  /** A BCP 47 tag, told from the text where the source does not say; null: it cannot be told. */
  readonly languageOf: (article: Article) => string | null;
  /** What finds a regular expression (`domain/query/pattern.ts`) in a `patternText`. */
  readonly pattern: (source: string) => RegExp;
  readonly patternText: (text: string) => string;
  /** Which articles report one event. */
  readonly stories: StoryLanguage;
  /** Numbers that change with what `indexText`, `languageOf` and `ringKeys` give. */
  readonly rules: { readonly words: number; readonly rings: number };
}

/** The words of a text as keys. */
export const keyedWords = (text: string, { indexText }: Pick<TextKeys, 'indexText'>): readonly string[] =>
  indexText(text).split(' ').filter(Boolean);

const mostRemembered = 1000;

/** The same categories stand at most articles. */
export const rememberingNames = (normalise: TextKeys['normalise']): TextKeys['normalise'] =>
  remembering(normalise, mostRemembered);

/** A category as it is compared; '' for a name without letters. */
export const categoryKey = (name: string, { normalise }: Pick<TextKeys, 'normalise'>): string =>
  normalise(name).replace(/\s+/g, ' ').trim();
