/** Who said what. */
export interface QuoteMessages {
  /** `speaker`: null where nobody is named. */
  readonly direct: (speaker: string | null, words: string) => string;
  /** In the words of the article. */
  readonly indirect: (speaker: string | null, words: string) => string;
  readonly count: (count: number) => string;
  readonly looking: string;
  readonly none: string;
}
