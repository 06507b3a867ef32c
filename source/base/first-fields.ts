/** Of each line that is not empty, what is before the first tab. */
export const firstFields = (text: string): readonly string[] =>
  text.split(/\r?\n/u).flatMap(line => line.split('\t', 1)[0]?.trim() || []);
