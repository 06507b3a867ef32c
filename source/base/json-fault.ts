/** Where a text stops being JSON (RFC 8259); engines say it in words that differ from version to version, or not at all. */

/** Both from 1 on; columns are UTF-16 code units. */
export interface TextPlace {
  readonly line: number;
  readonly column: number;
}

const blanks = /[ \t\r\n]*/uy;
const token = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null|[{}[\],:]/uy;
const plain = /[^"\\\u0000-\u001f]*/uy;
const escaped = /\\(?:["\\/bfnrt]|u[\da-fA-F]{4})/uy;

/** What may come next: `first` is a member, or the end of what has just begun. */
type State = 'value' | 'first-item' | 'first-name' | 'name' | 'colon' | 'after' | 'wrong';

const openings: Readonly<Record<string, State>> = { '{': 'first-name', '[': 'first-item' };
const openingOf: Readonly<Record<string, string>> = { '}': '{', ']': '[' };
const closable: readonly State[] = ['first-name', 'first-item', 'after'];

/** `open`: the brackets around the token, which it opens or closes. */
function stateAfter(state: State, found: string, open: string[]): State {
  const isText = found.startsWith('"');
  if (openingOf[found]) {
    const fits = closable.includes(state) && open.pop() === openingOf[found];
    return fits ? 'after' : 'wrong';
  }
  if (state === 'first-name' || state === 'name') return isText ? 'colon' : 'wrong';
  if (state === 'colon') return found === ':' ? 'value' : 'wrong';
  if (state === 'after') {
    if (found !== ',' || open.length === 0) return 'wrong';
    return open.at(-1) === '{' ? 'name' : 'value';
  }
  if (openings[found]) {
    open.push(found);
    return openings[found];
  }
  return found === ',' || found === ':' ? 'wrong' : 'after';
}

const skip = (pattern: RegExp, document: string, offset: number): number => {
  pattern.lastIndex = offset;
  return offset + (pattern.exec(document)?.[0].length ?? 0);
};

/** After the string that begins at `start`; where it is none, `start` itself. A pattern for all of it would run out of stack. */
function textEnd(document: string, start: number): number {
  for (let offset = start + 1; ; ) {
    offset = skip(plain, document, offset);
    if (document[offset] === '"') return offset + 1;
    const next = skip(escaped, document, offset);
    if (next === offset) return start;
    offset = next;
  }
}

const tokenEnd = (document: string, start: number): number =>
  document[start] === '"' ? textEnd(document, start) : skip(token, document, start);

/** UTF-16 offset of the first thing that does not fit; null: all does. */
function faultOffset(document: string): number | null {
  const open: string[] = [];
  let [state, offset]: [State, number] = ['value', document.startsWith('\uFEFF') ? 1 : 0];
  for (;;) {
    const start = skip(blanks, document, offset);
    if (start === document.length) return state === 'after' && open.length === 0 ? null : start;
    const end = tokenEnd(document, start);
    state = end === start ? 'wrong' : stateAfter(state, document.slice(start, end), open);
    if (state === 'wrong') return start;
    offset = end;
  }
}

/** Null: the text is JSON. */
export function jsonFault(document: string): TextPlace | null {
  const offset = faultOffset(document);
  if (offset === null) return null;
  const lines = document.slice(0, offset).split(/\r\n|\r|\n/u);
  return { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 };
}
