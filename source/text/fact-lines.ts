/** Facts in a row, with dots between them. */
import { textWidth } from './cells.ts';

export const factSeparator = ' · ';

/** As many facts in a line as fit in `width` cells; the dot between two lines belongs to neither. */
export function factLines(facts: readonly string[], width: number): readonly string[] {
  const lines: string[] = [];
  for (const fact of facts) {
    const last = lines.at(-1);
    const longer = `${last}${factSeparator}${fact}`;
    if (last !== undefined && textWidth(longer) <= width) lines[lines.length - 1] = longer;
    else lines.push(fact);
  }
  return lines;
}
