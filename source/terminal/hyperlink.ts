/** OSC 8: text that is a link (“Hyperlinks in terminal emulators”, the specification that VTE and iTerm2 wrote together). */
import { bel, esc } from './escapes.ts';

/** VTE drops what is longer (its `VTE_HYPERLINK_URI_LENGTH_MAX`). */
const longest = 2083;

/** The address in the bytes that may stand in a sequence, 32 to 126; null where it is none that a browser is to open. */
function encoded(url: string): string | null {
  if (!/^https?:/iu.test(url) || !URL.canParse(url)) return null;
  const { href } = new URL(url);
  return href.length <= longest && /^[!-~]+$/u.test(href) ? href : null;
}

/**
 * The text as a link; as it is, where the address is none for a browser. Ends in BEL: Ink's tokens know no other end, and every
 * terminal takes it.
 */
export function hyperlink(text: string, url: string): string {
  const address = encoded(url);
  return address === null ? text : `${esc}]8;;${address}${bel}${text}${esc}]8;;${bel}`;
}
