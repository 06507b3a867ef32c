/** The parts of the title of a page: the headline, perhaps a section, the name of the site, in either order. */

export interface TitlePart {
  readonly text: string;
  /** Offsets in the title, UTF-16 units. */
  readonly start: number;
  readonly end: number;
}

/** Signs with blanks around them, dashes with one, a bar or two colons without, a colon that ends a word. */
const separator =
  /(?<!\s)\s+[|\u2013\u2014\u2022\u00ab\u00bb\u2039\u203a\u00b7<>~\\/:*-]+\s+|\s?(?:\||::)\s?|[:\u2013\u2014-]\s+|(?<!\s)\s+[\u2013\u2014-](?=\p{L})/gu;

export function titleParts(title: string): readonly TitlePart[] {
  const parts: TitlePart[] = [];
  let start = 0;
  for (const match of [...title.matchAll(separator), null]) {
    const end = match?.index ?? title.length;
    const text = title.slice(start, end).trim();
    if (text !== '') parts.push({ text, start, end });
    start = end + (match?.[0].length ?? 0);
  }
  return parts;
}
