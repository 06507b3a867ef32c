/** What is whole in a text that is no JSON any more: cut off, overwritten in part, or with a byte that has changed. */
import type { Check } from '../shape.ts';

const closingOf: Readonly<Record<string, string>> = { '{': '}', '[': ']' };

/** Where the string that begins at `start` ends; -1 if it does not. */
function endOfString(text: string, start: number): number {
  for (let index = start + 1; index < text.length; index++) {
    if (text[index] === '\\') index++;
    else if (text[index] === '"') return index + 1;
  }
  return -1;
}

/** Where the string, object or array that begins at `start` ends; -1 if it does not. */
function endOfValue(text: string, start: number): number {
  if (text[start] === '"') return endOfString(text, start);
  const open: string[] = [];
  for (let index = start; index < text.length; index++) {
    const letter = text[index] as string;
    if (letter === '"') {
      const end = endOfString(text, index);
      if (end === -1) return -1;
      index = end - 1;
    } else if (closingOf[letter]) open.push(closingOf[letter]);
    else if (letter === '}' || letter === ']') {
      if (open.pop() !== letter) return -1;
      if (open.length === 0) return index + 1;
    }
  }
  return -1;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** A value without an end is looked for up to the end of the text: so many times its length in vain are enough. */
const mostLooks = 100;

interface Found {
  readonly value: unknown;
  readonly end: number;
}

function valueAt(text: string, start: number, isGood: Check): Found | null {
  const end = endOfValue(text, start);
  const value = end === -1 ? undefined : parsed(text.slice(start, end));
  return value !== undefined && isGood(value) ? { value, end } : null;
}

/** The values of this shape, none of them within another one; `starts` finds where one may begin, at the end of its match. */
function* valuesIn(text: string, starts: RegExp, isGood: Check): Generator<RegExpExecArray & Found> {
  let inVain = 0;
  for (let match = starts.exec(text); match !== null && inVain < mostLooks; match = starts.exec(text)) {
    const found = valueAt(text, starts.lastIndex - 1, isGood);
    if (!found) inVain += 1 - match.index / text.length;
    starts.lastIndex = found?.end ?? match.index + 1;
    if (found) yield Object.assign(match, found);
  }
}

/** Members of objects: key → value. */
export const wholeEntries = <T>(text: string, isGood: Check): readonly (readonly [string, T])[] =>
  [...valuesIn(text, /("(?:[^"\\]|\\.){1,200}")\s*:\s*["{[]/gsu, isGood)].flatMap(
    ({ 1: key = '', value }) => {
      const name = parsed(key);
      return typeof name === 'string' ? [[name, value as T] as const] : [];
    },
  );

/** Objects, as the items of an array are. */
export const wholeItems = <T>(text: string, isGood: Check): readonly T[] =>
  [...valuesIn(text, /\{/gu, isGood)].map(({ value }) => value as T);
