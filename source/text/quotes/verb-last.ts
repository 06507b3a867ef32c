/** Who says something in Persian and Urdu sentences: the verb comes last, and who says it at the beginning of its clause. */
import type { Actors } from './actors.ts';
import type { Claim, Grammar, Sentence } from './claim.ts';
import { isSign, keyAt, plain, type Span, textOf } from './sentence.ts';
import { type Has, type Token, wordKey } from './tokens.ts';
import type { VerbLastWords } from './verb-last-words.ts';
import { wordSet } from './word-set.ts';

interface Words {
  readonly isVerb: Has;
  readonly isNoun: Has;
  readonly isLight: Has;
  readonly endsSubject: Has;
  readonly endsAgent: Has;
  readonly isStop: Has;
  readonly opensClause: Has;
  readonly isPronoun: Has;
  readonly isFirstPerson: Has;
  readonly connects: Has;
  readonly isNaming: Has;
  readonly leads: Has;
  readonly framesBefore: readonly (readonly string[])[];
  readonly framesBehind: readonly (readonly string[])[];
  readonly needsConnector: boolean;
}

const keysOf = (frames: readonly string[]) => frames.map(frame => frame.split(' ').map(wordKey));

const compile = (words: VerbLastWords): Words => ({
  isVerb: wordSet(words.verbs),
  isNoun: wordSet(words.nouns),
  isLight: wordSet(words.light),
  endsSubject: wordSet(words.subjectEnds),
  endsAgent: wordSet(words.agentEnds),
  isStop: wordSet(words.stops),
  opensClause: wordSet(words.opensClause),
  isPronoun: wordSet(words.pronouns),
  isFirstPerson: wordSet(words.firstPerson),
  connects: wordSet(words.connectors),
  isNaming: wordSet(words.named),
  leads: wordSet(words.leads),
  framesBefore: keysOf(words.framesBefore),
  framesBehind: keysOf(words.framesBehind),
  needsConnector: words.needsConnector,
});

const isPause = (token: Token | undefined): boolean => token?.kind === 'sign';

const mostWords = 16;

function clauseStart(words: Words, sentence: Sentence, at: number): number {
  let place = at;
  while (place > Math.max(0, at - 2 * mostWords)) {
    const before = sentence[place - 1];
    if (before?.kind === 'marked' && !words.isNaming(keyAt(sentence, place - 2))) break;
    if (before?.kind === 'sign' && /^[:;؛.]$/u.test(before.text)) break;
    if (
      before?.kind === 'word' &&
      place < at &&
      words.opensClause(before.key) &&
      isPause(sentence[place - 2])
    )
      break;
    if (before?.kind === 'word' && words.isVerb(before.key) && place < at) break;
    place--;
  }
  while (place < at && isPause(sentence[place])) place++;
  return place;
}

/** From a place, the words that are a name; where a particle ends subjects, all before it. */
function nameFrom(words: Words, sentence: Sentence, from: number, until: number): Span | null {
  for (let at = from; at < until; at++)
    if (words.endsSubject(keyAt(sentence, at))) return at > from ? { from, to: at } : null;
  let to = from;
  while (to < until && sentence[to]?.kind !== 'sign' && !words.isStop(keyAt(sentence, to))) {
    if (sentence[to]?.kind === 'marked' && !words.isNaming(keyAt(sentence, to - 1))) break;
    to++;
  }
  return to > from ? { from, to } : null;
}

/** The subject of a verb: behind an object, or else the first words of the clause that are no adjunct. */
function subjectOf(words: Words, sentence: Sentence, at: number): Span | null {
  const start = clauseStart(words, sentence, at);
  const object = sentence.findLastIndex(
    (_, place) => place >= start && place < at && keyAt(sentence, place) === 'را',
  );
  let from = object >= 0 ? object + 1 : start;
  while (from < at && words.opensClause(keyAt(sentence, from))) from++;
  while (from < at && words.isStop(keyAt(sentence, from)) && !words.isPronoun(keyAt(sentence, from))) {
    const pause = sentence.findIndex((token, place) => place > from && place < at && isPause(token));
    if (pause < 0) return null;
    from = pause + 1;
  }
  const until = Math.min(at, from + mostWords);
  if (words.isPronoun(keyAt(sentence, from)) || words.isFirstPerson(keyAt(sentence, from)))
    return { from, to: from + 1 };
  return nameFrom(words, sentence, from, until);
}

/** How many words a verb of saying has at a place. */
function verbLength(words: Words, sentence: Sentence, at: number): number {
  const [key, next, last] = [at, at + 1, at + 2].map(place => keyAt(sentence, place)) as [
    string,
    string,
    string,
  ];
  if (words.isNoun(key) && words.isLight(next)) return 2;
  if (words.isNoun(key) && key !== '' && words.isLight(last) && words.isNoun(next)) return 3;
  return words.isVerb(key) ? 1 + (words.isLight(next) ? 1 : 0) : 0;
}

