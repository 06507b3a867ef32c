/** Feeds that have been found and read: which are the same, and which are the best. */
import type { FeedPreview } from '../../domain/documents.ts';
import type { Source } from '../../domain/source.ts';
import { isOfComments } from '../../feeds/discovery.ts';
import { proseDirection } from '../../text/direction.ts';

/** A feed that has been read. */
export interface FoundSource {
  readonly source: Source;
  /** The name of its format: `rss`, `atom`, `json-feed` … */
  readonly type: string;
  readonly entries: FeedPreview['entries'];
}

/** When the newest entry was published, ISO 8601 in UTC; null where none has a date. */
export const newestOf = ({ entries }: FoundSource): string | null =>
  entries
    .flatMap(({ published }) => published ?? [])
    .sort()
    .at(-1) ?? null;

/** Without those that are the same feed under another address: the first stays. */
export function distinct(found: readonly FoundSource[]): readonly FoundSource[] {
  const contents = found.map(({ type, source, entries }) =>
    [type, source.title, ...entries.map(({ key }) => key)].join('\n'),
  );
  return found.filter((_, index) => contents.indexOf(contents[index] as string) === index);
}

const titlesOf = ({ source, entries }: FoundSource): string =>
  [source.title, ...entries.slice(0, 20).map(({ title }) => title)].join(' ');

/** Languages in Arabic letters that are not Arabic. */
const otherLanguages = /^(?:ckb|fa|ku|ps|sd|ug|ur)\b/u;

/** Many an Arabic site forgets to say that it is: then its headlines tell. */
function isArabic(found: FoundSource): boolean {
  const { language } = found.source;
  if (language !== null && /^ar\b/u.test(language)) return true;
  return (
    !otherLanguages.test(language ?? '') &&
    /\p{Script=Arabic}/u.test(titlesOf(found)) &&
    proseDirection(titlesOf(found), 'ltr') === 'rtl'
  );
}

const textLength = ({ entries }: FoundSource): number => entries.reduce((sum, { length }) => sum + length, 0);

/**
 * Which of a site's feeds is the best, by the first of these that tells two apart; less is better.
 * Feeds of one title are one feed in several formats: of these the fullest counts.
 */
const criteria: readonly ((found: FoundSource, all: readonly FoundSource[]) => number)[] = [
  ({ source }) => Number(isOfComments(source)),
  found => Number(!isArabic(found)),
  ({ entries }) => Number(entries.length === 0),
  ({ source }, all) => all.findIndex(other => other.source.title === source.title),
  found => -textLength(found),
  ({ type }) => Number(type === 'json-feed'),
];

/** The best first; otherwise in the order in which the site names them. */
export function ranked(all: readonly FoundSource[]): readonly FoundSource[] {
  const marks = new Map(all.map(found => [found, criteria.map(criterion => criterion(found, all))]));
  return [...all].sort((a, b) => {
    const [left = [], right = []] = [marks.get(a), marks.get(b)];
    const at = left.findIndex((mark, index) => mark !== right[index]);
    return at < 0 ? 0 : (left[at] as number) - (right[at] as number);
  });
}
