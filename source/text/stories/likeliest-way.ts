/** A way so far: which articles it leads through, and how likely its least likely pair is. */
interface Way {
  readonly through: readonly string[];
  readonly likelihood: number;
}

const isBetter = (one: Way, other: Way | undefined): boolean =>
  other === undefined ||
  one.through.length < other.through.length ||
  (one.through.length === other.through.length && one.likelihood > other.likelihood);

/**
 * The articles between two: as few as can be, and of such ways those whose least likely pair is likeliest. Null: every way has a pair with a
 * likelihood of 0.
 * @param ids a few hundred, with the two among them
 */
export function likeliestWay(
  ids: readonly string[],
  [from, to]: readonly [from: string, to: string],
  likelihoodOf: (one: string, other: string) => number,
): readonly string[] | null {
  const ways = new Map<string, Way>([[from, { through: [], likelihood: 1 }]]);
  const left = new Set(ids);
  for (;;) {
    let next: string | undefined;
    for (const id of left) {
      const way = ways.get(id);
      if (way && isBetter(way, next === undefined ? undefined : ways.get(next))) next = id;
    }
    if (next === undefined) return null;
    const way = ways.get(next) as Way;
    if (next === to) return way.through;
    left.delete(next);
    const through = next === from ? [] : [...way.through, next];
    for (const id of left) {
      const longer = { through, likelihood: Math.min(way.likelihood, likelihoodOf(next, id)) };
      if (longer.likelihood > 0 && isBetter(longer, ways.get(id))) ways.set(id, longer);
    }
  }
}
