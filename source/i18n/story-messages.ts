/** Events, as their reports tell them. */

import type { Stance } from '../text/quotes/stances.ts';
import type { Hedge } from '../text/stories/data/hedge-words.ts';

export interface StoryMessages {
  /** By how many sources and in how many articles. */
  readonly told: (sources: number, articles: number) => string;
  readonly tellers: (sources: number) => string;
  readonly first: (source: string, when: string) => string;
  /** What figures of a story are of (`StoryFact.what`), where that says more than the unit. */
  readonly kinds: Readonly<Record<string, string>>;
  readonly units: Readonly<Record<string, string>>;
  /** A toll of nobody. */
  readonly nobody: string;
  /** Before a figure that is given so. */
  readonly hedges: Readonly<Record<Exclude<Hedge, ''>, string>>;
  readonly grouped: (value: number) => string;
  readonly range: (low: string, high: string) => string;
  /** Words of an article. */
  readonly words: (text: string) => string;
  /** A figure with the sources that give it. */
  readonly said: (value: string, sources: readonly string[]) => string;
  readonly fact: (name: string, values: readonly string[]) => string;
  /** The sources that have a quotation. */
  readonly outlets: (sources: readonly string[]) => string;
  /** Verbs, as sources put what somebody says. */
  readonly stances: Readonly<Record<Stance, string>>;
  /** How sources put the words of a speaker: `said` of each verb. */
  readonly attribution: (speaker: string, tellings: string) => string;
  /** The words above in another language, with who has them. */
  readonly translated: (tellings: string) => string;
  /** Sources that do not name somebody whom others do. */
  readonly leftOut: (name: string, sources: readonly string[]) => string;
  /** Words of a headline that the first one does not have, for those who listen. */
  readonly adds: (words: readonly string[]) => string;
  /** Heading of when it was told, and what was changed afterwards. */
  readonly timeline: string;
  readonly toldFirst: string;
  readonly toldToo: string;
  /** A report was changed in words alone. */
  readonly otherWords: string;
  readonly silent: (sources: readonly string[]) => string;
  /** Behind the headline of a row that stands for so many. */
  readonly row: (sources: number, articles: number) => string;
  /** The same where there is little room. */
  readonly rowShort: (sources: number, articles: number) => string;
  readonly none: string;
  readonly looking: string;
  /** No other article tells what this one does. */
  readonly alone: string;
  readonly grouping: (left: number) => string;
  /** What is shown lacks so many articles: Ctrl-C ended the grouping; another process holds the archive; it cannot be written to. */
  readonly interrupted: (missing: number) => string;
  readonly held: (missing: number) => string;
  readonly unwritable: (missing: number) => string;
}
