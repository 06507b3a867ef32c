import type { LinkKind } from '../app/session/links.ts';

/** The links of an article. */
export interface LinkMessages {
  readonly count: (count: number) => string;
  readonly none: string;
  /** What a link leads to, if it is no page. */
  readonly kinds: Readonly<Record<Exclude<LinkKind, 'page'>, string>>;
  readonly size: (bytes: number) => string;
  /** In hours and minutes. */
  readonly playingTime: (seconds: number) => string;
  /** While the links have their numbers: what to type. */
  readonly typeNumber: string;
  readonly noSuchLink: (number: number) => string;
}
