/** What the cursor of the page of an event stands on, in rows and in lines: headlines, quotations, changes. */
import { isolated } from '../../../base/isolated.ts';
import type { ListedArticle } from '../../../domain/library.ts';
import { proseDirection } from '../../../text/direction.ts';
import { blankRow, joinInReadingOrder, type Row } from '../../../text/rows.ts';
import type { AddedWords } from '../../../text/stories/headlines.ts';
import type { Role } from '../../../theme/theme.ts';
import type { StoryChange } from '../../services/story-details.ts';
import type { StoryQuotation } from '../../services/story-quotations.ts';
import type { StoryItem, StoryOf } from '../../session/story.ts';
import { addedSpans, quotationNote, tellerOf } from '../../story-text.ts';
import { clampedRows, type Drawing, lineRow } from '../drawing.ts';
import { nameAt, quotationRows, spokenSentence } from './quotation-rows.ts';

/** Lines of one headline, and of one change. */
export const mostLines = 4;

export const framed = (rows: readonly Row<Role>[], { messages }: Drawing): readonly Row<Role>[] =>
  rows.map(row => joinInReadingOrder<Role>(messages.direction, [blankRow(1), row, blankRow(1)]));

const none: readonly AddedWords[] = [];

const addedIn = ({ details }: StoryOf, { id }: ListedArticle): readonly AddedWords[] =>
  details?.added[id] ?? none;

/** Who tells it stands on the side of the headline. */
function reportRows(
  article: ListedArticle,
  added: readonly AddedWords[],
  pageWidth: number,
  drawing: Drawing,
): readonly Row<Role>[] {
  const { title, read } = article;
  const direction = proseDirection(title, drawing.messages.direction);
  const width = pageWidth - 2;
  const teller = tellerOf(article, drawing.messages, drawing.now);
  return framed(
    [
      ...clampedRows(drawing, teller, { width, most: 1, style: 'meta', direction }),
      ...clampedRows(drawing, title, {
        width,
        most: mostLines,
        direction,
        style: read ? 'read' : 'unread',
        over: addedSpans(added),
      }),
    ],
    drawing,
  );
}

function reportLine(article: ListedArticle, added: readonly AddedWords[], drawing: Drawing): string {
  const { title } = article;
  const words = added.map(({ start, end }) => title.slice(start, end));
  const line = `${tellerOf(article, drawing.messages, drawing.now)}: ${isolated(title)}`;
  return words.length === 0 ? line : `${line} ${drawing.messages.cli.stories.adds(words)}`;
}

/** What was changed; words alone are seen in the article. */
function changeTexts({ changes }: StoryChange, { messages: { cli } }: Drawing): readonly string[] {
  const { kinds, change } = cli.history;
  return changes.length === 0
    ? [cli.stories.otherWords]
    : changes.map(({ kind, before, after }) => change(kinds[kind], before, after));
}

/** Cells of a time, as `٩:٠٥ ص` or `12:30 PM`, with the blank ones behind it. */
const timeWidth = 10;

/** What was done then, beside the time. */
export function timedRows(
  at: string,
  said: readonly { readonly text: string; readonly style: Role }[],
  width: number,
  drawing: Drawing,
): readonly Row<Role>[] {
  const { direction, time } = drawing.messages;
  const rows = said.flatMap(({ text, style }) =>
    clampedRows(drawing, text, { width: width - 2 - timeWidth, most: mostLines, style, direction }),
  );
  const beside = (row: Row<Role>, index: number): Row<Role> =>
    joinInReadingOrder<Role>(direction, [
      index === 0 ? lineRow(drawing, time(at), timeWidth, 'meta') : blankRow(timeWidth),
      row,
    ]);
  return framed(rows.map(beside), drawing);
}

const changeRows = (told: StoryChange, width: number, drawing: Drawing): readonly Row<Role>[] =>
  timedRows(
    told.at,
    [
      { text: told.source.title, style: 'meta' },
      ...changeTexts(told, drawing).map(text => ({ text, style: 'text' as const })),
    ],
    width,
    drawing,
  );

const changeLine = (told: StoryChange, drawing: Drawing): string =>
  [...[drawing.messages.date(told.at), told.source.title].map(isolated), ...changeTexts(told, drawing)].join(
    ' · ',
  );

const quotationLine = (quotation: StoryQuotation, { messages }: Drawing): string =>
  `${spokenSentence(quotation, messages)} (${quotationNote(quotation, messages)})`;

export function itemRows(
  selected: StoryItem,
  story: StoryOf,
  width: number,
  drawing: Drawing,
): readonly Row<Role>[] {
  switch (selected.item) {
    case 'report':
      return reportRows(selected.article, addedIn(story, selected.article), width, drawing);
    case 'quotation': {
      const { quotation } = selected;
      const quotations = story.details?.quotations ?? [];
      const name = nameAt(quotations, quotations.indexOf(quotation));
      const note = quotationNote(quotation, drawing.messages);
      return quotationRows({ ...quotation, name, note }, width, drawing);
    }
    case 'change':
      return changeRows(selected.change, width, drawing);
  }
}

export function itemLine(selected: StoryItem, story: StoryOf, drawing: Drawing): string {
  switch (selected.item) {
    case 'report':
      return reportLine(selected.article, addedIn(story, selected.article), drawing);
    case 'quotation':
      return quotationLine(selected.quotation, drawing);
    case 'change':
      return changeLine(selected.change, drawing);
  }
}