function claimOfVerb(
  words: Words,
  text: string,
  sentence: Sentence,
  actors: Actors,
  at: number,
): Claim | null {
  const length = verbLength(words, sentence, at);
  if (length === 0) return null;
  const subject = subjectOf(words, sentence, at);
  const verb = text.slice(sentence[at]?.start, sentence[at + length - 1]?.end);
  const only = subject && keyAt(sentence, subject.from);
  const from = subject?.from ?? clauseStart(words, sentence, at);
  const { needsConnector } = words;
  const found = { ...plain, needsConnector, from, at, to: at + length, verb };
  if (!subject || only === null || words.isPronoun(only) || words.isFirstPerson(only))
    return {
      ...found,
      from: subject?.from ?? at,
      speaker: actors.meant(only !== null && words.isFirstPerson(only) ? '1' : '?'),
    };
  const name = textOf(text, sentence, subject);
  actors.note({ text: name, gender: '?', speaks: true });
  return { ...found, speaker: name };
}

const matches = (sentence: Sentence, at: number, frame: readonly string[]): boolean =>
  frame.every((word, index) => keyAt(sentence, at + index) === word);

function claimOfFrame(
  words: Words,
  text: string,
  sentence: Sentence,
  actors: Actors,
  at: number,
): Claim | null {
  const before = words.framesBefore.find(frame => matches(sentence, at, frame));
  const behind = words.framesBehind.find(frame => matches(sentence, at, frame));
  const frame = before ?? behind;
  if (!frame) return null;
  const to = at + frame.length;
  const phrase = before
    ? nameFrom(words, sentence, to, Math.min(sentence.length, to + mostWords))
    : { from: clauseStart(words, sentence, at), to: at };
  if (!phrase || phrase.to <= phrase.from) return null;
  const name = textOf(text, sentence, phrase);
  actors.note({ text: name, gender: '?', speaks: true });
  const verb = text.slice(sentence[at]?.start, sentence[to - 1]?.end);
  return {
    ...plain,
    isFrame: true,
    from: Math.min(at, phrase.from),
    at,
    to: Math.max(to, phrase.to),
    verb,
    speaker: name,
  };
}

const mostWordsOfLabel = 6;

/** رضا کریمی: «…» */
function noteLabel(text: string, sentence: Sentence, actors: Actors): void {
  const colon = sentence.findIndex(token => token.kind !== 'word');
  const isLabel = isSign(sentence[colon], ':') && sentence[colon + 1]?.kind === 'marked';
  if (!isLabel || colon === 0 || colon > mostWordsOfLabel) return;
  actors.note({ text: textOf(text, sentence, { from: 0, to: colon }), gender: '?', speaks: true });
}

/** Who does something, and may be meant by a pronoun later: وزیر نے دورہ کیا۔ */
function noteAgent(words: Words, text: string, sentence: Sentence, actors: Actors, at: number): void {
  if (!words.endsAgent(keyAt(sentence, at))) return;
  const agent = nameFrom(words, sentence, clauseStart(words, sentence, at), at + 1);
  if (agent?.to !== at || words.isPronoun(keyAt(sentence, agent.from))) return;
  actors.note({ text: textOf(text, sentence, agent), gender: '?', speaks: false });
}

function claimsIn(words: Words, text: string, sentence: Sentence, actors: Actors): readonly Claim[] {
  const claims: Claim[] = [];
  for (let at = 0; at < sentence.length; at++) {
    const claim =
      claimOfFrame(words, text, sentence, actors, at) ?? claimOfVerb(words, text, sentence, actors, at);
    if (!claim) {
      noteAgent(words, text, sentence, actors, at);
      continue;
    }
    claims.push(claim);
    at = Math.max(at, claim.to - 1);
  }
  if (claims.length === 0) noteLabel(text, sentence, actors);
  return claims;
}

/** The grammar of a language, for one text. */
export function verbLast(table: VerbLastWords): (text: string) => Grammar {
  const words = compile(table);
  return text => ({
    claimsIn: (sentence, actors) => claimsIn(words, text, sentence, actors),
    connectsAt: (sentence, at) => words.connects(keyAt(sentence, at)),
    isLabelled: (sentence, colon) => words.isNaming(keyAt(sentence, colon - 1)),
    needsConnector: false,
    isNamed: (sentence, at) => words.isNaming(keyAt(sentence, at - 1)),
    leads: words.leads,
    goesOn: () => false,
    governs: words.isStop,
    says: words.isVerb,
  });
}
