/** Why something happened, as a report says: because of wind, أدى ماس كهربائي إلى حريق. */
import { once } from '../../base/once.ts';
import { searchKey } from '../search-key.ts';
import { conceptsOf } from './concepts-of.ts';
import {
  causeConnectors,
  causeDenials,
  causeEnds,
  causeKinds,
  causeMarkers,
  causeParticles,
  marketConcepts,
} from './data/cause-words.ts';
import { isIdle, keysOf, listedKeysOf } from './lexicon.ts';
import { beginsPhrase, foldedSet, phraseAt, phraseTable } from './phrases.ts';
import { longestStatement, type ReadText, type Statement } from './statement.ts';
import type { Token } from './tokens.ts';
import { ofWord, type Word } from './word.ts';

type Marker = keyof typeof causeMarkers;

const markerTable = once(() =>
  phraseTable(Object.entries(causeMarkers).map(([marker, words]) => [words, marker as Marker])),
);
const mayBeMarker = beginsPhrase(markerTable);
const verbParticles = once(() => foldedSet(causeParticles.verbFirst));
const effectParticles = once(() => foldedSet(causeParticles.effectVerb));
const connectors = once(() => foldedSet(causeConnectors));
const ends = once(() => foldedSet(causeEnds));
const denials = once(() => foldedSet(causeDenials));
const markets = once((): ReadonlySet<string> => new Set(marketConcepts.split(' ').map(id => `c:${id}`)));

/** Key of a word or of a phrase → kinds. */
interface Kinds {
  readonly words: ReadonlyMap<string, readonly string[]>;
  readonly phrases: ReturnType<typeof phraseTable<string>>;
}

const kinds = once((): Kinds => {
  const words = new Map<string, string[]>();
  const phrases: (readonly [string, string])[] = [];
  for (const line of causeKinds.trim().split('\n')) {
    const [id = '', ...written] = line.split(' ');
    phrases.push([written.filter(word => word.includes('_')).join(' '), `k:${id}`]);
    for (const word of written.filter(each => !each.includes('_')))
      for (const key of listedKeysOf(searchKey(word))) words.set(key, [...(words.get(key) ?? []), `k:${id}`]);
  }
  return { words, phrases: phraseTable(phrases.filter(([phrase]) => phrase !== '')) };
});

const kindsOfWord = ofWord((word): readonly string[] => [
  ...new Set([...keysOf(word)].flatMap(key => kinds().words.get(key) ?? [])),
]);

/** Tokens. */
const longestCause = 9;
const longestEffect = 16;
const longestClose = 2;
const nearestDenial = 8;
const leastConcept = 2;
/** Letters: shorter words that begin with و have it of their own. */
const longestAnd = 3;

interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Words of a text that may be searched for markers. */
interface Reading extends ReadText {
  readonly words: readonly string[];
  readonly known: readonly Word[];
  readonly language: string;
  /** For each token, the number of its sentence. */
  readonly sentences: readonly number[];
}

/** A point within a word ends nothing, nor does one before a small letter: the U.S. capital. */
const sentenceEnd = /[!?؟۔…\n|](?:\s|.$)|\.\s(?![\s\p{P}]{0,4}\p{Lowercase_Letter})/u;

function readingOf({ text, tokens }: ReadText, language: string): Reading {
  let sentence = 0;
  const sentences = tokens.map(({ start }, at) => {
    if (sentenceEnd.test(text.slice(tokens[at - 1]?.end ?? 0, start + 1))) sentence++;
    return sentence;
  });
  return {
    text,
    tokens,
    language,
    sentences,
    words: tokens.map(({ folded }) => folded),
    known: tokens.map(({ word }) => word),
  };
}

/** Whether a phrase goes on with a token. */
const goesOn = ({ folded }: Token): boolean =>
  !ends().has(folded) && (connectors().has(folded) || folded.startsWith('ال') || !isIdle(folded));

/** وترقب: what is joined by a letter is another cause, or none. */
const isAdded = ({ folded, word }: Token): boolean =>
  folded.startsWith('و') && folded.length > longestAnd && keysOf(word).has(folded.slice(1));

