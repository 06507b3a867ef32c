/** Why two articles are in one story, or are not. */
import type { StoryGround } from '../app/services/story-reasons.ts';
import type { ReasonKind } from '../text/stories/reasons.ts';
import type { StoryKind } from '../text/stories/story-kinds.ts';

export interface WhyMessages {
  /** `likelihood`: in percent. */
  readonly verdict: (isTogether: boolean, likelihood: number) => string;
  /** What has decided. `when`: how long ago that was decided by hand; empty where nothing was. */
  readonly grounds: Readonly<
    Record<StoryGround, (facts: { readonly hours: number; readonly when: string }) => string>
  >;
  /** Behind the headline of what is no report of an event. */
  readonly kinds: Readonly<Record<Exclude<StoryKind, 'report'>, string>>;
  /** Above what speaks for one story, and against it. */
  readonly for: string;
  readonly against: string;
  readonly reasons: Readonly<
    Record<
      ReasonKind,
      (facts: {
        /** What is meant, in the words of the articles; empty: there are none. */
        readonly words: string;
        readonly isFor: boolean;
        readonly isMuch: boolean;
        readonly hours: number;
      }) => string
    >
  >;
  /** What both say in other words. */
  readonly otherWords: (one: string, other: string) => string;
  /** What a figure is of, and as each article gives it. */
  readonly figure: (name: string, values: readonly string[]) => string;
  readonly listed: (items: readonly string[]) => string;
  readonly looking: string;
  /** What was done to so many articles; 0: all is so already. */
  readonly joined: (articles: number) => string;
  readonly parted: (articles: number) => string;
}
