const longest = 40;

/** What was typed, for a message that quotes it: at most 40 characters and an ellipsis. */
export function shortened(text: string): string {
  const characters = Array.from(text.slice(0, 2 * longest + 2));
  return characters.length <= longest ? text : `${characters.slice(0, longest).join('')}…`;
}
