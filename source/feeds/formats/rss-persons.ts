/**
 * feedsmith looks for the end of every bracket in the name of a person up to its end, which takes minutes for a text of brackets. Text that
 * long is no name: it goes before feedsmith sees it.
 */

const persons = /<(author|managingeditor|webmaster)(?:\s[^<>]{0,200})?>/giu;

/** Of an element's source, in UTF-16 units: a name of the longest length that counts, with an address and entities. */
const longestPerson = 2000;

/** One forward pass: where an element does not end, none of its name after it does. */
export function withoutLongPersons(text: string): string {
  const parts: string[] = [];
  const unended = new Set<string>();
  let done = 0;
  for (const { 0: tag, 1: name = '', index } of text.matchAll(persons)) {
    const key = name.toLowerCase();
    if (index < done || unended.has(key)) continue;
    const start = index + tag.length;
    const end = text.indexOf(`</${name}`, start);
    if (end < 0) unended.add(key);
    else if (end - start > longestPerson) {
      parts.push(text.slice(done, start));
      done = end;
    }
  }
  return done === 0 ? text : parts.join('') + text.slice(done);
}
