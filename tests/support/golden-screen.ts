/** A screen as text that a person reads in a diff: each row with the roles of its stretches behind it. */
import type { ScreenSize } from '../../source/app/session/session.ts';
import { textWidth } from '../../source/text/cells.ts';
import type { Run } from '../../source/text/layout.ts';
import type { Row } from '../../source/text/rows.ts';
import type { Ground, Role, Style } from '../../source/theme/theme.ts';

interface Stretch {
  /** Null: text on its ground, or blanks. */
  readonly role: Role | null;
  readonly ground: Ground;
  /** Cells. */
  readonly width: number;
}

const roleOf = (role: string): Role | null => (role === 'text' ? null : (role as Role));

function stretchOf({ text, style }: Run<Style>): Stretch {
  const [role, ground = 'page'] = (style ?? 'text').split(' on ') as [string, Ground?];
  return { role: roleOf(role), ground, width: textWidth(text) };
}

const isAlike = (one: Stretch, other: Stretch): boolean =>
  one.role === other.role && one.ground === other.ground;

function stretchesOf(runs: readonly Run<Style>[]): readonly Stretch[] {
  const joined: Stretch[] = [];
  for (const stretch of runs.map(stretchOf)) {
    const last = joined.at(-1);
    if (last && isAlike(last, stretch))
      joined[joined.length - 1] = { ...last, width: last.width + stretch.width };
    else joined.push(stretch);
  }
  return joined;
}

/** `meta*12`: so many cells in that role; a number by itself: so many without one. */
function named({ role, width }: Stretch): string {
  if (role === null) return String(width);
  return width === 1 ? role : `${role}*${width}`;
}

/** Neighbours on the same ground. */
function byGround(stretches: readonly Stretch[]): readonly (readonly [Ground, readonly Stretch[]])[] {
  const groups: [Ground, Stretch[]][] = [];
  for (const stretch of stretches) {
    const last = groups.at(-1);
    if (last?.[0] === stretch.ground) last[1].push(stretch);
    else groups.push([stretch.ground, [stretch]]);
  }
  return groups;
}

/** From left to right; what stands on a ground in brackets behind its name. Empty: nothing but text on the page. */
function stylesOf(runs: readonly Run<Style>[]): string {
  const stretches = stretchesOf(runs);
  if (stretches.every(({ role, ground }) => role === null && ground === 'page')) return '';
  return byGround(stretches)
    .map(([ground, group]) => {
      const names = group.map(named).join(' ');
      return ground === 'page' ? names : `${ground}(${names})`;
    })
    .join(' ');
}

/** What a row has of a pane. */
interface Part {
  readonly text: string;
  readonly styles: string;
}

/** Of each pane, from left to right. */
export type GoldenRow = readonly Part[];

const line = '│';

function goldenRow({ runs }: Row<Style>): GoldenRow {
  const panes: Run<Style>[][] = [[]];
  for (const run of runs)
    if (run.style === 'border' && run.text === line) panes.push([]);
    else panes.at(-1)?.push(run);
  return panes.map(pane => ({ text: pane.map(({ text }) => text).join(''), styles: stylesOf(pane) }));
}

export const goldenRows = (rows: readonly Row<Style>[]): readonly GoldenRow[] => rows.map(goldenRow);

/** Another screen of the same size, with its name. */
export interface KnownScreen {
  readonly name: string;
  readonly rows: readonly GoldenRow[];
}

const isSamePart = (one: Part, other: Part | undefined): boolean =>
  one.text === other?.text && one.styles === other.styles;

const isKnown = (row: GoldenRow, known: GoldenRow | undefined): boolean =>
  row.length === known?.length && row.every((part, index) => isSamePart(part, known[index]));

const same: Part = { text: '=', styles: '' };

/** Letters, and behind the line what they look like; of several panes, those that are known are `=`. */
function lineOf(row: GoldenRow, known: GoldenRow | undefined): string {
  const isAlone = row.length === 1 || row.length !== known?.length;
  const parts = isAlone ? row : row.map((part, index) => (isSamePart(part, known[index]) ? same : part));
  const text = parts.map(part => part.text).join(line);
  const styles = parts.map(part => part.styles);
  return styles.every(each => each === '') ? text.trimEnd() : `${text} ‖ ${styles.join(` ${line} `)}`;
}

/** Shorter stretches are written out: they are read faster than looked up. */
const shortestLeftOut = 3;

function endOfKnown(rows: readonly GoldenRow[], known: readonly GoldenRow[], from: number): number {
  let end = from;
  for (let row = rows[end]; row && isKnown(row, known[end]); row = rows[end]) end++;
  return end;
}

/** Rows that are as those of the known screen in their place are left out, if many follow each other. */
function withoutKnown(rows: readonly GoldenRow[], { name, rows: known }: KnownScreen): readonly string[] {
  const shown: string[] = [];
  for (let at = 0; at < rows.length; ) {
    const end = endOfKnown(rows, known, at);
    const isLeftOut = end - at >= shortestLeftOut;
    shown.push(
      isLeftOut ? `⋮ rows ${at + 1} to ${end} as in ${name}` : lineOf(rows[at] as GoldenRow, known[at]),
    );
    at = isLeftOut ? end : at + 1;
  }
  return shown;
}

export const goldenScreen = (
  { columns, rows: height }: ScreenSize,
  rows: readonly GoldenRow[],
  known: KnownScreen | null,
): string =>
  [
    `── ${columns} × ${height}`,
    ...(known ? withoutKnown(rows, known) : rows.map(row => lineOf(row, undefined))),
  ]
    .map(text => `${text}\n`)
    .join('');
