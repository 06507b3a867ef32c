/** The head of the screen: the name, the day, what is unread and how fresh it is; the tabs; and a rule that fills up during a refresh. */
import { rememberLatest } from '../../base/remember-latest.ts';
import type { Calendar } from '../../domain/display.ts';
import { blankRow, joinInReadingOrder, markRow, type Row } from '../../text/rows.ts';
import type { Role, Style } from '../../theme/theme.ts';
import { keyOrName } from '../keymap/shown-key.ts';
import type { Scope, SourceRow } from '../session/list-state.ts';
import { selectedScope } from '../session/selectors.ts';
import type { RefreshState, Session } from '../session/session.ts';
import { type Drawing, drawingOf, fittedRow } from './drawing.ts';
import { headHeight } from './geometry.ts';
import { onGround } from './grounds.ts';
import { tabAt, tabsRow } from './tabs.ts';

const width = (rows: readonly Row<Role>[]): number => rows.reduce((sum, row) => sum + row.width, 0);

/** Parts at both ends of a row of `columns` cells; the later ones of `start` go first where they do not fit. */
function spread(
  drawing: Drawing,
  start: readonly Row<Role>[],
  end: readonly Row<Role>[],
  columns: number,
): Row<Role> {
  const kept = [...start];
  while (kept.length > 1 && width(kept) + width(end) + 2 > columns) kept.pop();
  const fits = width(kept) + width(end) <= columns;
  const shown = fits ? end : [];
  const between = blankRow(columns - width(kept) - width(shown));
  return joinInReadingOrder<Role>(drawing.messages.direction, [...kept, between, ...shown]);
}

/** What is known of how fresh the articles are. */
interface Freshness {
  /** What has come in by itself, with the key that goes there; empty: nothing. */
  readonly arrived: string;
  readonly unread: number;
  /** ISO 8601 in UTC; null: nothing has been fetched yet. */
  readonly refreshed: string | null;
  readonly fails: boolean;
}

function nameRow(
  drawing: Drawing,
  { arrived, unread, refreshed, fails }: Freshness,
  calendar: Calendar,
  columns: number,
): Row<Role> {
  const { messages, now } = drawing;
  const facts = [
    ...(arrived === '' ? [] : [arrived]),
    ...(unread > 0 ? [messages.unreadCount(unread)] : []),
    ...(unread === 0 && refreshed !== null ? [messages.head.allRead] : []),
    ...(refreshed === null ? [] : [messages.head.refreshed(messages.ago(refreshed, now))]),
  ];
  return spread(
    drawing,
    [
      joinInReadingOrder<Role>(messages.direction, [
        blankRow(2),
        fittedRow(drawing, messages.head.name, 'name', 12),
      ]),
      joinInReadingOrder<Role>(messages.direction, [
        blankRow(3),
        fittedRow(drawing, messages.head.day(now, calendar), 'meta', 60),
      ]),
    ],
    [
      ...(facts.length === 0
        ? []
        : [fittedRow(drawing, facts.join(' · '), 'meta', Math.max(1, columns - 16)), blankRow(1)]),
      fails ? markRow<Role>('▲', 'error') : markRow<Role>('●', 'good'),
      blankRow(2),
    ],
    columns,
  );
}

/** Cells of the rule that are full, of all. */
const shareDone = ({ done, total }: RefreshState): number => (total === 0 ? 0 : done / total);

function ruleRow(drawing: Drawing, refresh: RefreshState | null, columns: number): Row<Role> {
  const full = refresh ? Math.round(shareDone(refresh) * columns) : 0;
  return joinInReadingOrder<Role>(drawing.messages.direction, [
    markRow('▔'.repeat(full), 'progress'),
    markRow('▔'.repeat(columns - full), 'rule'),
  ]);
}

const filledTo = (drawing: Drawing, row: Row<Role>, columns: number): Row<Role> =>
  joinInReadingOrder<Role>(drawing.messages.direction, [row, blankRow(columns - row.width)]);

const inset = 1;

/** With one row for all, the name comes before the tabs. */
const beforeTabs = (drawing: Drawing, isAlone: boolean): readonly Row<Role>[] => [
  blankRow(inset),
  ...(isAlone ? [fittedRow(drawing, drawing.messages.head.name, 'name', 12), blankRow(2)] : []),
];

const roomForTabs = (before: readonly Row<Role>[], columns: number): number =>
  columns - inset - width(before);

function tabsLine(
  drawing: Drawing,
  rows: readonly SourceRow[],
  scope: Scope,
  columns: number,
  isAlone: boolean,
): Row<Role> {
  const before = beforeTabs(drawing, isAlone);
  const line = joinInReadingOrder<Role>(drawing.messages.direction, [
    ...before,
    tabsRow(rows, scope, roomForTabs(before, columns), drawing),
  ]);
  return filledTo(drawing, line, columns);
}

/** The tab at a cell of the masthead; null: none stands there. */
export function tabAtCell(session: Session, column: number, row: number): SourceRow | null {
  const isAlone = headHeight(session) === 1;
  if (row !== (isAlone ? 0 : 1)) return null;
  const drawing = drawingOf(session);
  const { columns } = session.size;
  const before = beforeTabs(drawing, isAlone);
  const fromStart = drawing.messages.direction === 'rtl' ? columns - 1 - column : column;
  return tabAt(
    session.sources.rows,
    selectedScope(session),
    roomForTabs(before, columns),
    drawing,
    fromStart - width(before),
  );
}

const drawnHead = rememberLatest(
  (
    rows: readonly SourceRow[],
    scope: Scope,
    refresh: RefreshState | null,
    refreshed: string | null,
    arrived: string,
    calendar: Calendar,
    columns: number,
    height: number,
    drawing: Drawing,
  ): readonly Row<Style>[] => {
    const unread = rows.find(row => row.scope.kind === 'all')?.count ?? 0;
    const fails = rows.some(({ error }) => error !== null);
    const tabs = tabsLine(drawing, rows, scope, columns, height === 1);
    const head = [
      ...(height > 1 ? [nameRow(drawing, { arrived, unread, refreshed, fails }, calendar, columns)] : []),
      tabs,
    ].map(row => onGround(row, 'bar'));
    return height > 2 ? [...head, ruleRow(drawing, refresh, columns), blankRow(columns)] : head;
  },
);

function arrivedText(session: Session): string {
  const { arrived, bindings, messages } = session;
  return arrived > 0 ? messages.head.arrived(arrived, keyOrName(bindings, 'newest', session)) : '';
}

const noRows: readonly Row<Style>[] = [];

/** Exactly as many rows as `headHeight` says. */
export function mastheadRows(session: Session, drawing: Drawing): readonly Row<Style>[] {
  const height = headHeight(session);
  if (height === 0) return noRows;
  return drawnHead(
    session.sources.rows,
    selectedScope(session),
    session.refresh,
    session.refreshed,
    arrivedText(session),
    session.display.calendar,
    session.size.columns,
    height,
    drawing,
  );
}
