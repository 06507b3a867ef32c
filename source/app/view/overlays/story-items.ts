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

/** When an outlet did what. */
export const timedText = (at: string, source: string, what: string | null, { messages }: Drawing): string =>
  [messages.date(at), source, ...(what === null ? [] : [what])].map(isolated).join(' · ');

const none: readonly AddedWords[] = [];

const addedIn = ({ details }: StoryOf, { id }: ListedArticle): readonly AddedWords[] =>
  details?.added[id] ?? none;

function reportRows(
  article: ListedArticle,
  added: readonly AddedWords[],
  width: number,
  drawing: Drawing,
): readonly Row<Role>[] {
  const { title, read } = article;
  return framed(
    [
      lineRow(drawing, tellerOf(article, drawing.messages, drawing.now), width - 2, 'meta'),
      ...clampedRows(drawing, title, {
        width: width - 2,
        most: mostLines,
        style: read ? 'read' : 'unread',
        direction: proseDirection(title, drawing.messages.direction),
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

function changeRows(told: StoryChange, width: number, drawing: Drawing): readonly Row<Role>[] {
  const inner = width - 2;
  const { direction } = drawing.messages;
  return framed(
    [
      lineRow(drawing, timedText(told.at, told.source.title, null, drawing), inner, 'meta'),
      ...changeTexts(told, drawing).flatMap(text =>
        clampedRows(drawing, text, { width: inner, most: mostLines, style: 'text', direction }),
      ),
    ],
    drawing,
  );
}

const changeLine = (told: StoryChange, drawing: Drawing): string =>
  [timedText(told.at, told.source.title, null, drawing), ...changeTexts(told, drawing)].join(' · ');

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
