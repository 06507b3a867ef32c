import { Text } from 'ink';
import { memo, type ReactNode } from 'react';
import { hyperlink } from '../terminal/hyperlink.ts';
import { withoutDirectionMarks } from '../text/direction.ts';
import type { Run } from '../text/layout.ts';
import type { Row } from '../text/rows.ts';
import { lookOf, type Style, type Theme } from '../theme/theme.ts';

export interface RowViewProps {
  readonly row: Row<Style>;
  readonly theme: Theme;
  /** The terminal makes links of addresses. */
  readonly hyperlinks: boolean;
}

function shown({ text, href }: Run<Style>, hyperlinks: boolean): string {
  const cells = withoutDirectionMarks(text); // which have no cell; Ink gives each one a cell
  return hyperlinks && href !== undefined ? hyperlink(cells, href) : cells;
}

/** One row, which fits already: Ink neither wraps nor measures it for us. The same row is drawn once. */
export const RowView = memo(
  ({ row, theme, hyperlinks }: RowViewProps): ReactNode => (
    <Text wrap="truncate-end">
      {row.runs.map((run, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: runs have no identity but their place
        <Text key={index} {...lookOf(theme, run.style)}>
          {shown(run, hyperlinks)}
        </Text>
      ))}
    </Text>
  ),
);
