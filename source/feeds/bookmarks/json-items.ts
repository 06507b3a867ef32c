/** The objects of a JSON array, or of lines of JSON, one by one: what is whole can be read though the text is cut off. */

export interface JsonItem {
  /** Counted from 1. */
  readonly line: number;
  /** Undefined: it is no JSON. */
  readonly value: unknown;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** What matters outside of strings, and strings as a whole. */
const token = /"[^"\\]*(?:\\.[^"\\]*)*"?|[{}\n]/gsu;

/** Objects that lie in no other object. Returns whether the text ends outside of all. Linear. */
export function* jsonItems(text: string): Generator<JsonItem, boolean> {
  let line = 1;
  let depth = 0;
  let begun = { line, start: 0 };
  for (const { 0: found, index } of text.matchAll(token)) {
    if (found === '{') {
      if (depth === 0) begun = { line, start: index };
      depth++;
    } else if (found === '}' && depth > 0) {
      depth--;
      if (depth === 0) yield { line: begun.line, value: parsed(text.slice(begun.start, index + 1)) };
    } else if (found === '\n') line++;
  }
  return depth === 0;
}
