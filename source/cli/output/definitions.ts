/** Terms and what they mean, in two columns. */
import type { Direction } from '../../domain/article.ts';
import { layoutLine, layoutParagraph } from '../../text/layout.ts';
import { blankRow, joinInReadingOrder, placeLine, type Row } from '../../text/rows.ts';
import type { Role } from '../../theme/theme.ts';
import { linesOf, linesOfRows, type Page } from './page.ts';

export interface Definition {
  readonly term: string;
  readonly text: string;
}

const indent = 2;
const gap = 2;
const widestTerm = 30;
const leastText = 20;

/** Wide terms get a line of their own. */
const columnOf = (definitions: readonly Definition[]): number =>
  Math.max(0, ...definitions.map(({ term }) => term.length).filter(length => length <= widestTerm));

function plain(page: Page, { term, text }: Definition, column: number, direction: Direction): string[] {
  const head = ' '.repeat(indent) + term;
  if (term.length > column) {
    return [
      ...linesOf(page, head, { direction }),
      ...linesOf(page, ' '.repeat(indent + column + gap) + text, { direction }),
    ];
  }
  return linesOf(page, head.padEnd(indent + column + gap) + text, { direction });
}

interface Columns {
  /** Cells of the terms. */
  readonly column: number;
  readonly width: number;
  readonly termDirection: Direction;
}

function inColumns(page: Page, { term, text }: Definition, columns: Columns): Row<Role>[] {
  const { column, width, termDirection } = columns;
  const { direction } = page.messages;
  const beside = width - indent - column - gap;
  const termLine = layoutLine<Role>(term, { ...page, width: width - indent, direction: termDirection }, [
    { start: 0, end: term.length, style: 'hint-key' },
  ]);
  const meaning = layoutParagraph<Role>(text, { ...page, width: beside, direction });
  const isWide = termLine.width > column;
  const first = isWide
    ? [
        joinInReadingOrder<Role>(direction, [
          blankRow(indent),
          placeLine(termLine, width - indent, direction),
        ]),
      ]
    : [];
  return [
    ...first,
    ...meaning.map((line, index) =>
      joinInReadingOrder<Role>(direction, [
        blankRow(indent),
        index === 0 && !isWide ? placeLine(termLine, column, direction) : blankRow(column),
        blankRow(gap),
        placeLine(line, beside, direction),
      ]),
    ),
  ];
}

/** Terms are Latin, what is typed, unless another direction is given. */
export function definitionLines(
  page: Page,
  definitions: readonly Definition[],
  termDirection: Direction = 'ltr',
): string[] {
  const column = columnOf(definitions);
  const { width } = page;
  if (page.order === 'logical' || width === null)
    return definitions.flatMap(definition => plain(page, definition, column, termDirection));
  if (width - indent - column - gap >= leastText) {
    return linesOfRows(
      page,
      definitions.flatMap(definition => inColumns(page, definition, { column, width, termDirection })),
    );
  }
  return definitions.flatMap(({ term, text }) => [
    ...linesOf(page, term, { role: 'hint-key' }),
    ...linesOf(page, text),
  ]);
}
