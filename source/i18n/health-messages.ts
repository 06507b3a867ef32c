import type { HealthGroup } from '../app/services/source-health.ts';

/** Source health on the screen. The command line has more, in `CliMessages`. */
export interface HealthMessages {
  readonly statuses: Readonly<Record<HealthStatus, string>>;
  readonly lastSuccess: (ago: string) => string;
  /** The next refresh includes it. */
  readonly nextRefresh: string;
  readonly summary: (sources: number, failing: number) => string;
  /** The headings of what is alike, each with how many there are. */
  readonly groups: Readonly<Record<HealthGroup, string>>;
  /** What to do about a source; `key` is the key that does it, ready to be shown. */
  readonly remedies: Readonly<Record<SourceAdvice, (key: HealthKey, about: AdviceSubject) => string>>;
}

/** The key of a command that acts on the selected source. */
export type HealthKey = (command: 'retry' | 'find-address' | 'remove') => string;

export type HealthStatus = 'new' | 'ok' | 'failing' | 'not-a-feed' | 'gone' | 'stopped';

export type SourceAdvice = 'moved' | 'find-feed' | 'find-address' | 'try-now';

export interface AdviceSubject {
  readonly id: string;
  readonly url: string;
  /** URL of the site, to search for feeds. */
  readonly site: string;
  readonly movedFrom: string;
}
