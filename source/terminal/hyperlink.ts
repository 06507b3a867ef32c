/** OSC 8: text that is a link (“Hyperlinks in terminal emulators”, the specification that VTE and iTerm2 wrote together). */
import { bel, esc } from './escapes.ts';

/** VTE drops what is longer (its `VTE_HYPERLINK_URI_LENGTH_MAX`). */
const longest = 2083;

/** The address in the bytes that are allowed in a sequence, 32 to 126; null if a browser must not open it. */
function encoded(url: string): string | null {
  if (!/^https?:/iu.test(url) || !URL.canParse(url)) return null;
  const { href } = new URL(url);
  return href.length <= longest && /^[!-~]+$/u.test(href) ? href : null;
}

/**
 * The text as a link; unchanged if a browser must not open the address. Ends in BEL: Ink's tokens know no other end, and every
 * terminal takes it.
 */
export function hyperlink(text: string, url: string): string {
  const address = encoded(url);
  return address === null ? text : `${esc}]8;;${address}${bel}${text}${esc}]8;;${bel}`;
}
