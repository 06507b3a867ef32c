import type { SignName } from '../app/view/signs.ts';

/** What the signs of the lists mean, for the help. */
export interface SignMessages {
  readonly title: string;
  readonly meanings: Readonly<Record<SignName, string>>;
}
