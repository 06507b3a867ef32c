/** Marks and links as styles on a block's text, and as signs in the text where no style can tell them. */
import { type Edit, editText, movedRanges } from '../base/edit-text.ts';
import type { Block, Mark, MarkKind } from '../domain/article.ts';
import { omission } from '../domain/spoken-text.ts';
import type { Span } from './compose.ts';
import { type Segment, segmentsOf } from './segments.ts';

export interface InlineStyle {
  /** Inline code is put between backticks, because it looks like any other text. */
  readonly quotesCode: boolean;
  /** What is deleted is shown, struck through; otherwise it is left out. */
  readonly showsDeleted: boolean;
  /** No style begins or ends amid a word: the terminal would join the parts of the word as words of their own (docs/terminals.md §4). */
  readonly wholeWords: boolean;
  /** A name can stand on a color of its own, which has an edge. */
  readonly hasChips: boolean;
}

/** For output without any style. */
export const unstyled: InlineStyle = {
  quotesCode: true,
  showsDeleted: false,
  wholeWords: false,
  hasChips: false,
};

type InlineText = Pick<Block, 'text' | 'links' | 'marks'>;

const backtick = '`';

/** What is done to the text of a mark. */
const signs: Partial<Record<MarkKind, (text: string, mark: Mark, style: InlineStyle) => readonly Edit[]>> = {
  code: (_, { start, end }, { quotesCode }) =>
    quotesCode
      ? [
          { start, end: start, text: backtick, opens: true },
          { start: end, end, text: backtick },
        ]
      : [],
  deleted: (text, mark, { showsDeleted }) => (showsDeleted ? [] : [omission(text, mark)]),
};

/** At one place, what closes comes before what opens. */
const inOrder = (a: Edit, b: Edit): number =>
  a.start - b.start || a.end - b.end || Number(a.opens ?? false) - Number(b.opens ?? false);

/** Edits within what is left out are left out with it. */
function withoutOverlap(edits: readonly Edit[]): readonly Edit[] {
  let end = 0;
  return edits.filter(edit => {
    if (edit.start < end) return false;
    end = edit.end;
    return true;
  });
}

const wholeText = ({ items, text }: Block): string => items?.join('\n') ?? text;

/** The block with the signs that its marks need in its `text`; links and marks stay on their letters. */
export function withSigns(block: Block, style: InlineStyle): Block {
  const { links = [], marks = [] } = block;
  const text = wholeText(block);
  const edits = marks.flatMap(mark => signs[mark.kind]?.(text, mark, style) ?? []);
  if (edits.length === 0) return text === block.text ? block : { ...block, text };
  const edited = editText(text, withoutOverlap(edits.sort(inOrder)));
  return {
    ...block,
    text: edited.text,
    links: movedRanges(links, edited),
    marks: movedRanges(marks, edited),
  };
}

export type InlineRole =
  | 'link'
  | 'strong'
  | 'emphasis'
  | 'inline-code'
  | 'keyboard'
  | 'deleted'
  | 'inserted'
  | 'highlight';

/** What a stretch of several kinds is shown as: the first of them here. */
const precedence: readonly (readonly [kind: MarkKind | 'link', role: InlineRole])[] = [
  ['deleted', 'deleted'],
  ['code', 'inline-code'],
  ['keyboard', 'keyboard'],
  ['highlight', 'highlight'],
  ['link', 'link'],
  ['strong', 'strong'],
  ['inserted', 'inserted'],
  ['emphasis', 'emphasis'],
];

const roleOf = ({ kinds, url }: Segment): InlineRole | undefined =>
  precedence.find(([kind]) => (kind === 'link' ? url !== null : kinds.includes(kind)))?.[1];

const rightToLeftLetter = /\p{Script=Arabic}|\p{Script=Hebrew}/u;

/** What is typed or run reads from left to right, with its own digits. */
const isVerbatim = (text: string, { start, end, kinds }: Segment): boolean =>
  (kinds.includes('code') || kinds.includes('keyboard')) && !rightToLeftLetter.test(text.slice(start, end));

/** The styles of a text, in order and without overlap. */
export function inlineSpans(inline: InlineText): Span<InlineRole>[] {
  if (!inline.links && !inline.marks) return [];
  return segmentsOf(inline).flatMap(segment => {
    const style = roleOf(segment);
    if (style === undefined) return [];
    const { start, end, url } = segment;
    return [
      {
        start,
        end,
        style,
        ...(url === null ? {} : { href: url }),
        ...(isVerbatim(inline.text, segment) ? { verbatim: true as const } : {}),
      },
    ];
  });
}

/** What terminals that join letters by themselves take for one word. */
const inWord = /[\p{Script=Arabic}\p{M}\u200c\u200d]/u;
/** UTF-16 units; no word is longer. */
const longestWord = 48;

const isAmidWord = (text: string, offset: number): boolean =>
  inWord.test(text.charAt(offset - 1)) && inWord.test(text.charAt(offset));

/** The first edge of a word from an offset on, in steps of 1 or -1. */
function wordEdge(text: string, offset: number, step: 1 | -1): number {
  let edge = offset;
  while (isAmidWord(text, edge) && Math.abs(edge - offset) < longestWord) edge += step;
  return edge;
}

/** Spans that begin and end between words; a word with several styles has the first. */
export function onWholeWords<Style>(text: string, spans: readonly Span<Style>[]): Span<Style>[] {
  let last = 0;
  return spans.flatMap(span => {
    const start = Math.max(last, wordEdge(text, span.start, -1));
    const end = Math.max(start, wordEdge(text, span.end, 1));
    last = end;
    return start < end ? [{ ...span, start, end }] : [];
  });
}
