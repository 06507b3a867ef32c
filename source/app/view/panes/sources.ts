import type { Messages } from '../../../i18n/messages.ts';
import { proseDirection } from '../../../text/direction.ts';
import { blankRow, joinInReadingOrder, markRow, type Row } from '../../../text/rows.ts';
import type { RaisedGround, Role, Style } from '../../../theme/theme.ts';
import type { Session, SourceRow } from '../../session/session.ts';
import { type Drawing, lineRow } from '../drawing.ts';
import { windowStart } from '../geometry.ts';
import { onGround } from '../grounds.ts';
import { rememberFor } from '../remember-for.ts';
import type { Pane } from './pane.ts';

export function sourceName({ scope, title }: Pick<SourceRow, 'scope' | 'title'>, messages: Messages): string {
  if (scope.kind === 'view') return scope.name;
  if (scope.kind === 'tag') return messages.tagRow(scope.name);
  return scope.kind === 'source' ? (title ?? messages.untitledSource) : messages.views[scope.kind];
}

function groundOf({ sources, focus }: Session, index: number): RaisedGround | null {
  if (index !== sources.selected) return null;
  return focus === 'sources' ? 'selected' : 'selected-elsewhere';
}

/** A heading says whether its rows are put away. */
function labelOf(row: SourceRow, messages: Messages): string {
  const name = sourceName(row, messages);
  return row.isFolded === undefined ? name : `${row.isFolded ? '+' : '-'} ${name}`;
}

const sourceRow = rememberFor((row: SourceRow, width: number, drawing: Drawing): Row<Role> => {
  const { messages } = drawing;
  const count = row.count > 0 ? messages.number(row.count) : '';
  const countRow = lineRow(drawing, count, [...count].length, 'count');
  const name = labelOf(row, messages);
  const failed = row.error !== null;
  const nameWidth = width - 4 - countRow.width - (failed ? 2 : 0);
  const direction = row.scope.kind === 'tag' ? messages.direction : proseDirection(name, messages.direction);
  const style: Role = row.scope.kind === 'source' ? (row.count > 0 ? 'unread' : 'read') : 'view';
  return joinInReadingOrder<Role>(messages.direction, [
    blankRow(1),
    lineRow(drawing, name, nameWidth, style, direction),
    failed ? markRow<Role>(' !', 'error') : blankRow(0),
    blankRow(2),
    countRow,
    blankRow(1),
  ]);
});

export const sourcesPane: Pane = {
  draws: ({ sources }) => [sources],
  title: (_, { messages }) => messages.panes.sources,
  note: () => '',
  rows(session, { width, height }, drawing) {
    const { rows, selected } = session.sources;
    const start = windowStart(rows.length, selected, height);
    return rows.slice(start, start + height).map((row, index): Row<Style> => {
      const drawn = sourceRow(row, width, drawing);
      const ground = groundOf(session, start + index);
      return ground ? onGround(drawn, ground) : drawn;
    });
  },
};
