/** Who said what in the article that is open: the name of each beside the words, or above them. */
import { rememberLatest } from '../../../base/remember-latest.ts';
import type { Messages } from '../../../i18n/messages.ts';
import { proseDirection } from '../../../text/direction.ts';
import { blankRow, joinInReadingOrder, type Row } from '../../../text/rows.ts';
import type { Role } from '../../../theme/theme.ts';
import type { ArticleQuotation } from '../../services/quotations.ts';
import { quotationsShown } from '../../session/selectors.ts';
import type { Session } from '../../session/session.ts';
import { centredText, clampedRows, type Drawing } from '../drawing.ts';
import { type Overlay, type OverlayPage, pageOfBlocks } from './overlay.ts';

const gap = 2;
const mostNameWidth = 28;
/** Below this many columns, words stand under the name. */
const sideBySideFrom = 72;
/** Lines of one quotation, and of one name. */
const mostLines = 12;

const sentence = ({ speaker, words, direct }: ArticleQuotation, { quotes }: Messages): string =>
  (direct ? quotes.direct : quotes.indirect)(speaker, words);

/** A speaker who has said the line above too is not named again. */
const nameAt = (found: readonly ArticleQuotation[], index: number): string => {
  const speaker = found[index]?.speaker ?? null;
  return speaker === null || speaker === found[index - 1]?.speaker ? '' : speaker;
};

function textRows(text: string, width: number, style: Role | null, drawing: Drawing): readonly Row<Role>[] {
  if (text === '') return [];
  const direction = proseDirection(text, drawing.messages.direction);
  return clampedRows(drawing, text, { width, most: mostLines, style, direction });
}

function quotationRows(
  name: string,
  quotation: ArticleQuotation,
  width: number,
  drawing: Drawing,
): Row<Role>[] {
  const { direction } = drawing.messages;
  const inner = width - 2;
  const isBeside = width >= sideBySideFrom;
  const nameWidth = isBeside ? Math.min(mostNameWidth, Math.floor(inner / 3)) : inner;
  const wordsWidth = isBeside ? inner - nameWidth - gap : inner - gap;
  const names = textRows(name, nameWidth, 'title', drawing);
  const words = textRows(
    sentence({ ...quotation, speaker: null }, drawing.messages),
    wordsWidth,
    quotation.direct ? 'text' : 'meta',
    drawing,
  );
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

const page = rememberLatest(
  (
    found: readonly ArticleQuotation[] | null,
    width: number,
    height: number,
    drawing: Drawing,
  ): OverlayPage => {
    const { looking, none } = drawing.messages.quotes;
    if (found === null || found.length === 0)
      return { rows: centredText(drawing, found ? none : looking, { width, height }, 'meta'), items: [] };
    return pageOfBlocks(
      found.flatMap((quotation, index) => [
        { rows: quotationRows(nameAt(found, index), quotation, width, drawing), isItem: true },
        ...(index < found.length - 1 ? [{ rows: [blankRow(width)], isItem: false }] : []),
      ]),
    );
  },
);

const shown = (session: Session): readonly ArticleQuotation[] => quotationsShown(session) ?? [];

export const quotesOverlay: Overlay = {
  title: (_, { panes }) => panes.quotes,
  note: (session, { quotes }) => (quotationsShown(session) ? quotes.count(shown(session).length) : ''),
  page: (session, { width, height }, drawing) => page(quotationsShown(session), width, height, drawing),
  lines(session, { messages }) {
    const found = quotationsShown(session);
    if (found === null) return [messages.quotes.looking];
    return found.length === 0 ? [messages.quotes.none] : found.map(each => sentence(each, messages));
  },
};
