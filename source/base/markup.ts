/** Texts in HTML and XML. */

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Also in quotation marks. */
export const escaped = (text: string): string =>
  text.replace(/[&<>"]/gu, character => entities[character] as string);

/** What XML 1.0 has no way to write (§2.2). */
export const notXml = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu;
