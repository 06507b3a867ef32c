/** Who said what in one paragraph. */
import type { Quotation } from '../../domain/quotation.ts';
import { type Actors, createActors } from './actors.ts';
import { attributeQuotations, type Spoken } from './attribute.ts';
import type { Claim, Grammar, Sentence } from './claim.ts';
import { indirectSpeech } from './indirect.ts';
import type { MarkedStretch } from './marks.ts';
import { type Marked, sentencesOf, tokensOf } from './tokens.ts';

export type Attribution = Pick<Claim, 'verb' | 'speaker'>;

interface Context {
  readonly text: string;
  readonly grammar: Grammar;
  readonly actors: Actors;
}

export interface ParagraphQuotations {
  readonly quotations: readonly Quotation[];
  /** Who says what the paragraph ends with. */
  readonly last: Attribution | null;
}

/** A whole sentence in quotation marks goes on with the one before it if it has so many words. */
const fewestToGoOn = 4;

const quotation = (
  text: string,
  { start, end }: { readonly start: number; readonly end: number },
  { verb, speaker }: Attribution,
  direct: boolean,
): Quotation => ({ words: text.slice(start, end), speaker, direct, verb, start, end });

/** Quotations inside one: only those that it says somebody says. */
function within(
  { text, grammar }: Context,
  { stretch, words }: Marked,
  speaker: string | null,
): readonly Quotation[] {
  const inner = stretch.inner.filter(({ start, end }) => start >= words.start && end <= words.end + 1);
  if (inner.length === 0) return [];
  const context = { text, grammar, actors: createActors(speaker) };
  const { quotations } = quotationsBetween(context, inner, { from: stretch.from, to: stretch.to }, null);
  return quotations.filter(({ direct }) => direct);
}

const isWhole = (sentence: Sentence, marked: Marked): boolean =>
  marked.wordCount >= fewestToGoOn && sentence.every(token => token === marked || token.kind === 'sign');

function inSentence(context: Context, sentence: Sentence, last: Attribution | null): ParagraphQuotations {
  const { text, grammar, actors } = context;
  actors.turn();
  const claims = grammar.claimsIn(sentence, actors);
  const { spoken, unspoken } = attributeQuotations(sentence, claims, grammar, actors.here());
  const direct = spoken.flatMap(({ marked, claim }) => [
    quotation(text, marked.words, claim, true),
    ...within(context, marked, claim.speaker),
  ]);
  const goingOn = last ? unspoken.filter(marked => isWhole(sentence, marked)) : [];
  const continued = goingOn.map(({ words }) => quotation(text, words, last as Attribution, true));
  const told = indirectSpeech(sentence, claims, grammar, placesOf(spoken)).map(({ claim, ...place }) =>
    quotation(text, place, claim, false),
  );
  return {
    quotations: [...direct, ...continued, ...told].sort((a, b) => a.start - b.start || b.end - a.end),
    last: spoken.at(-1)?.claim ?? (goingOn.length > 0 ? last : null),
  };
}

const placesOf = (spoken: readonly Spoken[]): ReadonlyMap<number, number> =>
  new Map(spoken.map(({ at, claimAt }) => [at, claimAt]));

function quotationsBetween(
  context: Context,
  stretches: readonly MarkedStretch[],
  { from, to }: { readonly from: number; readonly to: number },
  before: Attribution | null,
): ParagraphQuotations {
  const { text, grammar } = context;
  const tokens = tokensOf(text, stretches, { from, to, breaksAt: grammar.says });
  const quotations: Quotation[] = [];
  let last = before;
  for (const sentence of sentencesOf(text, tokens, grammar.goesOn)) {
    const found = inSentence(context, sentence, last);
    quotations.push(...found.quotations);
    last = found.last;
  }
  return { quotations, last };
}

/** `before`: who says what the paragraph before this one ends with. */
export const quotationsInParagraph = (
  context: Context,
  stretches: readonly MarkedStretch[],
  from: number,
  before: Attribution | null,
): ParagraphQuotations => quotationsBetween(context, stretches, { from, to: context.text.length }, before);
