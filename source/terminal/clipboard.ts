/** The clipboard by OSC 52, which also works over SSH. */
import { bel, esc } from './escapes.ts';

/** The bytes that put text (in logical order) into the clipboard; terminals that do not allow it ignore them. */
export const osc52 = (text: string): string =>
  `${esc}]52;c;${Buffer.from(text, 'utf8').toString('base64')}${bel}`;
