import type { ReaderError } from './errors.ts';

/** A subscription. */
export interface Source {
  readonly id: string;
  readonly title: string;
  /** The feed's address: `http:`, `https:`, `file:`, or `edition:` for the sample edition that ships with Khabar. */
  readonly url: string;
  readonly homepage: string | null;
  readonly language: string | null;
  /** The folders it lies in, from the outside in (`category-path.ts`). */
  readonly category: string | null;
  readonly enabled: boolean;
  /** What the outline that it was imported from says beyond that, for the readers that understand it (`feeds/opml`). */
  readonly attributes?: Readonly<Record<string, string>>;
}

/** What a conditional request needs to know of the answer before (RFC 9110 §8.8). */
export interface Validators {
  readonly etag: string | null;
  readonly lastModified: string | null;
}

/** How the latest fetch of a source went. */
export interface FetchRecord extends Validators {
  readonly sourceId: string;
  /** ISO 8601 in UTC of the last attempt, and of the last one that succeeded. */
  readonly attempted: string;
  readonly succeeded: string | null;
  readonly error: ReaderError | null;
}

/** The scheme of the sample edition: `edition:///tiqniya.atom.xml` names a file of `fixtures/edition/`. */
export const editionScheme = 'edition:';

export const isEditionSource = (source: Pick<Source, 'url'>): boolean => source.url.startsWith(editionScheme);
