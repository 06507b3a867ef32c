/** JSON documents as they come: whole, or cut off after some of their items. */
import { jsonFault } from '../../base/json-fault.ts';
import type { Parsed } from './xml-feed.ts';

/** Not in the words of the engine, which differ from version to version. */
function faultOf(document: string): string {
  const fault = jsonFault(document);
  return fault ? `invalid JSON in line ${fault.line}, column ${fault.column}` : 'invalid JSON';
}

/** Undefined: it is no JSON. */
export function readJson(document: string): unknown {
  try {
    return JSON.parse(document.replace(/^\ufeff/u, ''));
  } catch {
    return undefined;
  }
}

interface Cut {
  readonly text: string;
  readonly count: number;
}

const closing: Readonly<Record<string, string>> = { '{': '}', '[': ']' };

/**
 * A document that was cut off, ended after the last item that is whole; null if none is. Linear in length.
 * @param depth how many brackets are open around an item: 1 in `[{…}`, 2 in `{"items": [{…}`
 */
function cutAfterLastItem(document: string, depth: number): Cut | null {
  const open: string[] = [];
  let isString = false;
  let end = -1;
  let tail = '';
  let count = 0;
  for (let index = 0; index < document.length; index++) {
    const unit = document[index] as string;
    if (isString) {
      if (unit === '\\') index++;
      else if (unit === '"') isString = false;
    } else if (unit === '"') isString = true;
    else if (unit in closing) open.push(unit);
    else if (unit === '}' || unit === ']') {
      open.pop();
      if (unit !== '}' || open.length !== depth) continue;
      end = index + 1;
      tail = open
        .map(bracket => closing[bracket])
        .reverse()
        .join('');
      count++;
    }
  }
  return end < 0 ? null : { text: document.slice(0, end) + tail, count };
}

/**
 * A document, whole or as far as its items are.
 * @param read gives what a value holds, or null if it is not of the format
 */
export function parseJson<T>(document: string, depth: number, read: (value: unknown) => T | null): Parsed<T> {
  const value = readJson(document);
  if (value !== undefined) return { document: read(value), saved: [] };
  const reason = faultOf(document);
  const cut = cutAfterLastItem(document, depth);
  const saved = cut === null ? undefined : readJson(cut.text);
  const found = saved === undefined ? null : read(saved);
  if (cut === null || found === null) return { document: null, saved: [], reason };
  return { document: found, saved: [], note: `${reason}; ${cut.count} whole entries kept` };
}
