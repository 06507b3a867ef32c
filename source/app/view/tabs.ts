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

/** The row of at most `width` cells; dots stand for tabs that have no room. */
export function tabsRow(
  rows: readonly SourceRow[],
  scope: Scope,
  width: number,
  drawing: Drawing,
): Row<Role> {
  const { direction } = drawing.messages;
  const tabs = tabsIn(rows);
  const current = currentTab(rows, scope);
  const drawn = tabs.map(tab => tabRow(tab, tab === current, drawing));
  const first = firstShown(drawn, current ? tabs.indexOf(current) : 0, width);
  const parts: Row<Role>[] = first > 0 ? [markRow('…', 'meta'), blankRow(gap)] : [];
  let left = width - parts.reduce((sum, part) => sum + part.width, 0);
  for (const [index, tab] of drawn.entries()) {
    if (index < first) continue;
    const isLast = index === drawn.length - 1;
    if (tab.width > left - (isLast ? 0 : more)) {
      parts.push(markRow('…', 'meta'));
      break;
    }
    parts.push(tab, blankRow(gap));
    left -= tab.width + gap;
  }
  return joinInReadingOrder<Role>(direction, parts);
}
