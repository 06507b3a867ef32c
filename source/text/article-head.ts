/** The head of an article: the chip of its section, headline and short rule, deck, byline, where it is from, what the user wrote. */
import type { Hue } from '../theme/theme.ts';
import type { BlockDraft } from './block-layout.ts';
import {
  type ArticleRow,
  type BlockContext,
  type PieceText,
  paragraphRows,
  type TextRole,
} from './block-rows.ts';
import { factLines, factSeparator } from './fact-lines.ts';
import { layoutLine, type Span } from './layout.ts';
import { blankRow, joinInReadingOrder, joinRows, markRow, type Row } from './rows.ts';
import { joinStyled, sliceStyled, spanOver, splitStyled, withAddress } from './spans.ts';

export interface ArticleHead {
  /** The section that it is filed under. */
  readonly category: string | null;
  /** What else it is filed under. */
  readonly otherCategories: readonly string[];
  readonly title: string;
  readonly deck: string | null;
  readonly author: string | null;
  /** Beside the author: when, how long. */
  readonly facts: readonly string[];
  readonly source: string;
  /** On the web. */
  readonly address: string | null;
  /** The user's own, in lines. */
  readonly notes: readonly string[];
}

type SetLine = (context: BlockContext, line: PieceText) => ArticleRow[];

interface HeadLine {
  readonly text: string;
  readonly spans: readonly Span<TextRole>[];
  readonly layOut: SetLine;
  /** A blank row comes before it, unless it is the first. */
  readonly parted?: boolean;
}

/** At the side where the article begins. */
const plainLine: SetLine = (context, line) => paragraphRows(context, line, { side: context.direction });

/** Lines of about the same length, so that no word is left over by itself. */
const balancedLines: SetLine = (context, line) =>
  paragraphRows(context, line, { side: context.direction, balanced: true });

/** One line in at most `room` cells, cut with `…`. */
const lineRow = (context: BlockContext, { text, spans }: PieceText, room: number): Row<TextRole> => {
  const direction = context.directionOf(text);
  const { runs, width } = layoutLine(text, { ...context, width: Math.max(1, room), direction }, spans);
  return { runs, width };
};

/** Parts of one line at the side where the article begins; what has no room is left out. */
function oneRow(
  { width, direction }: BlockContext,
  parts: readonly Row<TextRole>[],
  start: number,
): ArticleRow {
  const used = parts.reduce((sum, part) => sum + part.width, 0);
  return { ...joinInReadingOrder<TextRole>(direction, [...parts, blankRow(width - used)]), start };
}

/** Cells: with less room, the second part of a line is not begun. */
const leastBeside = 12;
const chipGap = 2;

/** The section as a chip, and beside it what else it is filed under. */
const kickerRows =
  (chipEnd: number, hue: Hue): SetLine =>
  (context, line) => {
    const edge = markRow<TextRole>(context.inline?.hasChips ? ' ' : '', `chip-${hue}`);
    const name = lineRow(context, sliceStyled(line, 0, chipEnd), context.width - 2);
    const chip = joinRows([edge, name, edge]);
    const room = context.width - chip.width - chipGap;
    const others = sliceStyled(line, chipEnd + factSeparator.length);
    const beside =
      others.text === '' || room < leastBeside ? [] : [blankRow(chipGap), lineRow(context, others, room)];
    return [oneRow(context, [chip, ...beside], line.start)];
  };

const ruleWidth = 12;

/** The first `most` rows of a line, the last of which ends with `…`. */
function cutRows(context: BlockContext, line: PieceText, most: number): ArticleRow[] {
  const side = context.direction;
  const whole = context.directionOf(line.text);
  const rows = paragraphRows(context, line, { side }).slice(0, most);
  const start = rows.at(-1)?.start ?? line.start;
  const left = sliceStyled(line, start - line.start);
  const rest = lineRow({ ...context, directionOf: () => whole }, left, context.width);
  return [...rows.slice(0, -1), oneRow(context, [rest], start)];
}

/** In as many rows as the article may have. */
function headlineRows(context: BlockContext, line: PieceText): ArticleRow[] {
  const { mostTitleRows: most = Number.POSITIVE_INFINITY } = context;
  const rows = balancedLines(context, line);
  return rows.length > most ? cutRows(context, line, most) : rows;
}

/** The headline, and a short rule below it. */
const titleRows: SetLine = (context, line) => {
  const rows = headlineRows(context, line);
  const rule = markRow<TextRole>('━'.repeat(Math.min(ruleWidth, context.width)), context.accent);
  return [...rows, oneRow(context, [rule], rows.at(-1)?.start ?? line.start)];
};

