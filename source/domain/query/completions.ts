/** What could stand at the cursor of a query: for the reader's prompt and for shells. */
import { type FieldKind, fieldKindOf, fieldOf, fieldWords, type KnownNames } from './fields.ts';
import { foldKeyword, languageOf, type QueryLanguage } from './keyword.ts';
import { printField } from './print.ts';
import { operators } from './syntax.ts';
import { type FieldToken, type Token, tokensOf } from './tokens.ts';

export interface Completions {
  /** What is replaced, in UTF-16 code units; empty at the cursor where nothing is begun. */
  readonly start: number;
  readonly end: number;
  /** Each with its field, quoted where it must be: `source:"BBC News"`. */
  readonly words: readonly string[];
}

export interface CompletionContext extends KnownNames {
  /** For a text without letters. */
  readonly language?: QueryLanguage;
}

/** Begun before the cursor, and not left behind. */
function tokenBefore(text: string, column: number): Token | undefined {
  let last: Token | undefined;
  for (const token of tokensOf(text.slice(0, column))) last = token;
  return last && last.end === column && !isFinished(last) ? last : undefined;
}

const isFinished = (token: Token): boolean => {
  if (token.type === 'text') return token.isQuoted && token.isClosed;
  if (token.type === 'pattern') return token.isClosed;
  if (token.type === 'field') return token.value.isQuoted && token.value.isClosed;
  return token.type !== 'not' && token.type !== 'or';
};

const beginningWith = (words: readonly string[], typed: string): readonly string[] => {
  const key = foldKeyword(typed);
  return words.filter(word => foldKeyword(word).startsWith(key));
};

const isPlaceholder = (word: string): boolean => /^[A-Z]+$/u.test(word);

function values(
  kind: FieldKind,
  typed: string,
  language: QueryLanguage,
  names: KnownNames,
): readonly string[] {
  const field = fieldOf(kind);
  const known = field.known?.(names) ?? field.expected[language].filter(word => !isPlaceholder(word));
  return beginningWith([...new Set(known)], typed).map(value => printField(kind, value, language));
}

const keywords = (language: QueryLanguage): readonly string[] => [
  ...fieldWords(language).map(word => `${word}:`),
  ...Object.values(operators).map(words => words[language]),
];

function fieldCompletions({ name, value }: FieldToken, names: KnownNames): readonly string[] {
  const kind = fieldKindOf(name);
  return kind ? values(kind, value.text, languageOf(name) ?? 'en', names) : [];
}

/** In the language of what is begun, or else of the text before. `column` is counted in UTF-16 code units from 0. */
export function completions(text: string, column: number, context: CompletionContext): Completions {
  const token = tokenBefore(text, column);
  if (token?.type === 'field')
    return { start: token.start, end: column, words: fieldCompletions(token, context) };
  const typed = token && token.type !== 'not' ? text.slice(token.start, column) : '';
  const language = languageOf(typed) ?? languageOf(text.slice(0, column)) ?? context.language ?? 'en';
  return { start: column - typed.length, end: column, words: beginningWith(keywords(language), typed) };
}
