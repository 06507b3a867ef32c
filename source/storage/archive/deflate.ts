/** Texts in few bytes: deflated (RFC 1951), with a dictionary of what they are likely to hold. */
import { isUtf8 } from 'node:buffer';
import { deflateRawSync, inflateRawSync } from 'node:zlib';

/** Far above what any feed may hold (`system/http-fetcher.ts`): a damaged row must not fill the memory. */
const mostBytes = 64 * 1024 * 1024;

export const deflated = (text: string, dictionary: Buffer): Buffer =>
  deflateRawSync(text, { dictionary, level: 9 });

/** Null: it is damaged, or was deflated with another dictionary. */
export function inflated(bytes: Uint8Array, dictionary: Buffer): string | null {
  try {
    const text = inflateRawSync(bytes, { dictionary, maxOutputLength: mostBytes });
    return isUtf8(text) ? text.toString('utf8') : null;
  } catch {
    return null;
  }
}
