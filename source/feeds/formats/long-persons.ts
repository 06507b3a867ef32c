/** Names of persons in RSS that are no names: feedsmith takes quadratic time to tell the brackets in them apart. */

/** Of what is written between the tags, in UTF-16 units. */
const longestPerson = 2000;

const opening = /<(?:author|managingEditor|webMaster)(?=[\s>])[^<>]*>/giu;
const closing = /<\/(?:author|managingEditor|webMaster)\s*>/giu;

function matchFrom(pattern: RegExp, text: string, from: number): RegExpExecArray | null {
  pattern.lastIndex = from;
  return pattern.exec(text);
}

/** The document without what is longer than any person's name and address. Linear. */
export function withoutLongPersons(document: string): string {
  let kept = '';
  let from = 0;
  for (
    let open = matchFrom(opening, document, 0);
    open;
    open = matchFrom(opening, document, opening.lastIndex)
  ) {
    const start = open.index + open[0].length;
    const close = matchFrom(closing, document, start);
    if (!close) break;
    opening.lastIndex = close.index;
    if (close.index - start <= longestPerson) continue;
    kept += document.slice(from, start);
    from = close.index;
  }
  return kept + document.slice(from);
}
