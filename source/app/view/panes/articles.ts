import { remembering } from '../../../base/remembering.ts';
import { blankRow, type Row } from '../../../text/rows.ts';
import type { RaisedGround, Style } from '../../../theme/theme.ts';
import { isSelected } from '../../session/article-selection.ts';
import { chosenSort } from '../../session/scope.ts';
import { selectedScope, selectedSource } from '../../session/selectors.ts';
import type { Session } from '../../session/session.ts';
import { drawingOf } from '../drawing.ts';
import { emptyList, emptyListDraws } from '../empty-face.ts';
import type { Field } from '../geometry.ts';
import { inOwnOrder } from '../in-own-order.ts';
import { groupAt, groupRow } from '../list-groups.ts';
import { gapBetween, itemRows } from '../list-item.ts';
import { errorRows, itemLayouts, itemState, listWindow } from '../list-view.ts';
import { sourceName } from '../source-name.ts';
import type { Pane } from './pane.ts';

function groundOf({ list, focus }: Session, index: number, isChosen: boolean): RaisedGround | null {
  if (index === list.cursor && focus === 'articles') return 'selected';
  return index === list.cursor || isChosen ? 'selected-elsewhere' : null;
}

function rowsOfItem(
  session: Session,
  index: number,
  layoutOf: ReturnType<typeof itemLayouts>,
): readonly Row<Style>[] {
  const { rows, offset } = session.list;
  const article = rows[index - offset];
  if (!article) return [];
  const isChosen = isSelected(session.selection, article.id);
  const ground = groundOf(session, index, isChosen);
  return itemRows(article, layoutOf(article), itemState(session, article, index), {
    ground,
    isSelected: index === session.list.cursor,
    isChosen,
  });
}

/** The same row for the same width, so that it is not drawn anew. */
const gapRow = remembering(blankRow, 16);

function groupRows(session: Session, field: Field, index: number): readonly Row<Style>[] {
  const group = groupAt(session, index);
  return group === null ? [] : [groupRow(group, field.width, drawingOf(session))];
}

function listRows(session: Session, field: Field): readonly Row<Style>[] {
  const { start, end } = listWindow(session, field);
  const layoutOf = itemLayouts(session, field);
  const gap = Array.from({ length: gapBetween[session.display.density] }, () => gapRow(field.width));
  return Array.from({ length: end - start }, (_, index) => start + index).flatMap(index => [
    ...groupRows(session, field, index),
    ...rowsOfItem(session, index, layoutOf),
    ...gap,
  ]);
}

export const articlesPane: Pane = {
  draws: session => [
    session.list,
    session.selection,
    session.wordOrder,
    session.unreadOnly,
    session.settings.sorts,
    session.display.calendar,
    session.progress,
    session.settings.directions,
    session.folders,
    session.display.density,
    selectedSource(session),
    ...(session.list.total === 0 ? emptyListDraws(session) : []),
  ],
  heading(session, { messages }) {
    const row = selectedSource(session);
    const name =
      row && selectedScope(session).kind !== 'all' ? sourceName(row, messages) : messages.panes.articles;
    const { words, unsearched } = session.list;
    const scoped = session.unreadOnly ? `${name} · ${messages.views.unread}` : name;
    const shown = words === '' ? scoped : messages.searchResult(inOwnOrder(words));
    if (unsearched) return `${shown} · ${messages.unsearched(unsearched)}`;
    const sort = chosenSort(session);
    return sort === null ? shown : `${shown} · ${messages.orders[sort]}`;
  },
  rows(session, field, drawing) {
    const errors = errorRows(selectedSource(session)?.error ?? null, field.width, drawing);
    if (session.list.total > 0) return [...errors, ...listRows(session, field)];
    return [...errors, ...emptyList(session, { ...field, height: field.height - errors.length }, drawing)];
  },
};
