/** Why something happened, as a report says: because of wind, أدى ماس كهربائي إلى حريق. */
import { once } from '../../base/once.ts';
import {
  causeFrom,
  kindsIn,
  phraseBefore,
  phraseFrom,
  type Reading,
  type Stretch,
  sentenceAround,
} from './cause-phrases.ts';
import { conceptsOf } from './concepts-of.ts';
import {
  causeDenials,
  causeMarkers,
  causeParticles,
  harmVerbs,
  laterConcepts,
  laterMarkers,
  marketConcepts,
} from './data/cause-words.ts';
import { beginsPhrase, foldedSet, phraseAt, phraseTable } from './phrases.ts';
import { longestStatement, type Statement } from './statement.ts';
import type { ReadText, Token } from './tokens.ts';
import { placesOf, type Word } from './word.ts';

type Marker = keyof typeof causeMarkers;

interface Harm {
  readonly concept: string;
  readonly particles: ReadonlySet<string> | null;
}

const markerTable = phraseTable(() =>
  Object.entries(causeMarkers).map(([marker, words]) => [words, marker as Marker]),
);
const harmTable = phraseTable(() =>
  harmVerbs.map(({ words, concept, particle }): [string, Harm] => [
    words,
    { concept: `c:${concept}`, particles: particle === undefined ? null : foldedSet(particle) },
  ]),
);
const mayBeMarker = beginsPhrase(markerTable, harmTable);
const verbParticles = once(() => foldedSet(causeParticles.verbFirst));
const effectParticles = once(() => foldedSet(causeParticles.effectVerb));
const denials = once(() => foldedSet(causeDenials));
const conceptKeys = (ids: string) =>
  once((): ReadonlySet<string> => new Set(ids.split(' ').map(id => `c:${id}`)));
const markets = conceptKeys(marketConcepts);
const laterEffects = conceptKeys(laterConcepts);
const later = once(() => foldedSet(laterMarkers));

/** Tokens. */
const longestClose = 2;
const nearestDenial = 8;
const leastConcept = 2;

interface Causal {
  readonly cause: Stretch;
  readonly effect: Stretch;
}

/** Where the first of some words stands in a stretch; -1: nowhere. */
function placeOfAny({ known }: Reading, start: number, end: number, wanted: ReadonlySet<string>): number {
  for (let at = start; at < end; at++) if (wanted.has((known[at] as Word).folded)) return at;
  return -1;
}

/** The particle of a verb, and the end of its sentence; -1: it has none. */
function particleBehind(
  reading: Reading,
  at: number,
  end: number,
  wanted: ReadonlySet<string>,
): readonly [particle: number, last: number] {
  const last = sentenceAround(reading, at).end;
  return [placeOfAny(reading, end, last, wanted), last];
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
    if (particle < 0) return null;
    const cause = particle === end ? phraseBefore(reading, at) : phraseFrom(reading, end, particle);
    return { cause, effect: { start: particle + 1, end: last } };
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
function isDenied({ known, tokens }: Reading, at: number): boolean {
  for (let before = Math.max(0, at - nearestDenial); before < at; before++)
    if (tokens[before]?.clause === tokens[at]?.clause && denials().has((known[before] as Word).folded))
      return true;
  return false;
}

const edges = /^(?:the|a|an)\s+|[«»“”"]/giu;

/** “As” and “amid” give causes of what markets do, “after” of accidents. */
const isCausal = ({ known }: Reading, marker: Marker, at: number, about: readonly string[]): boolean =>
  marker !== 'marketFirst' ||
  about.some(key => markets().has(key)) ||
  (later().has(known[at]?.folded ?? '') && about.some(key => laterEffects().has(key)));

function statementOf(
  reading: Reading,
  { cause }: Pick<Causal, 'cause'>,
  about: readonly string[],
): Statement | null {
  const keys = kindsIn(reading, cause);
  if (keys.length === 0 || about.length === 0) return null;
  const [first, last] = [reading.tokens[cause.start] as Token, reading.tokens[cause.end - 1] as Token];
  const text = reading.text.slice(first.start, last.end).replace(edges, '').trim();
  return text.length > longestStatement ? null : { what: 'cause', unit: 'cause', text, keys, about };
}

const effectsOf = ({ known, language }: Reading, { start, end }: Stretch): readonly string[] =>
  conceptsOf(known.slice(start, end), language, leastConcept);

function markedCause(reading: Reading, at: number): Statement | null {
  const marker = phraseAt(reading.known, at, markerTable);
  const causal = marker && finders[marker.value](reading, at, at + marker.length);
  if (!causal || causal.cause.start >= causal.cause.end) return null;
  const about = effectsOf(reading, causal.effect);
  return isCausal(reading, marker.value, at, about) ? statementOf(reading, causal, about) : null;
}

/** Where the cause stands that is not right before its verb. */
const startOfCause: Readonly<Partial<Record<string, (sentence: Stretch, behind: number) => number>>> = {
  ar: (_, behind) => behind,
  fa: ({ start }) => start,
};

/** Without a word of causing: الماس الكهربائي أشعل الحريق, a gas leak set the mill ablaze. */
function harmfulCause(reading: Reading, at: number): Statement | null {
  const verb = phraseAt(reading.known, at, harmTable);
  if (!verb) return null;
  const { concept, particles } = verb.value;
  const around = sentenceAround(reading, at);
  const end = at + verb.length;
  if (particles && placeOfAny(reading, end, around.end, particles) < 0) return null;
  const before = phraseBefore(reading, at, reading.language === 'ur' ? longestClose : undefined);
  const start = startOfCause[reading.language]?.(around, end);
  const isBefore = kindsIn(reading, before).length > 0 || start === undefined;
  const cause = isBefore ? before : causeFrom(reading, start);
  if (cause.start >= cause.end) return null;
  const effect = { start: cause.start < at ? end : cause.end, end: around.end };
  return statementOf(reading, { cause }, [...new Set([concept, ...effectsOf(reading, effect)])]);
}

/** @param language primary subtag */
export function causesIn(read: ReadText, language: string): readonly Statement[] {
  const places = placesOf(read.known, mayBeMarker);
  if (places.length === 0) return [];
  const { text, tokens, known } = read;
  const reading: Reading = { text, tokens, known, language };
  return places
    .filter(at => !isDenied(reading, at))
    .flatMap(at => markedCause(reading, at) ?? harmfulCause(reading, at) ?? []);
}
