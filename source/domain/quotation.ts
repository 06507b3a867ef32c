/** Who said what, as a text has it. */
export interface Quotation {
  /** As they stand in the text, without their marks: `text.slice(start, end)`. */
  readonly words: string;
  /** As the text names it, a pronoun replaced by whom it means; null where nobody is named. */
  readonly speaker: string | null;
  /** Between quotation marks; false: told in the author's own words (قال إن). */
  readonly direct: boolean;
  /** As it stands in the text; null where there is none (“A diplomat: …”). */
  readonly verb: string | null;
  /** UTF-16 offsets. */
  readonly start: number;
  readonly end: number;
}
