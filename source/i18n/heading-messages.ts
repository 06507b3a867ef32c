/** The headings of an article, and the articles beside it. */
export interface HeadingMessages {
  readonly count: (count: number) => string;
  readonly none: string;
  /** There is none behind this one, or before it. */
  readonly last: string;
  readonly first: string;
}
