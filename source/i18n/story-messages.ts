/** Events, as their reports tell them. */
export interface StoryMessages {
  /** By how many sources and in how many articles. */
  readonly told: (sources: number, articles: number) => string;
  readonly first: (source: string, when: string) => string;
  /** What figures of a story are of (`StoryFact.what`), where that says more than the unit. */
  readonly kinds: Readonly<Record<string, string>>;
  readonly units: Readonly<Record<string, string>>;
  /** A figure with the sources that give it. */
  readonly said: (value: string, sources: readonly string[]) => string;
  readonly fact: (name: string, values: readonly string[]) => string;
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
}
