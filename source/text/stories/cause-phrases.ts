/** The phrases of a text that may name a cause, and the kinds of causes that they name. */
import { once } from '../../base/once.ts';
import { searchKey } from '../search-key.ts';
import { causeConnectors, causeEnds, causeKinds } from './data/cause-words.ts';
import { isIdle, keysOf, listedKeysOf } from './lexicon.ts';
import { foldedSet, phraseAt, phraseTable } from './phrases.ts';
import type { ReadText, Token } from './tokens.ts';
import type { Word } from './word.ts';

const connectors = once(() => foldedSet(causeConnectors));
const ends = once(() => foldedSet(causeEnds));

interface Kind {
  readonly key: string;
  readonly words: readonly string[];
  readonly phrases: readonly string[];
}

const kinds: readonly Kind[] = causeKinds
  .trim()
  .split('\n')
  .map(line => {
    const [id = '', ...written] = line.split(' ');
    const isPhrase = (each: string): boolean => each.includes('_');
    return {
      key: `k:${id}`,
      words: written.filter(each => !isPhrase(each)),
      phrases: written.filter(isPhrase),
    };
  });

/** Key of a word → kinds. */
const kindsByKey = once((): ReadonlyMap<string, readonly string[]> => {
  const found = new Map<string, string[]>();
  for (const { key: kind, words } of kinds)
    for (const key of words.flatMap(word => listedKeysOf(searchKey(word))))
      found.set(key, [...(found.get(key) ?? []), kind]);
  return found;
});

const kindTable = phraseTable(() =>
  kinds.flatMap(({ key, phrases }) => phrases.map((phrase): [string, string] => [phrase, key])),
);

function kindsOfWord(word: Word): readonly string[] {
  word.causes ??= [...new Set(keysOf(word).flatMap(key => kindsByKey().get(key) ?? []))];
  return word.causes;
}

/** Tokens. */
const longestCause = 9;
const longestEffect = 16;
/** Letters: shorter words that begin with و have it of their own. */
const longestAnd = 3;

export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Words of a text that may be searched for markers. */
export interface Reading extends ReadText {
  readonly language: string;
}

/** A point within a word ends nothing, nor does one before a small letter: the U.S. capital. */
const sentenceEnd = /[!?؟۔…\n|](?:\s|.$)|\.\s(?![\s\p{P}]{0,4}\p{Lowercase_Letter})/u;

/** Mostly nothing but a blank stands before a word. */
function beginsSentence({ text, tokens }: Reading, at: number): boolean {
  const { start } = tokens[at] as Token;
  const end = tokens[at - 1]?.end ?? 0;
  const isBehindBlank = start === end + 1 && text[end] === ' ';
  return !isBehindBlank && sentenceEnd.test(text.slice(end, start + 1));
}

/** Whether a phrase goes on with a token. */
const goesOn = ({ folded, word }: Token): boolean =>
  !ends().has(folded) &&
  (connectors().has(folded) || folded.startsWith('ال') || !isIdle(folded) || kindsOfWord(word).length > 0);

/** وترقب: what is joined by a letter is another cause, or none. */
const isAdded = ({ folded, word }: Token): boolean =>
  folded.startsWith('و') && folded.length > longestAnd && keysOf(word).includes(folded.slice(1));

/** From a token on, to the end of the phrase; a connector ends none. */
export function phraseFrom({ tokens }: Reading, start: number, last = tokens.length): Stretch {
  let end = start;
  const clause = tokens[start]?.clause;
  while (end < Math.min(last, start + longestCause)) {
    const token = tokens[end] as Token;
    if (token.clause !== clause || !goesOn(token) || (end > start && isAdded(token))) break;
    end++;
  }
  while (end > start && connectors().has(tokens[end - 1]?.folded ?? '')) end--;
  return { start, end };
}

/** The phrase that ends before a token. */
export function phraseBefore({ tokens }: Reading, end: number, most = longestCause): Stretch {
  let start = end;
  const clause = tokens[end - 1]?.clause;
  while (start > Math.max(0, end - most)) {
    const token = tokens[start - 1] as Token;
    if (token.clause !== clause || !goesOn(token)) break;
    start--;
  }
  while (start < end && connectors().has(tokens[start]?.folded ?? '')) start++;
  return { start, end };
}

export function sentenceAround(reading: Reading, at: number): Stretch {
  const { tokens } = reading;
  const [first, last] = [Math.max(0, at - longestEffect), Math.min(tokens.length, at + longestEffect)];
  let [start, end] = [at, at + 1];
  while (start > first && !beginsSentence(reading, start)) start--;
  while (end < last && !beginsSentence(reading, end)) end++;
  return { start, end };
}

export function kindsIn({ known }: Reading, { start, end }: Stretch): readonly string[] {
  const found = new Set<string>();
  for (let at = start; at < end; at++) {
    const phrase = phraseAt(known, at, kindTable);
    for (const kind of phrase ? [phrase.value] : kindsOfWord(known[at] as Word)) found.add(kind);
  }
  return [...found];
}

/** The fewest words from an index on that name a cause. */
export function causeFrom(reading: Reading, start: number): Stretch {
  const whole = phraseFrom(reading, start);
  for (let end = start + 1; end <= whole.end; end++) {
    const length = phraseAt(reading.known, end - 1, kindTable)?.length ?? 1;
    if (kindsIn(reading, { start, end }).length > 0) return { start, end: end - 1 + length };
  }
  return { start, end: start };
}
