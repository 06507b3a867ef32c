/** The lines of a text while it comes. No line is ever held whole if it is very long. */
import { textParts } from '../text/parts.ts';

export interface LinePart {
  readonly text: string;
  /** The line ends here; otherwise the next part goes on with it. */
  readonly ends: boolean;
}

const lineEnd = /\r\n|[\n\r\u2028\u2029]/u;

/** UTF-16 units of a line that are held at the most. */
const longestHeld = 1 << 16;

/** The beginning of a very long line in parts, and what is left of it. */
function cutBeginning(line: string): { readonly parts: readonly LinePart[]; readonly rest: string } {
  const starts = textParts(line).map(({ start }) => start);
  const last = starts.at(-1) ?? 0;
  const parts = starts.slice(1).map((end, index) => ({ text: line.slice(starts[index], end), ends: false }));
  return { parts, rest: line.slice(last) };
}

/**
 * A batch for each piece that comes, with all lines that it ends. A last line end ends its line, and begins none.
 * @param pieces as they come: they may end in the midst of a line
 */
export async function* lineStream(pieces: AsyncIterable<string>): AsyncGenerator<readonly LinePart[]> {
  let held = '';
  for await (const piece of pieces) {
    const text = held + piece;
    // The line feed of a `\r\n` may be yet to come.
    const whole = text.endsWith('\r') ? text.length - 1 : text.length;
    const lines = text.slice(0, whole).split(lineEnd);
    held = (lines.pop() as string) + text.slice(whole);
    const batch: LinePart[] = lines.map(line => ({ text: line, ends: true }));
    if (held.length > longestHeld) {
      const { parts, rest } = cutBeginning(held);
      batch.push(...parts);
      held = rest;
    }
    if (batch.length > 0) yield batch;
  }
  if (held !== '') yield [{ text: held.replace(/\r$/u, ''), ends: true }];
}
