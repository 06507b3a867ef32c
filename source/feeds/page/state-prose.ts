/** The running text in the data that a page is drawn from. */
import { isObject, type Json, type Resolve } from './state-references.ts';

/** Keys of what is about an article and not its text. */
export const aside =
  /related|recommend|similar|next|prev|comment|author|seo|meta|summary|description|excerpt|teaser|caption|credit|latest|popular|more/iu;

const twoWords = /^[^\p{L}]*\p{L}[\p{L}\p{M}]*[^\p{L}\p{M}][^\p{L}]*\p{L}/u;

/** One word is a key, an address or a number. */
const isProse = (text: string): boolean => twoWords.test(text) && !/^\S*:\/\//u.test(text);

/** How editors of rich text call the stretches of a paragraph, and the paragraphs. */
const stretchType = /^(?:text|span|leaf|link|hyperlink|a)$/iu;
const paragraphType = /paragraph|heading|quote|list-?item|^(?:p|h[1-6]|li|block)$/iu;

const typeOf = ({ type, _type, nodeType, tag }: Json): string =>
  String([type, _type, nodeType, tag].find(name => typeof name === 'string') ?? '');

const childrenOf = ({ children, content }: Json): readonly unknown[] | null =>
  ([children, content].find(value => Array.isArray(value)) as readonly unknown[] | undefined) ?? null;

/** How deep data is looked into, and how much of it. */
const deepest = 40;
const mostNodes = 200_000;

type ReadStretches = (
  list: readonly unknown[] | null,
  isInParagraph: boolean,
  depth?: number,
) => string | null;

/** Reads the text of stretches with those in them; null if one is none, or if `mayRead` ends it. */
function stretchReader(mayRead: () => boolean): ReadStretches {
  const stretchText = (value: unknown, isInParagraph: boolean, depth: number): string | null => {
    if (!isObject(value) || depth > deepest || !mayRead()) return null;
    const type = typeOf(value);
    if (type === '' ? !isInParagraph : !stretchType.test(type)) return null;
    const own = [value.text, value.value].find(text => typeof text === 'string');
    return (own as string | undefined) ?? stretchesText(childrenOf(value), true, depth + 1);
  };
  const stretchesText: ReadStretches = (list, isInParagraph, depth = 0) => {
    if (list === null || list.length === 0) return null;
    const texts: string[] = [];
    for (const item of list) {
      const text = stretchText(item, isInParagraph, depth);
      if (text === null) return null;
      texts.push(text);
    }
    return texts.join('');
  };
  return stretchesText;
}

/** Reads the texts of a property in order, each part of it once, and nothing of its owner; in all no more than is bearable. */
export function proseReader(resolve: Resolve): (property: unknown, owner: Json) => readonly string[] {
  let left = mostNodes;
  const mayRead = (): boolean => --left >= 0;
  const stretchesText = stretchReader(mayRead);
  function* proseIn(named: unknown, seen: Set<Json>, depth: number): Generator<string> {
    if (depth > deepest || !mayRead()) return;
    const value = resolve(named);
    if (typeof value === 'string') {
      if (isProse(value)) yield value;
    } else if (isObject(value) && !seen.has(value)) {
      seen.add(value);
      const paragraph = stretchesText(childrenOf(value), paragraphType.test(typeOf(value)));
      if (paragraph !== null) {
        if (paragraph.trim() !== '') yield paragraph;
        return;
      }
      for (const [key, child] of Object.entries(value))
        if (!aside.test(key)) yield* proseIn(child, seen, depth + 1);
    }
  }
  return (property, owner) => [...new Set(proseIn(property, new Set([owner]), 0))];
}

/** All objects and lists in some data, the outer ones first, each once. */
export function objectsIn(data: readonly unknown[]): readonly Json[] {
  const found = new Set<Json>();
  const read = (value: unknown, depth: number): void => {
    if (depth > deepest || !isObject(value) || found.has(value) || found.size >= mostNodes) return;
    found.add(value);
    for (const child of Object.values(value)) read(child, depth + 1);
  };
  for (const value of data) read(value, 0);
  return [...found];
}
