/** The candidate that a mistyped word was most likely meant to be. */

/** Edit distance with swapped neighbours (optimal string alignment). */
export function editDistance(a: string, b: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row++) {
    const current = [row];
    for (let column = 1; column <= b.length; column++) {
      const cost = a[row - 1] === b[column - 1] ? 0 : 1;
      let least = Math.min(
        (last[column] as number) + 1,
        (current[column - 1] as number) + 1,
        (last[column - 1] as number) + cost,
      );
      const swapped = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      if (swapped) least = Math.min(least, (beforeLast[column - 2] as number) + 1);
      current.push(least);
    }
    beforeLast = last;
    last = current;
  }
  return last[b.length] as number;
}

const longestWord = 40;

const ignoringCase = (text: string): string => text.toLowerCase();

/** The closest candidate within a third of the word's length (at least one slip), or undefined. `fold`: what the user need not spell right. */
export function suggestionFor(
  word: string,
  candidates: readonly string[],
  fold: (text: string) => string = ignoringCase,
): string | undefined {
  if (word.length > longestWord) return undefined;
  const typed = fold(word);
  if (typed === '') return undefined;
  const allowed = Math.max(1, Math.floor(typed.length / 3));
  let best: { readonly candidate: string; readonly distance: number } | undefined;
  for (const candidate of candidates) {
    const distance = editDistance(typed, fold(candidate));
    if (distance <= allowed && distance < (best?.distance ?? Number.POSITIVE_INFINITY))
      best = { candidate, distance };
  }
  return best?.candidate;
}
