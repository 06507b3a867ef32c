/** Tabs as columns: a stop every eight cells, counted from where reading begins. */

const tabWidth = 8;

/**
 * The text with blanks before each tab that fill its column; the tab itself is the last cell of it, and keeps its neighbours
 * apart in reordering (UAX #9 L1).
 * @param widthOf cells of a text without tabs
 */
export function withTabStops(text: string, widthOf: (text: string) => number): string {
  if (!text.includes('\t')) return text;
  const cells = text.split('\t');
  const last = cells.pop() as string;
  const columns = cells.map(cell => cell + ' '.repeat(tabWidth - 1 - (widthOf(cell) % tabWidth)));
  return [...columns, last].join('\t');
}
