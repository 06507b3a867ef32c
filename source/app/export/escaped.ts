const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** A text in HTML, also in quotation marks. */
export const escaped = (text: string): string =>
  text.replace(/[&<>"]/gu, character => entities[character] as string);
