/** Who says something in English sentences: in front of the verb, or behind it where a quotation comes first. */
import type { Actors, Gender } from './actors.ts';
import type { Claim, Grammar, Sentence } from './claim.ts';
import * as words from './english-words.ts';
import { isSign, keyAt, plain, type Span, textOf, wordAt } from './sentence.ts';
import type { Token, Word } from './tokens.ts';
import { wordSet } from './word-set.ts';

const isVerb = wordSet(words.verbs);
const isClausal = wordSet(words.clausal);
const isDoubtful = wordSet(words.doubtful);
const isPronoun = wordSet(words.pronouns);
const isFirstPerson = wordSet(words.firstPerson);
const isAuxiliary = wordSet(words.auxiliaries);
const isPredicate = wordSet(words.finite);
const opensClause = wordSet(words.opensClause);
const isStop = wordSet(words.stops);
const opensAdjunct = wordSet(words.opensAdjunct);
const isPeople = wordSet(words.people);
const isNaming = wordSet(words.named);
const isDocument = wordSet('report statement study survey document letter filing poll data figures');
const governs = wordSet(words.governs);

const isComma = (token: Token | undefined): boolean => isSign(token, ',–—-');
const isCapital = (word: Word | null): boolean => word !== null && /^[@#]?\p{Lu}/u.test(word.text);

const mostWords = 14;
/** Behind a verb: said Halim Osei, the … */
function phraseBehind(sentence: Sentence, from: number): Span | null {
  let to = from;
  while (to < Math.min(sentence.length, from + mostWords)) {
    const word = wordAt(sentence, to);
    if (
      !word ||
      isStop(word.key) ||
      (to > from && (isVerb(word.key) || isPredicate(word.key)) && !isCapital(word))
    )
      break;
    to++;
  }
  return to > from ? { from, to } : null;
}

const isAdverb = (key: string): boolean => isAuxiliary(key) || /..ly$/u.test(key);

/** The place where the clause of a verb begins. */
function clauseStart(sentence: Sentence, at: number): number {
  let place = at;
  const least = Math.max(0, at - 2 * mostWords);
  while (place > least) {
    const before = sentence[place - 1];
    if (before?.kind === 'marked' || isSign(before, ':;.()')) break;
    if (before?.kind === 'word' && opensClause(before.key) && place < at && !isCapital(before)) break;
    place--;
  }
  return place;
}

const hasPredicate = (sentence: Sentence, from: number, to: number): boolean =>
  sentence.slice(from + 1, to).some(token => token.kind === 'word' && isPredicate(token.key));

/** Of “In Leeds, the owner”, where the owner is; the end, where adjuncts are all there is. */
function behindAdjuncts(sentence: Sentence, start: number, end: number): number {
  let from = start;
  while (from < end && opensAdjunct(keyAt(sentence, from))) {
    const comma = sentence.findIndex((token, place) => place > from && place < end && isComma(token));
    from = comma < 0 ? end : comma + 1;
  }
  return from;
}

/** Parts between commas, without the adjuncts at the beginning: “In Leeds, the owner, Jo Hill, said”. */
function phraseBefore(sentence: Sentence, at: number): Span | null {
  let end = at;
  while (end > 0 && (isAdverb(keyAt(sentence, end - 1)) || isComma(sentence[end - 1]))) end--;
  let from = clauseStart(sentence, end);
  while (from < end && (isComma(sentence[from]) || opensClause(keyAt(sentence, from)))) from++;
  from = behindAdjuncts(sentence, from, end);
  if (from >= end) return null;
  const nearest = sentence.findLastIndex((token, place) => place > from && place < end && isComma(token)) + 1;
  const isPronounAlone = nearest === end - 1 && isPronoun(keyAt(sentence, nearest));
  if (nearest > from && nearest < end && (isPronounAlone || hasPredicate(sentence, from, nearest - 1)))
    return { from: nearest, to: end };
  const comma = sentence.findIndex((token, place) => place > from && place < end && isComma(token));
  const first = { from, to: comma < 0 ? end : comma };
  const second = wordAt(sentence, first.to + 1);
  const isName = comma >= 0 && isCapital(second) && !isCapital(wordAt(sentence, first.to - 1));
  const to = isName ? (phraseBehind(sentence, comma + 1)?.to ?? first.to) : first.to;
  return { from, to: Math.min(to, end) };
}

/** A subject ends at the verb of its clause. */
function withoutPredicate(sentence: Sentence, { from, to }: Span): Span | null {
  let end = from;
  while (end < to && !(end > from && endsSubject(sentence, end))) end++;
  return end > from ? { from, to: end } : null;
}

function endsSubject(sentence: Sentence, at: number): boolean {
  const word = wordAt(sentence, at);
  if (!word) return true;
  if (isCapital(word)) return false;
  return (
    isPredicate(word.key) ||
    isVerb(word.key) ||
    /..ed$/u.test(word.key) ||
    /^(?:who|which|that|when)$/u.test(word.key)
  );
}

/** “The ministry declined to comment, saying …”: whom the sentence speaks of. */
function mainSubject(sentence: Sentence): Span | null {
  let from = 0;
  while (from < sentence.length && !wordAt(sentence, from)) from++;
  from = behindAdjuncts(sentence, from, sentence.length);
  let to = from;
  while (
    to < Math.min(sentence.length, from + mostWords) &&
    !(to > from && endsSubject(sentence, to)) &&
    wordAt(sentence, to)
  )
    to++;
  return to > from && to < sentence.length ? { from, to } : null;
}

function isBehindQuotation(sentence: Sentence, at: number): boolean {
  const before = sentence[at - 1];
  return before?.kind === 'marked' || (isComma(before) && sentence[at - 2]?.kind === 'marked');
}

/** “The trick, explains its author Lina Sobh, is …” */
function parenthesis(sentence: Sentence, at: number): Span | null {
  if (!isComma(sentence[at - 1])) return null;
  const phrase = phraseBehind(sentence, at + 1);
  return phrase && isComma(sentence[phrase.to]) ? phrase : null;
}

const genders: Readonly<Record<string, Gender>> = { he: 'm', she: 'f' };

/** Behind “told Reuters”. */
function behindPeople(sentence: Sentence, at: number): number {
  if (!/^(?:told|tells|telling|asked|asks|warned|reminded)$/u.test(keyAt(sentence, at))) return at + 1;
  let to = at + 1;
  if (/^(?:the|a)$/u.test(keyAt(sentence, to))) to += 2;
  while (to < sentence.length && (isCapital(wordAt(sentence, to)) || isPeople(keyAt(sentence, to)))) to++;
  return to;
}

function claimAt(text: string, sentence: Sentence, actors: Actors, at: number): Claim | null {
  const word = wordAt(sentence, at);
  if (!word || !isVerb(word.key) || /^(?:to|not|never)$/u.test(keyAt(sentence, at - 1))) return null;
  const speaker = (phrase: Span): string => {
    const only = phrase.to === phrase.from + 1 ? keyAt(sentence, phrase.from) : '';
    if (isPronoun(only)) return '';
    const name = textOf(text, sentence, phrase);
    actors.note({ text: name, gender: '?', speaks: true });
    return name;
  };
  const meant = (phrase: Span | null): string | null => {
    const only = phrase ? keyAt(sentence, phrase.from) : '';
    return actors.meant(isFirstPerson(only) ? '1' : (genders[only] ?? '?'));
  };
  if (/ing$/u.test(word.key))
    return isDoubtful(word.key)
      ? null
      : { ...plain, from: at, at, to: at + 1, verb: word.text, speaker: actors.meant('?') };
  const behind = isBehindQuotation(sentence, at) ? phraseBehind(sentence, at + 1) : parenthesis(sentence, at);
  if (behind)
    return {
      ...plain,
      from: at,
      at,
      to: behind.to,
      verb: word.text,
      speaker: speaker(behind) || meant(behind),
    };
  const before = phraseBefore(sentence, at);
  const subject = before && withoutPredicate(sentence, before);
  if (!subject || (isDoubtful(word.key) && subject.to - subject.from > 8)) return null;
  const joined = opensClause(keyAt(sentence, subject.from - 1)) && !isBehindQuotation(sentence, subject.from);
  return {
    ...plain,
    needsConnector: !isClausal(word.key),
    isJoined: joined,
    from: subject.from,
    at,
    to: behindPeople(sentence, at),
    verb: word.text,
    speaker: speaker(subject) || meant(subject),
  };
}

/** According to a report by the board: the board. */
function authorOf(sentence: Sentence, { to }: Span): Span | null {
  const isWritten = isDocument(keyAt(sentence, to - 1)) && /^(?:by|from)$/u.test(keyAt(sentence, to));
  return isWritten ? phraseBehind(sentence, to + 1) : null;
}

function accordingAt(text: string, sentence: Sentence, actors: Actors, at: number): Claim | null {
  if (keyAt(sentence, at) !== 'according' || keyAt(sentence, at + 1) !== 'to') return null;
  const named = phraseBehind(sentence, at + 2);
  const phrase = named && (authorOf(sentence, named) ?? named);
  const word = wordAt(sentence, at);
  if (!phrase || !word) return null;
  const name = textOf(text, sentence, phrase);
  actors.note({ text: name, gender: '?', speaks: true });
  return {
    ...plain,
    isFrame: true,
    from: at,
    at,
    to: phrase.to,
    verb: text.slice(word.start, sentence[at + 1]?.end),
    speaker: name,
  };
}

function claimsIn(text: string, sentence: Sentence, actors: Actors): readonly Claim[] {
  const main = mainSubject(sentence);
  if (main && !(main.to === main.from + 1 && isPronoun(keyAt(sentence, main.from))))
    actors.note({ text: textOf(text, sentence, main), gender: '?', speaks: false });
  const claims: Claim[] = [];
  for (let at = 0; at < sentence.length; at++) {
    const claim = accordingAt(text, sentence, actors, at) ?? claimAt(text, sentence, actors, at);
    if (!claim) continue;
    claims.push(claim);
    at = Math.max(at, claim.to - 1);
  }
  return claims;
}

export const english = (text: string): Grammar => ({
  claimsIn: (sentence, actors) => claimsIn(text, sentence, actors),
  connectsAt: (sentence, at) => keyAt(sentence, at) === 'that',
  isLabelled: (sentence, colon) => isNaming(keyAt(sentence, colon - 1)),
  needsConnector: false,
  isNamed: (sentence, at) =>
    isNaming(keyAt(sentence, at - 1)) || (isSign(sentence[at - 1], ',') && isNaming(keyAt(sentence, at - 2))),
  leads: key => /^(?:as|so|thus)$/u.test(key),
  goesOn: () => false,
  governs,
  says: isVerb,
});
