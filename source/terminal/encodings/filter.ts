/** Encodes what goes to a terminal: text between control sequences is encoded, the sequences pass untouched. */
import { cutOffAt } from '../escapes.ts';
import { type Encoding, rowEncoders } from './index.ts';
import { encodeRows, plainFont } from './row.ts';

/** Encodes output that is whole: it begins in the plain style and ends between two control sequences. */
export function encodeOutput(output: string, encoding: Encoding): string {
  const encoder = rowEncoders[encoding];
  return encoder ? encodeRows(output, encoder, plainFont).encoded : output;
}

export interface EncodingFilter {
  /** The encoded chunk; a control sequence or surrogate pair that it cuts off waits for the next one. */
  write(chunk: string): string;
  /** What still waits, as it is. */
  flush(): string;
}

/** Encodes a stream. Text is never kept back: a word that two chunks share is encoded as two. */
export function createEncodingFilter(encoding: Encoding): EncodingFilter {
  const encoder = rowEncoders[encoding];
  if (!encoder) return { write: chunk => chunk, flush: () => '' };
  let waiting = '';
  let font = plainFont;
  return {
    write(chunk) {
      const output = waiting + chunk;
      const cut = cutOffAt(output);
      waiting = output.slice(cut);
      const result = encodeRows(output.slice(0, cut), encoder, font);
      font = result.font;
      return result.encoded;
    },
    flush() {
      const rest = waiting;
      waiting = '';
      return rest;
    },
  };
}
