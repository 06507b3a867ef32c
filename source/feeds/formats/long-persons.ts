/** Names of persons in RSS that are no names: feedsmith takes quadratic time to tell the brackets in them apart. */

/** Of what is written between the tags, in UTF-16 units. */
const longestPerson = 2000;

const personTag = /<(?:author|managingEditor|webMaster)[\s>]/iu;

/** What is only talked about in comments and CDATA sections opens nothing. */
const opening = /<!--|<!\[CDATA\[|<(?:author|managingEditor|webMaster)(?=[\s>])[^<>]*>/giu;
const closing = /<\/(?:author|managingEditor|webMaster)\s*>/giu;
const endsOfAsides: Readonly<Record<string, RegExp>> = { '<!--': /-->/gu, '<![CDATA[': /\]\]>/gu };

function matchFrom(pattern: RegExp, text: string, from: number): RegExpExecArray | null {
  pattern.lastIndex = from;
  return pattern.exec(text);
}

/** The document without what is longer than any person's name and address. Linear. */
export function withoutLongPersons(document: string): string {
  if (!personTag.test(document)) return document;
  let kept = '';
  let from = 0;
  for (
    let open = matchFrom(opening, document, 0);
    open;
    open = matchFrom(opening, document, opening.lastIndex)
  ) {
    const start = open.index + open[0].length;
    const endOfAside = endsOfAsides[open[0].toUpperCase()];
    const end = matchFrom(endOfAside ?? closing, document, start);
    if (!end) break;
    opening.lastIndex = end.index;
    if (endOfAside || end.index - start <= longestPerson) continue;
    kept += document.slice(from, start);
    from = end.index;
  }
  return kept + document.slice(from);
}
