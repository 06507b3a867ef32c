import { shape } from '../../source/text/joining.ts';
import { kindOf } from '../../source/text/unicode/kinds.ts';

/** The forms of characters that are not looked up yet. */
export const shaped = (codePoints: Uint32Array): Uint32Array =>
  shape(codePoints, Uint8Array.from(codePoints, kindOf));
