import { separateCredentials, withoutCredentials } from '../base/credentials.ts';
import type { ReaderError } from './errors.ts';

/** A subscription. */
export interface Source {
  readonly id: string;
  readonly title: string;
  /** The feed's address: `http:`, `https:`, `file:`, or `edition:` for the sample edition that ships with Khabar. */
  readonly url: string;
  /** `user:password` for its origin, percent-encoded. They are in no address, so that no output shows them. */
  readonly credentials?: string;
  readonly homepage: string | null;
  readonly language: string | null;
  /** The folders it lies in, from the outside in (`category-path.ts`). */
  readonly category: string | null;
  readonly enabled: boolean;
  /** What the outline that it was imported from says beyond that, for the readers that understand it (`feeds/opml`). */
  readonly attributes?: Readonly<Record<string, string>>;
  /** The URL from which its ID and the IDs of its articles are derived, if it has moved since. */
  readonly originalUrl?: string;
}

/** The address that ids come from: moving changes none of them. */
export const identityUrl = ({ url, originalUrl }: Pick<Source, 'url' | 'originalUrl'>): string =>
  originalUrl ?? url;

/** A source as earlier versions kept it, with user and password in its address. Its ids stay what they are. */
export function separatingCredentials(source: Source): Source {
  const { url, credentials } = separateCredentials(source.url);
  if (credentials === undefined) return source;
  const homepage = source.homepage && withoutCredentials(source.homepage);
  return { ...source, url, credentials, homepage, originalUrl: identityUrl(source) };
}

/** What a conditional request needs to know of the answer before (RFC 9110 §8.8). */
export interface Validators {
  readonly etag: string | null;
  readonly lastModified: string | null;
}

/** When a feed says that it wants to be asked (RSS 2.0 `ttl`, `skipHours`, `skipDays`; RSS 1.0 syndication module). */
export interface FeedSchedule {
  readonly intervalMinutes: number | null;
  /** Hours (0 to 23) in which nothing new comes, in UTC. */
  readonly skipHours: readonly number[];
  /** Days (0 is Sunday) on which nothing new comes, in UTC. */
  readonly skipDays: readonly number[];
}

const deferralReasons = [
  'fresh', // the server or the feed says that there is nothing new before
  'back-off', // it failed: each time in a row it is left alone for longer
  'retry-after', // the server asks not to be asked before
  'interval', // the user wants it so
] as const;
export type DeferralReason = (typeof deferralReasons)[number];

/** Why a source is left alone, and until when (ISO 8601 in UTC). */
export interface Deferral {
  readonly reason: DeferralReason;
  readonly until: string;
}

export interface Failure {
  /** ISO 8601 in UTC. */
  readonly at: string;
  readonly error: ReaderError;
}

/** How the fetches of a source went, the latest one above all. */
export interface FetchRecord extends Validators {
  readonly sourceId: string;
  /** ISO 8601 in UTC of the last attempt, and of the last one that succeeded. */
  readonly attempted: string;
  readonly succeeded: string | null;
  /** Error of the last attempt; null if it succeeded. */
  readonly error: ReaderError | null;
  /** Most recent error, even if later attempts succeeded. */
  readonly lastFailure: Failure | null;
  /** How many attempts have failed in a row. */
  readonly failures: number;
  readonly hold: Deferral | null;
  readonly schedule: FeedSchedule | null;
  /** Hash and size of the last complete response body; an equal hash means unchanged. */
  readonly bodyHash: string | null;
  readonly bytes: number | null;
  /** The address that it had before it moved for good. */
  readonly movedFrom: string | null;
}

/** The scheme of the sample edition: `edition:///tiqniya.atom.xml` names a file of `fixtures/edition/`. */
export const editionScheme = 'edition:';

export const isOnNetwork = ({ url }: Pick<Source, 'url'>): boolean => /^https?:/iu.test(url);

export const isEditionSource = (source: Pick<Source, 'url'>): boolean => source.url.startsWith(editionScheme);
