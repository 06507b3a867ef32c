/** Addresses as feeds and pages write them, made absolute and safe: nothing in them is secret. */

import { withoutCredentials } from '../base/credentials.ts';
import { rememberLatest } from '../base/remember-latest.ts';

/** Schemes that a link in a text may have; all others (`javascript:`, `data:`, `file:` …) are dropped, their text stays. */
const linkSchemes = new Set(['http:', 'https:', 'edition:', 'mailto:', 'tel:']);
/** Schemes of what can be read: an article, an image, a feed. */
const documentSchemes = new Set(['http:', 'https:', 'edition:']);

/** Longer addresses are not accepted. */
const longestAddress = 4096;

/** White space around and line breaks within are what browsers ignore (WHATWG URL, “strip”). */
const tidy = (raw: string): string => raw.replace(/[\t\n\r]/gu, '').trim();

/** What may not be in an address as it is: it could disturb a terminal or the order of letters. No letter needs nine marks (`text/sanitize.ts`). */
const unsafe = /[\p{C}\p{Z}]|\p{M}{9}/u;

function resolved(schemes: ReadonlySet<string>, raw: string, base: string | null): string | null {
  const text = tidy(raw);
  if (text === '' || text.length > longestAddress) return null;
  try {
    const url = base === null ? new URL(text) : new URL(text, base);
    if (!schemes.has(url.protocol)) return null;
    // What was absolute is kept as it was written: it is part of an entry's identity, and Arabic in it stays readable.
    if (url.username !== '' || url.password !== '') return withoutCredentials(url.href);
    const isAbsolute = text.slice(0, url.protocol.length).toLowerCase() === url.protocol;
    const isNormal = url.host === '' || /^[a-z+.-]+:\/\//iu.test(text);
    return isAbsolute && isNormal && !unsafe.test(text) ? text : url.href;
  } catch {
    return null;
  }
}

/** Whether an entry has an address is asked before it is made of that. */
const resolveWith = rememberLatest(resolved);

/** The absolute address of a link, or null if it has none or its scheme is not followed. */
export const resolveLink = (raw: string, base: string | null): string | null =>
  resolveWith(linkSchemes, raw, base);

/** The absolute address of a document or image (`http:`, `https:`, `edition:`), or null. */
export const resolveDocument = (raw: string, base: string | null): string | null =>
  resolveWith(documentSchemes, raw, base);

/** A base for the links below it (RFC 3986 §5.1; xml:base, `<base href>`); an invalid URL keeps the outer base. */
export function resolveBase(raw: string | undefined, outer: string | null): string | null {
  if (raw === undefined) return outer;
  return resolveDocument(raw, outer) ?? outer;
}
