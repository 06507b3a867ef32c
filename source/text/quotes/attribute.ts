/** Which claim says which quotation of a sentence. */
import type { Claim, Grammar, Sentence } from './claim.ts';
import { isSign } from './sentence.ts';
import type { Marked, Token } from './tokens.ts';

/** Tokens between a claim and what it says, at most. */
const reach = 60;
const longestGap = 6;
/** A quotation inside a clause is somebody's words if it has so many; fewer are a name, or words that are held at a distance. */
const fewestInClause = 3;
const fewestWithoutSign = 2;

const isPause = (token: Token | undefined): boolean => isSign(token, '،,–—-(');

const wordsIn = (tokens: readonly Token[]): readonly string[] =>
  tokens.flatMap(token => (token.kind === 'word' ? [token.key] : []));

export interface Spoken {
  readonly at: number;
  readonly marked: Marked;
  readonly claim: Pick<Claim, 'verb' | 'speaker'>;
  /** The place of the claim; -1 where there is none. */
  readonly claimAt: number;
}

/** Whether a claim before a quotation says it. */
function saysBehind(
  sentence: Sentence,
  claim: Claim,
  at: number,
  grammar: Grammar,
  isMiddle: boolean,
): boolean {
  const marked = sentence[at] as Marked;
  const before = sentence[at - 1];
  if (at - claim.at > reach) return false;
  const between = sentence.slice(claim.to, at);
  if (at - 1 > claim.at && grammar.connectsAt(sentence, at - 1)) return true;
  if (claim.isPassive) return false;
  if (isSign(before, ':')) return true;
  if (claim.judges && between.length <= longestGap && !between.some(isPause)) return true;
  const hasConnector = between.some((_, index) => grammar.connectsAt(sentence, claim.to + index));
  if (hasConnector) {
    if (claim.isFrame || isPause(before)) return isMiddle && isPause(before);
    const isGoverned = before?.kind === 'word' && grammar.governs(before.key);
    return marked.wordCount >= fewestInClause && !isGoverned;
  }
  if (isPause(before))
    return isMiddle || (marked.wordCount >= fewestWithoutSign && between.length <= longestGap);
  if (between.some(isPause) || !claim.isPlain) return false;
  if (before?.kind === 'word' && grammar.governs(before.key)) return false;
  if (between.length === 0 && before?.kind === 'word' && at - 1 === claim.at) return marked.wordCount > 1;
  return marked.wordCount >= fewestWithoutSign && between.length <= longestGap;
}

/** Whether a claim behind a quotation says it: «…»، يقول فلان. */
function saysBefore(sentence: Sentence, claim: Claim, at: number, grammar: Grammar): boolean {
  const before = sentence[at - 1];
  if (claim.isJoined || claim.isPassive || claim.from <= at) return false;
  if (before?.kind === 'word' && grammar.governs(before.key)) return false;
  const gap = sentence.slice(at + 1, claim.from);
  if (before?.kind === 'word' && !gap.some(isPause)) return false;
  return (
    gap.length <= longestGap &&
    gap.every(
      token => isPause(token) || isSign(token, '.؛') || (token.kind === 'word' && grammar.leads(token.key)),
    )
  );
}

const claimBefore = (claims: readonly Claim[], at: number): Claim | undefined =>
  claims.findLast(claim => claim.at < at && claim.to <= at);

/** Quotations with nothing but a pause or “and” between them are of one speaker. */
function joins(sentence: Sentence, from: number, to: number): boolean {
  const between = sentence.slice(from + 1, to);
  const words = wordsIn(between);
  return (
    between.length <= 3 &&
    words.every(word => /^(?:و|ثم|أو|او|and|اور)$/u.test(word)) &&
    between.every(token => token.kind === 'word' || isPause(token))
  );
}

export interface Attributed {
  readonly spoken: readonly Spoken[];
  /** Those of nobody. */
  readonly unspoken: readonly Marked[];
}

/** `subject`: of whom the sentence speaks, if it has no verb of saying. */
export function attributeQuotations(
  sentence: Sentence,
  claims: readonly Claim[],
  grammar: Grammar,
  subject: string | null,
): Attributed {
  const places = [...sentence.keys()].filter(
    at =>
      sentence[at]?.kind === 'marked' &&
      (isSign(sentence[at - 1], ':') ||
        claims.some(claim => claim.judges && claim.to === at) ||
        !grammar.isNamed(sentence, at)),
  );
  const spoken = new Map<number, Spoken>();
  const say = (at: number, claim: Pick<Claim, 'verb' | 'speaker'>, claimAt: number): void => {
    spoken.set(at, { at, marked: sentence[at] as Marked, claim, claimAt });
  };
  for (const [index, at] of places.entries()) {
    const previous = places[index - 1];
    const before = claimBefore(claims, at);
    const behind = claims.find(claim => claim.from > at);
    const isMiddle = previous !== undefined && before !== undefined && before.from > previous;
    if (
      before &&
      (previous === undefined || before.at > previous) &&
      saysBehind(sentence, before, at, grammar, isMiddle)
    )
      say(at, before, before.at);
    else if (behind && saysBefore(sentence, behind, at, grammar)) say(at, behind, behind.at);
    else if (before && saysBehind(sentence, before, at, grammar, isMiddle) && sayAgain(sentence, at, grammar))
      say(at, before, before.at);
    else if (previous !== undefined && spoken.has(previous) && joins(sentence, previous, at)) {
      const { claim, claimAt } = spoken.get(previous) as Spoken;
      say(at, claim, claimAt);
    } else if (isVerbless(sentence, at, claims, grammar) && subject !== null)
      say(at, { verb: null, speaker: subject }, -1);
  }
  inherit(sentence, places, spoken, say);
  const unspoken = places.filter(at => !spoken.has(at)).map(at => sentence[at] as Marked);
  return { spoken: [...spoken.values()].sort((a, b) => a.at - b.at), unspoken };
}

/** قال إن «…» وإن «…» */
const sayAgain = (sentence: Sentence, at: number, grammar: Grammar): boolean =>
  grammar.connectsAt(sentence, at - 1);

const fewestVerbless = 3;

/** “A diplomat was blunter: …” */
const isVerbless = (sentence: Sentence, at: number, claims: readonly Claim[], grammar: Grammar): boolean =>
  isSign(sentence[at - 1], ':') &&
  (sentence[at] as Marked).wordCount >= fewestVerbless &&
  !claims.some(claim => claim.at < at) &&
  !grammar.isLabelled(sentence, at - 1);

/** «…»، وتصمت ثم تكمل، «…»: the first is said as the second. */
function inherit(
  sentence: Sentence,
  places: readonly number[],
  spoken: ReadonlyMap<number, Spoken>,
  say: (at: number, claim: Pick<Claim, 'verb' | 'speaker'>, claimAt: number) => void,
): void {
  const [first, second] = places;
  if (first === undefined || second === undefined || spoken.has(first) || first > 1) return;
  const next = spoken.get(second);
  if (next && isPause(sentence[first + 1]) && isPause(sentence[second - 1]))
    say(first, next.claim, next.claimAt);
}
