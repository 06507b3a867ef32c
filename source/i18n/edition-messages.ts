/** What is written in editions, and said of them. */
export interface EditionMessages {
  /** `day`: with its name. `subject`: a query, or the name of a list; empty: the news of that day. */
  readonly title: (day: string, subject: string) => string;
  readonly contents: string;
  readonly cover: string;
  /** The section of articles that are in none. */
  readonly rest: string;
  /** Over the headlines of the other articles of a story. */
  readonly otherReports: string;
  /** What leads from an article to the table of contents, and from a note to its reference. */
  readonly toContents: string;
  readonly toReference: string;
  readonly writing: string;
  /** `isPart`: the list has more. */
  readonly written: (count: number, file: string, isPart?: boolean) => string;
}
