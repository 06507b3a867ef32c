/** How one kind of character is shown. The pattern captures nothing, and takes time in proportion to the text. */
export interface ShowingRule {
  readonly pattern: string;
  /** @param before the character before what was found, or '' @param after the one behind it, or '' */
  readonly show: (found: string, before: string, after: string) => string;
}
