/** Splits a JSON array or JSON lines into objects, so that complete objects can be read from a truncated text. */

export interface JsonItem {
  /** Counted from 1. */
  readonly line: number;
  /** Undefined if it is not valid JSON. */
  readonly value: unknown;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Brackets outside of strings, and whole strings. */
const token = /"[^"\\]*(?:\\.[^"\\]*)*"?|[{}\n]/gsu;

/** Yields top-level objects. Returns whether the text ends outside of objects. Linear. */
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
