/** What a sentence says that somebody has said, in its author's words: قال إن … */
import type { Claim, Grammar, Sentence } from './claim.ts';
import type { Token } from './tokens.ts';

export interface Told {
  readonly claim: Claim;
  readonly start: number;
  readonly end: number;
}

const reach = 14;
const fewestWords = 2;
/** Without a connector, a clause has to be longer to be one. */
const fewestWithoutConnector = 3;

const isEdge = (token: Token | undefined): boolean =>
  token?.kind === 'sign' && /^[\s.…،,؛;:!۔–—-]$/u.test(token.text);
const isPause = (token: Token | undefined): boolean =>
  token?.kind === 'sign' && /^[،,؛;–—-]$/u.test(token.text);
const isColon = (token: Token | undefined): boolean => token?.kind === 'sign' && token.text === ':';

/** وأن, “and that”: the same claim goes on. */
const startsAgain = (sentence: Sentence, at: number, grammar: Grammar): boolean => {
  const token = sentence[at];
  if (!grammar.connectsAt(sentence, at) || token?.kind !== 'word') return false;
  const before = sentence[at - 1];
  return /^و/u.test(token.key) || (before?.kind === 'word' && /^(?:and|و|اور)$/u.test(before.key));
};

function connectorBehind(sentence: Sentence, claim: Claim, until: number, grammar: Grammar): number | null {
  for (let at = claim.at + 1; at < Math.min(until, claim.to + reach); at++) {
    if (isColon(sentence[at])) return null;
    if (grammar.connectsAt(sentence, at)) return at;
  }
  return null;
}

/** The token behind the last that a claim says from here. */
function endOf(sentence: Sentence, from: number, claims: readonly Claim[], grammar: Grammar): number {
  for (let at = from; at < sentence.length; at++) {
    if (at > from && startsAgain(sentence, at, grammar)) return at;
    if (at > from && isPause(sentence[at]) && /[؛;]/u.test((sentence[at] as Token & { text: string }).text))
      return at;
    const claim = claims.find(each => each.from === at);
    if (claim && at > from && (claim.isJoined || isPause(sentence[at - 1]))) return at;
  }
  return sentence.length;
}

function stretch(
  sentence: Sentence,
  from: number,
  to: number,
): { readonly start: number; readonly end: number } | null {
  let [first, last] = [from, to - 1];
  while (first <= last && isEdge(sentence[first])) first++;
  while (last >= first && (isEdge(sentence[last]) || isConjunction(sentence[last]))) last--;
  const [one, other] = [sentence[first], sentence[last]];
  return one && other && first <= last ? { start: one.start, end: other.end } : null;
}

const isConjunction = (token: Token | undefined): boolean =>
  token?.kind === 'word' && /^(?:and|but|و|ثم|كما|فيما|بينما|لكن|اور|اما|في حين)$/u.test(token.key);

const countWords = (sentence: Sentence, from: number, to: number): number =>
  sentence.slice(from, to).filter(({ kind }) => kind !== 'sign').length;

/** `quoted`: tokens that are quotations of somebody, with the place of the claim that says them. */
export function indirectSpeech(
  sentence: Sentence,
  claims: readonly Claim[],
  grammar: Grammar,
  quoted: ReadonlyMap<number, number>,
): readonly Told[] {
  const told: Told[] = [];
  const hasOwn = (claim: Claim, from: number, to: number): boolean => {
    for (let at = from; at < to; at++) if (quoted.get(at) === claim.at) return true;
    return false;
  };
  const tell = (claim: Claim, from: number, to: number): void => {
    const place = stretch(sentence, from, to);
    if (place && countWords(sentence, from, to) >= fewestWords && !hasOwn(claim, from, to))
      told.push({ claim, ...place });
  };
  for (const [index, claim] of claims.entries()) {
    const next = claims[index + 1]?.from ?? sentence.length;
    const connector = connectorBehind(sentence, claim, next, grammar);
    if (connector === null) {
      tellWithoutConnector(claim, next);
      continue;
    }
    let from = connector + 1;
    for (let goesOn = true; goesOn; ) {
      const to = endOf(sentence, from, claims, grammar);
      tell(claim, from, to);
      goesOn = to < sentence.length && startsAgain(sentence, to, grammar);
      from = to + 1;
    }
  }
  return told;

  function tellWithoutConnector(claim: Claim, next: number): void {
    if (grammar.needsConnector) return;
    const saysSome = [...quoted.values()].includes(claim.at);
    if (claim.isFrame && !saysSome) {
      if (claim.from <= 1) tell(claim, claim.to, sentence.length);
      else if (isPause(sentence[claim.from - 1])) tell(claim, 0, claim.from - 1);
    } else if (!saysSome && !claim.needsConnector && sentence[claim.to]?.kind === 'word') {
      const to = Math.max(claim.to, endOf(sentence, claim.to, claims, grammar));
      if (countWords(sentence, claim.to, to) > fewestWithoutConnector - 1 && next > claim.to)
        tell(claim, claim.to, to);
    }
  }
}
