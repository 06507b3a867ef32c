/**
 * Holds the rest of a row in its cells after pictures: terminals disagree on how many cells an emoji with a skin tone, a flag
 * or a sequence takes (tmux 3.3a counts four where others count two), so the cursor is set to the place of the next cell.
 */
import { csi, tokensOf } from './escapes.ts';

/** What pictures are made of (UTS #51): pictographs, skin tones, halves of flags, and what joins them. */
const picture =
  /(?:\p{Extended_Pictographic}|\p{Regional_Indicator}|\p{Emoji_Modifier}|\u200D|\uFE0F|\u20E3)+/gu;

/** Cells of a text without sequences. */
export type Measure = (text: string) => number;

/** A row that begins at the left edge, with the cursor set after every picture. */
export function withCursorAnchors(row: string, measure: Measure): string {
  if (row.search(picture) < 0) return row;
  let column = 1;
  let written = '';
  for (const token of tokensOf(row)) {
    if (token.kind !== 'text') {
      written += token.text;
      continue;
    }
    let end = 0;
    for (const match of token.text.matchAll(picture)) {
      const next = match.index + match[0].length;
      column += measure(token.text.slice(end, next));
      written += `${token.text.slice(end, next)}${csi}${column}G`;
      end = next;
    }
    column += measure(token.text.slice(end));
    written += token.text.slice(end);
  }
  return written;
}
