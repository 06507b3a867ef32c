import { Text } from 'ink';
import type { ReactNode } from 'react';
import type { Row } from '../text/rows.ts';
import type { Role, Theme } from '../theme/theme.ts';

export interface RowViewProps {
  readonly row: Row<Role>;
  readonly theme: Theme;
}

/** One row, which fits already: Ink neither wraps nor measures it for us. */
export function RowView({ row, theme }: RowViewProps): ReactNode {
  return (
    <Text wrap="truncate-end">
      {row.runs.map((run, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: runs have no identity but their place
        <Text key={index} {...(run.style === null ? {} : theme[run.style])}>
          {run.text}
        </Text>
      ))}
    </Text>
  );
}
