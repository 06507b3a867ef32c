/** The versions of one article in two archives, as those of one. */
import type { ArticleVersion } from '../../domain/versions.ts';

/** What the source said; of an article that has no feed text, what its page said. */
const saying = ({ title, summary, author, feed, page }: ArticleVersion): string =>
  JSON.stringify([title, summary, author, feed ?? page]);

const together = (one: ArticleVersion, other: ArticleVersion): ArticleVersion => ({
  ...one,
  feed: one.feed ?? other.feed,
  page: one.page ?? other.page,
  at: [one.at, other.at].toSorted()[0] ?? one.at,
});

const textOf = (version: ArticleVersion): string => JSON.stringify(version);

const inTime = (one: ArticleVersion, other: ArticleVersion): number => {
  const [first, second] = [one.at + textOf(one), other.at + textOf(other)];
  if (first === second) return 0;
  return first < second ? -1 : 1;
};

/** Whether all of `some` come in `all`, in the same order. */
function isWithin(some: readonly ArticleVersion[], all: readonly ArticleVersion[]): boolean {
  let found = 0;
  for (const version of all) {
    const wanted = some[found];
    if (wanted && saying(wanted) === saying(version)) found++;
  }
  return found === some.length;
}

/** What is said again at once is said once. */
function interleaved(versions: readonly ArticleVersion[]): readonly ArticleVersion[] {
  const kept: ArticleVersion[] = [];
  for (const version of versions.toSorted(inTime)) {
    const last = kept.at(-1);
    if (last && saying(last) === saying(version)) kept[kept.length - 1] = together(last, version);
    else kept.push(version);
  }
  return kept;
}

/**
 * Who knows all that the other one does goes on as it is, whatever the clocks say. Else each has seen what the other has not, and the
 * times decide. The latest comes last.
 */
export function mergedVersions(
  mine: readonly ArticleVersion[],
  theirs: readonly ArticleVersion[],
): readonly ArticleVersion[] {
  const [knowsTheirs, knowsMine] = [isWithin(theirs, mine), isWithin(mine, theirs)];
  if (knowsTheirs && knowsMine)
    return mine.map((version, index) => together(version, theirs[index] ?? version));
  if (knowsTheirs) return mine;
  return knowsMine ? theirs : interleaved([...mine, ...theirs]);
}
