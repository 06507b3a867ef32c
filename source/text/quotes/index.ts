/**
 * Who said what, in the paragraphs of a text: quotations between marks of every kind, and what is told indirectly (قال إن), each
 * with its speaker, in Arabic, Persian, Urdu and English. By rules and tables of verbs; all words are those of the text. Linear.
 */
import type { Quotation } from '../../domain/quotation.ts';
import { createActors } from './actors.ts';
import { grammarFor } from './grammars.ts';
import { type MarkedStretch, markedStretches, trimmedStretch } from './marks.ts';
import { type Attribution, quotationsInParagraph } from './paragraph-quotations.ts';

export interface PlacedQuotation extends Quotation {
  /** Which of the paragraphs; `start` and `end` are offsets in it. */
  readonly paragraph: number;
}

/** A quotation that the paragraph before did not close. */
interface Unclosed {
  readonly claim: Attribution;
  readonly sign: string;
}

const BLANKS = /^\s*/u;

/** What a paragraph goes on with of a quotation: up to its closing mark, or all that its first marks hold. */
function goesOn(
  text: string,
  stretches: readonly MarkedStretch[],
  closes: number | null,
  { sign }: Unclosed,
) {
  if (closes !== null) return { from: 0, to: closes, behind: closes + 1, isClosed: true };
  const begin = BLANKS.exec(text)?.[0].length ?? 0;
  const [first] = stretches;
  return first?.start === begin && text[begin] === sign
    ? { from: first.from, to: first.to, behind: first.end, isClosed: first.isClosed }
    : null;
}

/** `language`: BCP 47 tag of the text; each paragraph tells its own by its letters. */
export function* quotationsIn(
  paragraphs: readonly string[],
  language: string | null = null,
): Generator<PlacedQuotation> {
  const actors = createActors();
  let last = null as Attribution | null;
  let unclosed = null as Unclosed | null;
  for (const [paragraph, text] of paragraphs.entries()) {
    const { stretches, closesEarlier } = markedStretches(text);
    const more: ReturnType<typeof goesOn> = unclosed && goesOn(text, stretches, closesEarlier, unclosed);
    if (more && unclosed) {
      const place = trimmedStretch(text, more.from, more.to);
      const { verb, speaker } = unclosed.claim;
      yield { words: text.slice(place.start, place.end), speaker, direct: true, verb, ...place, paragraph };
    }
    const behind = more?.behind ?? 0;
    const context = { text, grammar: grammarFor(text, language), actors };
    const rest = stretches.filter(({ start }) => start >= behind);
    const found = quotationsInParagraph(context, rest, behind, more && unclosed ? unclosed.claim : last);
    for (const quotation of found.quotations) yield { ...quotation, paragraph };
    const open: MarkedStretch | undefined = stretches.at(-1);
    const claim: Attribution | null =
      found.last ?? (more && !more.isClosed ? (unclosed?.claim ?? null) : null);
    unclosed = open && !open.isClosed && claim ? { claim, sign: text[open.start] as string } : null;
    last = found.last ?? (more ? claim : null);
  }
}
