/** Whether a document whose transfer broke off had come to its end before that. */
import { decode } from './decode.ts';
import { rootOf } from './xml.ts';

/** How far behind the end of its root a document may go on, in UTF-16 units. */
const tailReach = 4096;

/** What may come behind the last tag: blanks and comments. */
const aside = /^\s*(?:<!--(?:(?!-->).)*-->\s*)*$/su;

function isWholeXml(text: string): boolean {
  const root = rootOf(text);
  if (root === null) return false;
  const tail = text.slice(-tailReach).toLowerCase();
  const name = `</${root.name.toLowerCase()}`;
  const start = tail.lastIndexOf(name);
  const rest = start < 0 ? null : /^\s*>(.*)$/su.exec(tail.slice(start + name.length));
  return rest !== null && aside.test(rest[1] as string);
}

function isWholeJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** XML and HTML that end with their root, and JSON. Nobody can tell of another text. */
export function isWholeDocument(body: Uint8Array, contentType: string | null): boolean {
  const { text } = decode(body, contentType);
  return /^[\s\ufeff]*[{[]/u.test(text) ? isWholeJson(text) : isWholeXml(text);
}
