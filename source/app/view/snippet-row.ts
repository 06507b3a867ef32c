/** An excerpt of an article with the match of a search, in one row. */
import type { Snippet } from '../../domain/search.ts';
import { proseDirection } from '../../text/direction.ts';
import type { Row } from '../../text/rows.ts';
import type { Role } from '../../theme/theme.ts';
import { clampedRows, type Drawing } from './drawing.ts';

/** Share of the cells before the first match. */
const shareBefore = 1 / 3;

/** Starts at a word that keeps the first match visible. */
function startFor({ text, marks }: Snippet, width: number): number {
  const first = marks[0]?.[0] ?? 0;
  if (text.length <= width) return 0;
  const wanted = first - Math.floor(width * shareBefore);
  if (wanted <= 0) return 0;
  const blank = text.slice(wanted, first).search(/\s/u);
  return blank === -1 ? first : wanted + blank + 1;
}

const ellipsis = '…';

export function snippetRow(drawing: Drawing, snippet: Snippet, width: number): Row<Role> {
  const start = startFor(snippet, width);
  const lead = start === 0 ? '' : ellipsis;
  const text = lead + snippet.text.slice(start).replace(/\s/gu, ' ');
  const by = lead.length - start;
  const [row] = clampedRows(drawing, text, {
    width,
    most: 1,
    style: 'meta',
    direction: proseDirection(snippet.text, drawing.messages.direction),
    matches: snippet.marks
      .filter(([from]) => from >= start)
      .map(([from, to]) => ({ start: from + by, end: to + by })),
  });
  return row as Row<Role>;
}
