/** Hyperlinks by OSC 8. */
import { bel, esc } from './escapes.ts';

/** Printable ASCII only, as the OSC 8 convention asks: everything else in an address is to be percent-encoded. */
const unsafe = /[^\u0021-\u007E]/g;

const percentEncoded = (character: string): string =>
  [...Buffer.from(character, 'utf8')]
    .map(byte => `%${byte.toString(16).toUpperCase().padStart(2, '0')}`)
    .join('');

/**
 * Text that leads to an address; the text's cells are not touched. Ends in BEL, not ST: the tokenizer that Ink 6.8 cuts rows
 * with knows only that. `id` ties the lines of one wrapped link together.
 */
export function hyperlink(text: string, url: string, id = ''): string {
  const address = url.replace(/[\uD800-\uDBFF][\uDC00-\uDFFF]|[^\u0021-\u007E]/g, percentEncoded);
  const parameters = id ? `id=${id.replace(unsafe, '').replace(/[:;]/g, '')}` : '';
  return `${esc}]8;${parameters};${address}${bel}${text}${esc}]8;;${bel}`;
}
