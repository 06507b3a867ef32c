/** The row of tabs: everything, each folder of sources, the user's views, and the bookmarks. */
import type { Messages } from '../../i18n/messages.ts';
import { blankRow, joinInReadingOrder, markRow, type Row } from '../../text/rows.ts';
import type { Hue, Role } from '../../theme/theme.ts';
import type { Scope, SourceRow } from '../session/list-state.ts';
import { currentTab, tabsIn } from '../session/tabs.ts';
import { type Drawing, fittedRow } from './drawing.ts';
import { hueOf } from './hue.ts';
import { sourceName } from './source-name.ts';

/** Cells of the longest tab. */
const widest = 24;

/** Of a folder that of its name; all else is as news is. */
export const hueOfScope = (scope: Scope): Hue => (scope.kind === 'folder' ? hueOf(scope.path) : 'news');

const star = '★ ';

function labelOf(row: SourceRow, messages: Messages): string {
  const count = row.count > 0 ? ` ${messages.number(row.count)}` : '';
  const mark = row.scope.kind === 'bookmarks' ? star : '';
  return mark + sourceName(row, messages) + count;
}

const roleOf = ({ scope }: SourceRow, isCurrent: boolean): Role => {
  if (isCurrent) return `chip-${hueOfScope(scope)}`;
  return scope.kind === 'folder' ? `section-${hueOf(scope.path)}` : 'meta';
};

function tabRow(row: SourceRow, isCurrent: boolean, drawing: Drawing): Row<Role> {
  const role = roleOf(row, isCurrent);
  const label = fittedRow(drawing, labelOf(row, drawing.messages), role, widest);
  return joinInReadingOrder<Role>(drawing.messages.direction, [
    markRow(' ', role),
    label,
    markRow(' ', role),
  ]);
}

const gap = 1;
const more = 2;

/** The tabs from the first on that has to be left out for the current one to be in sight. */
function firstShown(tabs: readonly Row<Role>[], current: number, width: number): number {
  let first = Math.max(0, current);
  let used = tabs[first]?.width ?? 0;
  const whole = tabs.reduce((sum, tab) => sum + tab.width + gap, 0);
  if (whole <= width) return 0;
  while (first > 0 && used + gap + (tabs[first - 1]?.width ?? 0) <= width - 2 * more) {
    first--;
    used += gap + (tabs[first]?.width ?? 0);
  }
  return first;
}

/** A stretch of the row of tabs; what parts them, and dots for those that have no room, are no tab. */
interface TabPart {
  readonly tab: SourceRow | null;
  readonly row: Row<Role>;
}

const noTab = (row: Row<Role>): TabPart => ({ tab: null, row });

/** In reading order, at most `width` cells. */
function tabParts(
  rows: readonly SourceRow[],
  scope: Scope,
  width: number,
  drawing: Drawing,
): readonly TabPart[] {
  const tabs = tabsIn(rows);
  const current = currentTab(rows, scope);
  const drawn = tabs.map(tab => ({ tab, row: tabRow(tab, tab === current, drawing) }));
  const first = firstShown(
    drawn.map(({ row }) => row),
    current ? tabs.indexOf(current) : 0,
    width,
  );
  const parts: TabPart[] = first > 0 ? [noTab(markRow('…', 'meta')), noTab(blankRow(gap))] : [];
  let left = width - parts.reduce((sum, { row }) => sum + row.width, 0);
  for (const [index, part] of drawn.entries()) {
    if (index < first) continue;
    const isLast = index === drawn.length - 1;
    if (part.row.width > left - (isLast ? 0 : more)) {
      parts.push(noTab(markRow('…', 'meta')));
      break;
    }
    parts.push(part, noTab(blankRow(gap)));
    left -= part.row.width + gap;
  }
  return parts;
}

/** The row of at most `width` cells; dots stand for tabs that have no room. */
export const tabsRow = (
  rows: readonly SourceRow[],
  scope: Scope,
  width: number,
  drawing: Drawing,
): Row<Role> =>
  joinInReadingOrder<Role>(
    drawing.messages.direction,
    tabParts(rows, scope, width, drawing).map(({ row }) => row),
  );

/** The tab so many cells from where the row begins, in the direction of reading; null: none stands there. */
export function tabAt(
  rows: readonly SourceRow[],
  scope: Scope,
  width: number,
  drawing: Drawing,
  cell: number,
): SourceRow | null {
  let end = 0;
  for (const { tab, row } of tabParts(rows, scope, width, drawing)) {
    end += row.width;
    if (cell >= 0 && cell < end) return tab;
  }
  return null;
}
