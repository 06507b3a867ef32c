/** XML as it is before a parser sees it: prolog, root, and what is left of documents that are cut off or broken. */

export interface Root {
  /** As written, with its prefix. */
  readonly name: string;
  /** Without prefix, in small letters. */
  readonly local: string;
  /** Offset of its `<`. */
  readonly start: number;
}

/** How far a root element is looked for, in UTF-16 units. */
const rootReach = 64 * 1024;

const tagAt = /<([a-z_][\w.-]*:)?([a-z_][\w.-]*)(?=[\s/>])/iuy;

/** The end of a declaration such as `<!DOCTYPE … [ … ]>` that begins at `start`, or -1. */
function declarationEnd(text: string, start: number): number {
  let depth = 0;
  for (let index = start; index < text.length; index++) {
    const unit = text[index];
    if (unit === '[') depth++;
    else if (unit === ']') depth--;
    else if (unit === '>' && depth <= 0) return index + 1;
  }
  return -1;
}

const endOf = (text: string, terminator: string, from: number): number => {
  const at = text.indexOf(terminator, from);
  return at < 0 ? -1 : at + terminator.length;
};

/**
 * The end of what begins at a `<`, if it is not an element: a comment, an instruction, a declaration. Null for an element,
 * -1 where it does not end.
 */
export function endOfAside(text: string, start: number): number | null {
  if (text.startsWith('<!--', start)) return endOf(text, '-->', start + 4);
  if (text.startsWith('<?', start)) return endOf(text, '>', start + 2);
  if (text.startsWith('<!', start)) return declarationEnd(text, start + 2);
  return null;
}

function firstElement(text: string, from: number): Root | null {
  let start = text.indexOf('<', from);
  while (start >= 0 && start < from + rootReach) {
    const end = endOfAside(text, start);
    if (end === -1) return null;
    if (end === null) {
      tagAt.lastIndex = start;
      const match = tagAt.exec(text);
      if (match) {
        const [whole, , local = ''] = match;
        return { name: whole.slice(1), local: local.toLowerCase(), start };
      }
    }
    start = text.indexOf('<', end ?? start + 1);
  }
  return null;
}

/** The root element of a document; junk before an XML declaration (a server's warning) is skipped. Null if there is none. */
export function rootOf(text: string): Root | null {
  const declaration = text.slice(0, rootReach).search(/<\?xml\s/u);
  return firstElement(text, Math.max(0, declaration));
}

/** Names that the XML parser refuses, though they are names like any other. */
const refusedNames = /<(\/?)(?=(?:__proto__|constructor|prototype)[\s/>])/gu;

/** The document from its root on: without blanks, junk and declarations. */
export const fromRoot = (text: string, root: Root): string =>
  text.slice(root.start).replace(refusedNames, '<$1x-');

/** The elements of a list of entries. */
export interface Envelope {
  /** What encloses them, from the outside in, such as `rss`, `channel`. */
  readonly parents: readonly string[];
  /** Their own name: `item` or `entry`. */
  readonly entry: string;
}

/** What can be saved of a document that is cut off or broken: `head`, any of the entries, `tail` make a document. */
export interface Repaired {
  readonly head: string;
  readonly entries: readonly string[];
  readonly tail: string;
}

const entryTag = (name: string): RegExp => new RegExp(`<(/?)((?:[\\w.-]+:)?${name})(?=[\\s/>])`, 'giu');

/** The entries that are there from their first tag to their last; linear in length. */
function wholeEntries(text: string, { entry }: Envelope): Omit<Repaired, 'tail'> {
  const entries: string[] = [];
  let start = -1;
  let first = -1;
  for (const match of text.matchAll(entryTag(entry))) {
    if (match[1] === '') {
      if (first < 0) first = match.index;
      start = match.index;
    } else if (start >= 0) {
      const end = text.indexOf('>', match.index);
      if (end < 0) break;
      entries.push(text.slice(start, end + 1));
      start = -1;
    }
  }
  return { head: first < 0 ? text : text.slice(0, first), entries };
}

/** Longer heads are not repeated for every entry; their opening tags are enough. */
const longestHead = 20_000;

interface OpenTag {
  readonly name: string;
  readonly tag: string;
}

/** The parents that are open where the entries begin, with the names they have in the document. */
const openParents = (head: string, { parents }: Envelope): readonly OpenTag[] =>
  parents.flatMap(parent => {
    const match = new RegExp(`<((?:[\\w.-]+:)?${parent})(?=[\\s/>])[^<>]*>`, 'iu').exec(head);
    const name = match?.[1];
    return match && name !== undefined && !head.includes(`</${name}>`) ? [{ name, tag: match[0] }] : [];
  });

/** Whether a document, from its root on, ends with its root and was not cut off. */
export const isComplete = (text: string, root: Root): boolean =>
  text.lastIndexOf(`</${root.name}`) >= 0 ||
  text.toLowerCase().lastIndexOf(`</${root.name.toLowerCase()}`) >= 0 ||
  /^<[^<>]*\/>/u.test(text.slice(0, 2000));

/** Takes a document that is cut off or broken apart into what makes whole documents again. */
export function repair(text: string, envelope: Envelope): Repaired {
  const { head, entries } = wholeEntries(text, envelope);
  const open = openParents(head, envelope);
  const tail = open
    .map(({ name }) => `</${name}>`)
    .reverse()
    .join('');
  const short = head.length <= longestHead ? head : open.map(({ tag }) => tag).join('');
  return { head: short, entries, tail };
}
