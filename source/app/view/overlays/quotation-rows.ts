/** One quotation in rows: the name of the speaker beside the words, or above them; all on the side where the words begin. */
import type { Direction } from '../../../domain/article.ts';
import type { Messages } from '../../../i18n/messages.ts';
import { proseDirection } from '../../../text/direction.ts';
import { blankRow, joinInReadingOrder, type Row } from '../../../text/rows.ts';
import type { Role } from '../../../theme/theme.ts';
import type { ArticleQuotation } from '../../services/quotations.ts';
import { clampedRows, type Drawing } from '../drawing.ts';

const gap = 2;
const mostNameWidth = 28;
/** Below this many columns, words stand under the name. */
const sideBySideFrom = 72;
/** Lines of one quotation, and of one name. */
const mostLines = 12;

export type SpokenWords = Pick<ArticleQuotation, 'speaker' | 'words' | 'direct'>;

export const spokenSentence = ({ speaker, words, direct }: SpokenWords, { quotes }: Messages): string =>
  (direct ? quotes.direct : quotes.indirect)(speaker, words);

/** A speaker who has said the line above too is not named again. */
export function nameAt(found: readonly SpokenWords[], index: number): string {
  const speaker = found[index]?.speaker ?? null;
  return speaker === null || speaker === found[index - 1]?.speaker ? '' : speaker;
}

/** Around words, as their script has them. */
const marks: Readonly<Record<Direction, readonly [string, string]>> = { rtl: ['«', '»'], ltr: ['“', '”'] };

/** `note`: said below the words; empty: nothing is. */
export interface QuotationShown extends SpokenWords {
  readonly name: string;
  readonly note: string;
}

export function quotationRows(
  { name, note, ...quotation }: QuotationShown,
  width: number,
  drawing: Drawing,
): readonly Row<Role>[] {
  const direction = proseDirection(quotation.words, drawing.messages.direction);
  const inner = width - 2;
  const isBeside = width >= sideBySideFrom;
  const nameWidth = isBeside ? Math.min(mostNameWidth, Math.floor(inner / 3)) : inner;
  const wordsWidth = isBeside ? inner - nameWidth - gap : inner - gap;
  const rowsOf = (text: string, room: number, style: Role): readonly Row<Role>[] =>
    text === '' ? [] : clampedRows(drawing, text, { width: room, most: mostLines, style, direction });
  const names = rowsOf(name, nameWidth, 'title');
  const [opening, closing] = marks[direction];
  const sentence = quotation.direct ? `${opening}${quotation.words}${closing}` : quotation.words;
  const words = [
    ...rowsOf(sentence, wordsWidth, quotation.direct ? 'text' : 'meta'),
    ...rowsOf(note, wordsWidth, 'meta'),
  ];
  const framed = (row: Row<Role>): Row<Role> =>
    joinInReadingOrder<Role>(direction, [blankRow(1), row, blankRow(1)]);
  if (!isBeside)
    return [...names, ...words.map(row => joinInReadingOrder<Role>(direction, [blankRow(gap), row]))].map(
      framed,
    );
  return Array.from({ length: Math.max(names.length, words.length) }, (_, index) =>
    framed(
      joinInReadingOrder<Role>(direction, [
        names[index] ?? blankRow(nameWidth),
        blankRow(gap),
        words[index] ?? blankRow(wordsWidth),
      ]),
    ),
  );
}
