/** What a report says in its own words of something that others say too: why, where, who. */
export interface Statement {
  readonly what: 'cause' | 'name' | 'place' | 'day' | 'date' | 'time';
  /** Of a name, whose; of a place, of which kind; of a moment, of what. */
  readonly unit: string;
  /** As it is written. */
  readonly text: string;
  /** Two that share one say the same. */
  readonly keys: readonly string[];
  /** Of a cause, what it has caused; of a name, what it can be compared by; of a moment, what happens at it. */
  readonly about: readonly string[];
  /** Of a moment, the keys of all others that the report names. */
  readonly besides?: readonly string[];
}

/** UTF-16 code units of what is shown of one. */
export const longestStatement = 90;
