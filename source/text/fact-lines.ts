/** Facts in a row, with dots between them. */
import { textWidth } from './cells.ts';

export const factSeparator = ' · ';

const joined = (facts: readonly string[]): string => facts.join(factSeparator);

/** The last fact is not left over by itself, if the one before it has room beside it and leaves others where it was. */
function withoutWidow(lines: readonly (readonly string[])[], width: number): readonly (readonly string[])[] {
  const [before = [], last = []] = lines.slice(-2);
  const together = [...before.slice(-1), ...last];
  const isWidow = lines.length > 1 && last.length === 1 && before.length > 1;
  return isWidow && textWidth(joined(together)) <= width
    ? [...lines.slice(0, -2), before.slice(0, -1), together]
    : lines;
}

/** As many facts in a line as fit in `width` cells, but for a widow; the dot between two lines belongs to neither. */
export function factLines(facts: readonly string[], width: number): readonly string[] {
  const lines: string[][] = [];
  for (const fact of facts) {
    const last = lines.at(-1);
    if (last && textWidth(joined([...last, fact])) <= width) last.push(fact);
    else lines.push([fact]);
  }
  return withoutWidow(lines, width).map(joined);
}