/** From a token on, to the end of the phrase; a connector ends none. */
function phraseFrom({ tokens }: Reading, start: number, last = tokens.length): Stretch {
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
function phraseBefore({ tokens }: Reading, end: number, most = longestCause): Stretch {
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

const sentenceAround = ({ sentences, tokens }: Reading, at: number): Stretch => {
  const sentence = sentences[at];
  let [start, end] = [at, at];
  while (start > Math.max(0, at - longestEffect) && sentences[start - 1] === sentence) start--;
  while (end < Math.min(tokens.length, at + longestEffect) && sentences[end] === sentence) end++;
  return { start, end };
};

function kindsIn({ known }: Reading, { start, end }: Stretch): readonly string[] {
  const found = new Set<string>();
  for (let at = start; at < end; at++) {
    const phrase = phraseAt(known, at, kinds().phrases);
    for (const kind of phrase ? [phrase.value] : kindsOfWord(known[at] as Word)) found.add(kind);
  }
  return [...found];
}

interface Causal {
  readonly cause: Stretch;
  readonly effect: Stretch;
}

/** The particle of a verb, and the end of its sentence; -1: it has none. */
function particleBehind(
  reading: Reading,
  at: number,
  end: number,
  wanted: ReadonlySet<string>,
): readonly [particle: number, last: number] {
  const last = sentenceAround(reading, at).end;
  const found = reading.words.slice(end + 1, last).findIndex(word => wanted.has(word));
  return [found < 0 ? found : end + 1 + found, last];
}

const finders: Readonly<Record<Marker, (reading: Reading, at: number, end: number) => Causal | null>> = {
  effectFirst: (reading, at, end) => {
    const around = sentenceAround(reading, at);
    const cause = phraseFrom(reading, end);
    const isOpening = at - around.start < 2;
    return {
      cause,
      effect: isOpening ? { start: cause.end, end: around.end } : { start: around.start, end: at },
    };
  },
  marketFirst: (reading, at, end) => ({
    cause: phraseFrom(reading, end),
    effect: { start: sentenceAround(reading, at).start, end: at },
  }),
  verbFirst: (reading, at, end) => {
    const [particle, last] = particleBehind(reading, at, end, verbParticles());
    return particle < 0
      ? null
      : { cause: phraseFrom(reading, end, particle), effect: { start: particle + 1, end: last } };
  },
  effectVerb: (reading, at, end) => {
    const [particle] = particleBehind(reading, at, end, effectParticles());
    return particle < 0
      ? null
      : { cause: phraseFrom(reading, particle + 1), effect: { start: end, end: particle } };
  },
  causeFirst: (reading, at, end) => ({
    cause: phraseBefore(reading, at),
    effect: { start: end, end: sentenceAround(reading, at).end },
  }),
  causeClose: (reading, at) => ({
    cause: phraseBefore(reading, at, longestClose),
    effect: sentenceAround(reading, at),
  }),
};

/** What it was not, or may not have been. */
const isDenied = ({ words, tokens }: Reading, at: number): boolean =>
  words
    .slice(Math.max(0, at - nearestDenial), at)
    .some(
      (word, place, { length }) =>
        denials().has(word) && tokens[at - length + place]?.clause === tokens[at]?.clause,
    );

const edges = /^(?:the|a|an)\s+|[«»“”"]/giu;

function statementAt(reading: Reading, marker: Marker, at: number, end: number): Statement | null {
  if (isDenied(reading, at)) return null;
  const causal = finders[marker](reading, at, end);
  if (!causal || causal.cause.start >= causal.cause.end) return null;
  const { cause, effect } = causal;
  const keys = kindsIn(reading, cause);
  const about = conceptsOf(reading.known.slice(effect.start, effect.end), reading.language, leastConcept);
  const isKnown = keys.length > 0 && about.length > 0;
  if (!isKnown || (marker === 'marketFirst' && !about.some(key => markets().has(key)))) return null;
  const [first, last] = [reading.tokens[cause.start] as Token, reading.tokens[cause.end - 1] as Token];
  const text = reading.text.slice(first.start, last.end).replace(edges, '').trim();
  return text.length > longestStatement ? null : { what: 'cause', unit: 'cause', text, keys, about };
}

/** @param language primary subtag */
export function causesIn(read: ReadText, language: string): readonly Statement[] {
  const places = read.tokens.flatMap(({ word }, at) => (mayBeMarker(word) ? [at] : []));
  if (places.length === 0) return [];
  const reading = readingOf(read, language);
  return places.flatMap(at => {
    const marker = phraseAt(reading.known, at, markerTable());
    return (marker && statementAt(reading, marker.value, at, at + marker.length)) ?? [];
  });
}
