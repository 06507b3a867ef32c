/** CDATA sections that a generator wrote into a text that it escapes (`&lt;![CDATA[…]]&gt;`), or into another section. */

const escapedSection =
  /(>|<!\[CDATA\[)\s*&(?:lt|#60|#x3c);!\[CDATA\[([^<>]*?)\]\](?:&gt;|>)(?=\s*(?:\]\]>|<\/))/giu;
/** Every such section holds it, and hardly anything else does. */
const sign = ';![';
const nestedStart = /<!\[CDATA\[\s*(?=<!\[CDATA\[)/gu;
const nestedEnd = /\]\]>\s*(?=\]\]>)/gu;

const withoutNested = (document: string): string => {
  const outer = document.replace(nestedStart, '');
  return outer === document ? document : outer.replace(nestedEnd, '');
};

/** The document without the marks of such sections around a whole text; what they hold stays as escaped as it is. Linear. */
export const withoutEscapedCdata = (document: string): string =>
  withoutNested(document.includes(sign) ? document.replace(escapedSection, '$1$2') : document);
