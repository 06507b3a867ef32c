/** What stands before the lines of headings, quotations and lists. */
import type { Direction } from '../domain/article.ts';
import type { BlockContext, Marker, TextRole } from './block-rows.ts';
import { convertDigits } from './digits.ts';
import { blankRow, joinInReadingOrder, markRow } from './rows.ts';

const marker =
  (text: string, role: TextRole): Marker =>
  side =>
    joinInReadingOrder<TextRole>(side, [markRow(text, role), blankRow(1)]);

export const problemMarker = marker('!', 'error');

export const headingMarker = ({ accent }: BlockContext): Marker => marker('■', accent);

/** Half blocks, each at the outer side of its cell. */
const bars: Readonly<Record<Direction, string>> = { rtl: '▐', ltr: '▌' };

export const barMarker =
  ({ accent }: BlockContext): Marker =>
  side =>
    joinInReadingOrder<TextRole>(side, [blankRow(1), markRow(bars[side], accent), blankRow(1)]);

/** How far the items of a list within a list are set in: a quarter of the width at most. */
const indentOf = ({ width }: BlockContext, level: number): number =>
  Math.min(2 * level, Math.floor(width / 4));

/** A bullet or a box; of an item of a list within a list farther in. */
export const bulletMarker =
  (context: BlockContext, bullet: string, level: number): Marker =>
  side =>
    joinInReadingOrder<TextRole>(side, [
      blankRow(indentOf(context, level)),
      markRow(bullet, context.accent),
      blankRow(1),
    ]);

/** A number as text of its side has it: Latin text has Western digits whatever the language of the reader. Letters stay. */
export const numeral = (
  { labels, digits }: Pick<BlockContext, 'labels' | 'digits'>,
  ordinal: string,
  side: Direction,
): string =>
  side === 'ltr' || !/^\d+$/u.test(ordinal) ? ordinal : convertDigits(labels.number(Number(ordinal)), digits);

/** ` 9. ` above `10. ` at the left, ` .٩ ` above ` .١٠` at the right; farther in for a list within a list. */
export const ordinalMarker =
  (context: BlockContext, ordinal: string, widest: number, level = 0): Marker =>
  side => {
    const text = numeral(context, ordinal, side);
    return joinInReadingOrder<TextRole>(side, [
      blankRow(indentOf(context, level) + widest - text.length),
      markRow(text, context.accent),
      markRow('.', context.accent),
      blankRow(1),
    ]);
  };
