/** Lines for a shell, each with what it does below it. */
import { layoutParagraph } from '../../text/layout.ts';
import { blankRow, joinInReadingOrder, placeLine, type Row } from '../../text/rows.ts';
import type { Role } from '../../theme/theme.ts';
import { linesOf, linesOfRows, type Page } from './page.ts';

interface Part {
  readonly text: string;
  readonly indent: number;
  readonly direction: Page['messages']['direction'];
  readonly role: Role;
}

const partsOf = (page: Page, [line, does]: readonly [string, string]): readonly Part[] => [
  { text: line, indent: 2, direction: 'ltr', role: 'hint-key' },
  { text: does, indent: 6, direction: page.messages.direction, role: 'meta' },
];

/** Below the beginning of the page in its reading order, whatever the direction of the part. */
function rowsOf(page: Page, width: number, { text, indent, direction, role }: Part): Row<Role>[] {
  const beside = width - indent;
  const style = [{ start: 0, end: text.length, style: role }];
  const lines = layoutParagraph<Role>(text, { ...page, width: beside, direction }, style);
  return lines.map(line =>
    joinInReadingOrder<Role>(page.messages.direction, [
      blankRow(indent),
      placeLine(line, beside, page.messages.direction),
    ]),
  );
}

export function exampleLines(page: Page, examples: readonly (readonly [string, string])[]): string[] {
  const parts = examples.flatMap(example => partsOf(page, example));
  const { width } = page;
  if (page.order === 'logical' || width === null)
    return parts.flatMap(({ text, indent, direction }) =>
      linesOf(page, ' '.repeat(indent) + text, { direction }),
    );
  return linesOfRows(
    page,
    parts.flatMap(part => rowsOf(page, width, part)),
  );
}
