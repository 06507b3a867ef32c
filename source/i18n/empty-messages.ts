import type { Scope } from '../app/session/list-state.ts';
import type { EndingName } from '../app/view/article-ending.ts';
import type { Face, KeyOf } from '../app/view/empty-face.ts';

/** What stands where there is nothing to list. */
export interface EmptyMessages {
  readonly noSources: (key: KeyOf) => Face;
  /** While the first articles are fetched. */
  readonly refreshing: Face;
  /** `widen`: the key that searches all articles, at the prompt; null: they have been searched. */
  readonly search: (words: string, key: KeyOf, widen: string | null) => Face;
  /** In the place of the page of a story: no other article tells it. */
  readonly story: (key: KeyOf) => Face;
  readonly rules: (key: KeyOf) => Face;
  /** At the end of an article that has no text, or not all of it. */
  readonly article: Readonly<Record<EndingName, (key: KeyOf) => string>>;
  readonly lists: Readonly<Record<Scope['kind'], (key: KeyOf) => Face>>;
}
