/** A text of a feed, which may be HTML or plain text whatever the feed says: its tags tell. */
import type { Block } from '../domain/article.ts';
import { roles } from './blocks/elements.ts';
import { decodeReferences, htmlToBlocks, undoDoubleEscape } from './blocks/index.ts';
import { textToBlocks } from './plain-text.ts';

/** Elements of HTML that mean nothing to blocks, and so have no role there. */
const otherElements =
  'abbr acronym area base bdi bdo big blink body col colgroup data font html label link marquee meta meter nobr output param picture progress slot small span strike time track wbr'.split(
    ' ',
  );

const elements: ReadonlySet<string> = new Set([...roles.keys(), ...otherElements]);

/** `g-emoji`, `o:p`: elements of others; no address or number looks like that. */
const isElement = (name: string): boolean => elements.has(name) || /^[a-z]+[:-][a-z]/u.test(name);

/** A tag, or at the end of a text that was cut off what there is of it. */
const tag = /<\/?([a-z][\w:-]*)(?:\s[^<>]*)?\/?>|<([a-z]+)\s+[\w:-]+\s*=[^<>]*$/giu;

/** Whether a text has tags: `a < b`, `<3` and `<name@host>` are none. */
function hasTags(text: string): boolean {
  if (!text.includes('<')) return false;
  if (/<!--|<!\[CDATA\[/u.test(text)) return true;
  for (const [, whole, cutOff] of text.matchAll(tag))
    if (isElement((whole ?? cutOff ?? '').toLowerCase())) return true;
  return false;
}

/** The blocks of a text that is said to be HTML. Without tags it is plain text: its line feeds are lines, and not blanks. */
export function feedTextToBlocks(raw: string, base: string | null): readonly Block[] {
  const text = undoDoubleEscape(raw);
  return hasTags(text) ? htmlToBlocks(text, base) : textToBlocks(decodeReferences(text));
}
