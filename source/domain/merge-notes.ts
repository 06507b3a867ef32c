import type { Join } from './merge-values.ts';

/** Between the notes of two homes on one article. */
const between = '\n\n⁂\n\n';

const isContained = (text: string, others: readonly string[]): boolean =>
  others.some(other => other !== text && other.includes(text));

/** Both, but for what is in the other anyway: neither is lost. */
export const bothNotes: Join<string> = (one, other) => {
  const parts = [...new Set([...one.split(between), ...other.split(between)])];
  return parts
    .filter(part => !isContained(part, parts))
    .toSorted()
    .join(between);
};
