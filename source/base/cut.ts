/** The beginning of a text: at most so many UTF-16 units, and no half of a pair at its end. */
export const cutTo = (text: string, limit: number): string =>
  text.slice(0, limit).replace(/[\ud800-\udbff]$/u, '');
