/** Collects what a list holds, within limits: no list makes Khabar use more memory or say more than a person can read. */
import { withoutCredentials } from '../../base/credentials.ts';
import type {
  ListedSource,
  ListProblem,
  ProblemOnLine,
  SkippedEntry,
  SubscriptionList,
} from '../../domain/subscription-list.ts';
import { sanitizeLine } from '../../text/sanitize.ts';
import { listedAddress } from './listed-address.ts';

const mostEntries = 10_000;
const mostProblems = 100;
const longestAddressShown = 500;

export interface ListBuilder {
  /** @param raw the feed's address as written; what it is called otherwise is only asked for where it is subscribed to */
  readonly addFeed: (line: number, raw: string, isOwn: boolean, rest: (url: string) => Listed) => void;
  readonly skip: (line: number, raw: string, reason: SkippedEntry['reason']) => void;
  readonly addProblem: (line: number, problem: ListProblem, detail?: string) => void;
  readonly list: () => SubscriptionList;
}

type Listed = Omit<ListedSource, 'url' | 'credentials'>;

export function createListBuilder(): ListBuilder {
  const sources: ListedSource[] = [];
  const skipped: SkippedEntry[] = [];
  const problems: ProblemOnLine[] = [];
  const seen = new Set<string>();
  let isFull = false;

  function addProblem(line: number, problem: ListProblem, detail?: string): void {
    if (problems.length === mostProblems) problems.push({ line, problem: 'more-problems' });
    if (problems.length > mostProblems) return;
    problems.push({ line, problem, ...(detail === undefined ? {} : { detail }) });
  }

  /** Says once that the rest is left out. */
  function hasRoom(line: number): boolean {
    if (sources.length + skipped.length < mostEntries) return true;
    if (!isFull) addProblem(line, 'too-many', String(mostEntries));
    isFull = true;
    return false;
  }

  function skip(line: number, raw: string, reason: SkippedEntry['reason']): void {
    if (hasRoom(line))
      skipped.push({ url: sanitizeLine(withoutCredentials(raw).slice(0, longestAddressShown)), reason });
  }

  return {
    addFeed(line, raw, isOwn, rest) {
      if (!hasRoom(line)) return;
      const address = listedAddress(raw, isOwn);
      if ('reason' in address) skip(line, raw, address.reason);
      else if (seen.has(address.url)) skip(line, address.url, 'repeated');
      else {
        seen.add(address.url);
        sources.push({ ...rest(address.url), ...address });
      }
    },
    skip,
    addProblem,
    list: () => ({ sources, skipped, problems }),
  };
}
