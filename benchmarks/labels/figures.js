/** What judges have in common. */

export const percent = (part, whole) =>
  whole === 0 ? '-' : `${part}/${whole} = ${((100 * part) / whole).toFixed(1)} %`;

export const share = (part, whole) => (whole === 0 ? 1 : part / whole);

/** Precision and recall as one figure, 0 to 1. */
export const f1Of = (precision, recall) =>
  precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);

/** Letters and digits alone, without marks. */
export const squeezed = text =>
  (text ?? '')
    .normalize('NFKC')
    .replace(/\p{M}/gu, '')
    .replace(/[^\p{L}\p{N}]/gu, '');

export function groupedBy(items, nameOf) {
  const groups = new Map();
  for (const item of items) {
    const name = nameOf(item);
    groups.set(name, [...(groups.get(name) ?? []), item]);
  }
  return groups;
}
