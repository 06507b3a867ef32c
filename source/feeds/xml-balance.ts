/** Closing tags that do not match what they close: the tags are made to match, by the rules below. */

export interface Balanced {
  readonly text: string;
  /** The first mismatch: “</subtitle> closes <title>”. Null if all tags match. */
  readonly mismatch: string | null;
}

/** Comments, CDATA, instructions and declarations, which hold no tags; and tags. */
const pieces =
  /<!--[\s\S]*?(?:-->|$)|<!\[CDATA\[[\s\S]*?(?:\]\]>|$)|<[?!][^>]*(?:>|$)|<(\/?)([\p{L}_][\w:.-]*)(?![\w:.-])([^<>]*)>/gu;

/** Deeper documents are left as they are. */
const deepest = 500;

/**
 * A closing tag that names an element further out closes all within that; one that names nothing open is taken for a
 * slip of the element around it, if that holds only text, and for nothing otherwise.
 */
export function balance(text: string): Balanced {
  const open: { readonly name: string; hasChildren: boolean }[] = [];
  let mismatch: string | null = null;
  const close = (written: string): string => {
    const top = open.at(-1);
    if (top?.name === written) {
      open.pop();
      return `</${written}>`;
    }
    mismatch ??= `</${written}> closes <${top?.name ?? ''}>`;
    const at = open.findLastIndex(({ name }) => name === written);
    const ended = at >= 0 ? open.splice(at) : top && !top.hasChildren ? open.splice(-1) : [];
    return ended
      .map(({ name }) => `</${name}>`)
      .reverse()
      .join('');
  };
  const repaired = text.replace(pieces, (piece, slash: string | undefined, name: string, rest: string) => {
    if (slash === undefined || open.length > deepest) return piece;
    if (slash === '/') return close(name);
    const parent = open.at(-1);
    if (parent) parent.hasChildren = true;
    if (!rest.endsWith('/')) open.push({ name, hasChildren: false });
    return piece;
  });
  if (mismatch === null || open.length > deepest) return { text, mismatch: null };
  const tail = open.map(({ name }) => `</${name}>`).reverse();
  return { text: repaired + tail.join(''), mismatch };
}
