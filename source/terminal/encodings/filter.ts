/** Encodes what goes to a terminal: text between control sequences is encoded, the sequences pass untouched. */
import { type Encoding, rowEncoders } from './index.ts';
import { encodeRows, plainFont } from './row.ts';

/** Encodes output that is whole: it begins in the plain style and ends between two control sequences. */
export function encodeOutput(output: string, encoding: Encoding): string {
  const encoder = rowEncoders[encoding];
  return encoder ? encodeRows(output, encoder, plainFont).encoded : output;
}