/** The source, and its address as far as it fits in the same row. */
const originRows =
  (sourceEnd: number): SetLine =>
  (context, line) => {
    const source = lineRow(context, sliceStyled(line, 0, sourceEnd), context.width);
    const dot = markRow<TextRole>(factSeparator, 'byline');
    const room = context.width - source.width - dot.width;
    const address = sliceStyled(line, sourceEnd + factSeparator.length);
    const beside =
      address.text === '' || room < leastBeside
        ? []
        : [dot, lineRow({ ...context, directionOf: () => 'ltr' }, address, room)];
    return [oneRow(context, [source, ...beside], line.start)];
  };

/** Lines end between facts, and not amid one. */
const factRows: SetLine = (context, line) => {
  let start = 0;
  return factLines(line.text.split(factSeparator), context.width).flatMap(text => {
    const stretch = sliceStyled(line, start, start + text.length);
    start += text.length + factSeparator.length;
    return plainLine(context, stretch);
  });
};

type Words = Pick<HeadLine, 'text' | 'spans'>;

const words = (text: string, role: TextRole, address: string | null = null): Words => ({
  text,
  spans: text === '' ? [] : [withAddress(spanOver(text, role), address)],
});

/** As people read addresses. */
const shortAddress = (address: string): string => address.replace(/^https?:\/\/(?:www\.)?/u, '');

function kicker({ category, otherCategories }: ArticleHead, hue: Hue): readonly HeadLine[] {
  if (category === null) return [];
  const others = otherCategories.length === 0 ? [] : [words(otherCategories.join(factSeparator), 'byline')];
  const line = joinStyled([words(category, `chip-${hue}`), ...others], factSeparator);
  return [{ ...line, layOut: kickerRows(category.length, hue) }];
}

function byline({ author, facts }: ArticleHead): readonly HeadLine[] {
  const by = author === null ? [] : [words(author, 'author')];
  const rest = facts.length === 0 ? [] : [words(facts.join(factSeparator), 'byline')];
  const line = joinStyled([...by, ...rest], factSeparator);
  return line.text === '' ? [] : [{ ...line, layOut: factRows }];
}

function origin({ source, address }: ArticleHead): readonly HeadLine[] {
  if (source === '' && address === null) return [];
  const beside = address === null ? [] : [words(shortAddress(address), 'byline', address)];
  const line = joinStyled([words(source, 'byline'), ...beside], factSeparator);
  return [{ ...line, layOut: originRows(source.length) }];
}

const partedFirst = (lines: readonly HeadLine[]): readonly HeadLine[] =>
  lines.map((line, index) => (index === 0 ? { ...line, parted: true } : line));

function headLines(head: ArticleHead, hue: Hue): readonly HeadLine[] {
  const deck = head.deck === null ? [] : [{ ...words(head.deck, 'deck'), layOut: balancedLines }];
  const notes = head.notes.map(note => ({ ...words(note, 'byline'), layOut: plainLine }));
  return [
    ...kicker(head, hue),
    ...partedFirst([{ ...words(head.title, 'title'), layOut: titleRows }]),
    ...deck,
    ...partedFirst([...byline(head), ...origin(head)]),
    ...partedFirst(notes),
  ];
}

/** Each line of the head by its offset in the text: a long head comes in parts. */
function startsOf(lines: readonly HeadLine[]): readonly number[] {
  let end = -1;
  return lines.map(({ text }) => {
    const start = end + 1;
    end = start + text.length;
    return start;
  });
}

/** A line of the head, or the rest of one. */
function setLine(context: BlockContext, line: PieceText, { layOut, parted }: HeadLine): ArticleRow[] {
  const rows = layOut(context, line);
  return parted && line.start > 0 ? [{ ...blankRow(context.width), start: line.start }, ...rows] : rows;
}

/** The text is its lines, joined with `\n`. */
export function headDraft(head: ArticleHead, hue: Hue): BlockDraft {
  const lines = headLines(head, hue);
  const starts = startsOf(lines);
  return {
    ...joinStyled(lines, '\n'),
    layOut: (context, styled) =>
      splitStyled(styled, '\n').flatMap(line => {
        const index = starts.indexOf(line.start);
        return index < 0 ? plainLine(context, line) : setLine(context, line, lines[index] as HeadLine);
      }),
  };
}
