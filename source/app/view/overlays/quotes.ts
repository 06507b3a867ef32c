/** Who said what in the article that is open: the name of each beside the words, or above them. */
import { rememberLatest } from '../../../base/remember-latest.ts';
import { blankRow } from '../../../text/rows.ts';
import type { ArticleQuotation } from '../../services/quotations.ts';
import { quotationsShown } from '../../session/selectors.ts';
import type { Session } from '../../session/session.ts';
import { centredText, type Drawing } from '../drawing.ts';
import { type Overlay, type OverlayPage, pageOfBlocks, textMeasure } from './overlay.ts';
import { nameAt, quotationRows, spokenSentence } from './quotation-rows.ts';

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
    const measure = textMeasure(width);
    return pageOfBlocks(
      found.flatMap((quotation, index) => [
        {
          rows: quotationRows({ ...quotation, name: nameAt(found, index), note: '' }, measure, drawing),
          isItem: true,
        },
        ...(index < found.length - 1 ? [{ rows: [blankRow(measure)], isItem: false }] : []),
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
    return found.length === 0 ? [messages.quotes.none] : found.map(each => spokenSentence(each, messages));
  },
};
