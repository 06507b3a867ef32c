/** Handing articles to other programs and to files. */
export interface SharingMessages {
  /** Words of an article with what they are from: its author, headline, source and date, as far as they are known. */
  readonly quotation: (words: string, from: QuotedFrom) => string;
  readonly pipePrompt: string;
  readonly savePrompt: (articles: number) => string;
  /** In the terminal, below what a program has printed. */
  readonly pressEnter: string;
  readonly saved: (articles: number, file: string) => string;
}

export interface QuotedFrom {
  readonly author: string | null;
  readonly title: string;
  readonly source: string;
  readonly date: string | null;
}
