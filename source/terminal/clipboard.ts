/** Puts text into the clipboard of the terminal's own machine, over SSH too: OSC 52 (xterm's control sequences, “Manipulate Selection Data”). */
import { bel, esc } from './escapes.ts';

/**
 * UTF-8 bytes. As base64 they stay under the 100,000 bytes of a sequence above which terminals are known to drop it whole
 * (hterm, and the scripts of its family), and under tmux's 1 MiB.
 */
export const clipboardLimit = 74_994;

const utf8 = new TextEncoder();

/** The longest beginning of the text that fits, which ends between two characters. */
function withinLimit(text: string): Uint8Array {
  const bytes = new Uint8Array(clipboardLimit);
  return bytes.subarray(0, utf8.encodeInto(text, bytes).written);
}

/**
 * The bytes that set the clipboard to `text`; of a longer text than `clipboardLimit` its beginning. Terminals that do not know it, or are
 * configured not to allow it, ignore it in silence. In tmux it is tmux that passes it on (`set-clipboard`); nothing is wrapped for it.
 */
export const clipboardBytes = (text: string): string =>
  `${esc}]52;c;${Buffer.from(withinLimit(text)).toString('base64')}${bel}`;
