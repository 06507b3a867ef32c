/** Texts in base64: `mode="base64"` of Atom 0.3, and Atom 1.0's way to bring other media types (RFC 4287 §4.1.3.3). */

const encodedText =
  /(<(?:[\w.-]+:)?(?:title|summary|content|subtitle|tagline)\b)([^<>]*)>([a-z\d+/=\s]+)(?=<\/)/giu;
const asBase64 = /\s(?:mode\s*=\s*["']base64["']|type\s*=\s*["']application\/octet-stream["'])/giu;

function decoded(base64: string): string | null {
  try {
    const bytes = Uint8Array.from(atob(base64.replace(/\s+/gu, '')), unit => unit.charCodeAt(0));
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** The document with such texts as escaped text; what holds no text stays as it is. */
export const withoutBase64 = (document: string): string =>
  document.replace(encodedText, (whole, tag: string, attributes: string, base64: string) => {
    const rest = attributes.replace(asBase64, '');
    const text = rest === attributes ? null : decoded(base64);
    return text === null ? whole : `${tag}${rest}>${escaped(text)}`;
  });
