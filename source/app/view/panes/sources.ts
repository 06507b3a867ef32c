import { proseDirection } from '../../../text/direction.ts';
import { blankRow, joinInReadingOrder, markRow, type Row } from '../../../text/rows.ts';
import type { RaisedGround, Role, Style } from '../../../theme/theme.ts';
import type { SourceRow } from '../../session/list-state.ts';
import type { Session } from '../../session/session.ts';
import { cursorAmong, type VisibleRow, visibleSources } from '../../session/visible-sources.ts';
import { type Drawing, lineRow } from '../drawing.ts';
import { type Field, windowStart } from '../geometry.ts';
import { onGround } from '../grounds.ts';
import { hueOf } from '../hue.ts';
import { rememberFor } from '../remember-for.ts';
import { pointer, type SignName, signs } from '../signs.ts';
import { nameInFolder, sourceName } from '../source-name.ts';
import type { Pane } from './pane.ts';

const groundIn = ({ focus }: Session): RaisedGround =>
  focus === 'sources' ? 'selected' : 'selected-elsewhere';

/** Cells that each folder sets its rows in. */
const indent = 2;
const mostIndent = 8;

/** A heading says whether its rows are put away: the arrow points to where they would be. */
function foldMark({ isFolded }: SourceRow, { messages }: Drawing): string {
  if (isFolded === undefined) return ' ';
  if (!isFolded) return '▾';
  return pointer(messages.direction);
}

function nameRole({ scope, count }: SourceRow): Role {
  if (scope.kind === 'folder') return `section-${hueOf(scope.path)}`;
  if (scope.kind === 'source') return count > 0 ? 'unread' : 'read';
  return 'view';
}

type SourceSign = Exclude<SignName, 'bookmarked' | 'changed'>;

/** Sources that have not answered yet. */
const awaitedIn = ({ refresh, beside }: Session): ReadonlySet<string> =>
  new Set([...(refresh?.waiting.map(({ id }) => id) ?? []), ...beside]);

function signOf({ scope, error, state }: SourceRow, awaited: ReadonlySet<string>): SourceSign | null {
  if (scope.kind === 'source' && awaited.has(scope.id)) return 'refreshing';
  return error ? 'failing' : (state ?? null);
}

function signRow(name: SourceSign | null, { messages }: Drawing): Row<Role> {
  if (name === null) return blankRow(0);
  const { sign, role } = signs[name];
  return joinInReadingOrder<Role>(messages.direction, [blankRow(1), markRow<Role>(sign, role)]);
}

function drawSource(
  row: SourceRow,
  name: string,
  sign: SourceSign | null,
  width: number,
  drawing: Drawing,
): Row<Role> {
  const { messages } = drawing;
  const count = row.count > 0 ? messages.number(row.count) : '';
  const countRow = lineRow(drawing, count, [...count].length, 'count');
  const signed = signRow(sign, drawing);
  const before = 1 + Math.min(row.depth * indent, mostIndent);
  const nameWidth = Math.max(1, width - before - 2 - 2 - countRow.width - 1 - signed.width);
  const direction = row.scope.kind === 'tag' ? messages.direction : proseDirection(name, messages.direction);
  return joinInReadingOrder<Role>(messages.direction, [
    blankRow(before),
    markRow<Role>(foldMark(row, drawing), 'meta'),
    blankRow(1),
    lineRow(drawing, name, nameWidth, nameRole(row), direction),
    signed,
    blankRow(2),
    countRow,
    blankRow(1),
  ]);
}

const sourceRow = rememberFor(drawSource);

/** Where the rows of another kind begin, a blank one comes before. */
const beginsGroup = (visible: readonly VisibleRow[], place: number): boolean => {
  const [above, row] = [visible[place - 1]?.row, visible[place]?.row];
  const isSource = (each: SourceRow | undefined): boolean =>
    each?.scope.kind === 'source' || each?.scope.kind === 'folder';
  return above !== undefined && isSource(row) && !isSource(above);
};

function nameOf(row: SourceRow, { folders, messages }: Session): string {
  const name = sourceName(row, messages);
  return row.scope.kind === 'source' ? nameInFolder(name, folders[row.scope.id] ?? null) : name;
}

/** What is in sight: places among the visible rows, null for a blank one. */
function placesInSight({ sources }: Session, height: number): readonly (number | null)[] {
  const visible = visibleSources(sources.rows);
  const places = visible.flatMap((_, place): readonly (number | null)[] =>
    beginsGroup(visible, place) ? [null, place] : [place],
  );
  const start = windowStart(places.length, places.indexOf(cursorAmong(visible, sources)), height);
  return places.slice(start, start + height);
}

/** The row of `session.sources` that stands so many rows below the heading; null: none. */
export function sourceAt(session: Session, { height }: Field, row: number): number | null {
  const place = placesInSight(session, height)[row] ?? null;
  return place === null ? null : (visibleSources(session.sources.rows)[place]?.index ?? null);
}

export const sourcesPane: Pane = {
  draws: ({ sources, folders, refresh, beside }) => [sources, folders, refresh?.waiting, beside],
  heading: (_, { messages }) => messages.panes.sources,
  rows(session, { width, height }, drawing) {
    const visible = visibleSources(session.sources.rows);
    const cursor = cursorAmong(visible, session.sources);
    const blank = blankRow(width);
    const awaited = awaitedIn(session);
    return placesInSight(session, height).map((place): Row<Style> => {
      const row = place === null ? undefined : visible[place]?.row;
      if (!row) return blank;
      const drawn = sourceRow(row, nameOf(row, session), signOf(row, awaited), width, drawing);
      return place === cursor ? onGround(drawn, groundIn(session)) : drawn;
    });
  },
};
