/** Plain text to paragraphs: where one ends and the next begins, and which lines are a list. */
import { append, greatestOf } from '../base/append.ts';
import { westernDigits } from '../base/western-digits.ts';
import { sanitizeBlock } from '../text/sanitize.ts';

/** A paragraph, or the items of a list. */
export interface TextUnit {
  readonly text: string;
  /** Given: a list; its items without bullets, numbers kept as `1. `. */
  readonly items?: readonly string[];
  /** The whole of it was set as a quotation with `>`. */
  readonly quoted?: boolean;
  /** No blank line parts it from the unit before it. */
  readonly follows?: boolean;
}

const lineEnd = /\r\n?|[\n\v\f\u0085\u2028\u2029]/u;
const bullet = /^\s*(?:[-–—•*▪◦●‣·]|(\d{1,3}|[٠-٩۰-۹]{1,3})[.)-])\s+(?=\S)/u;
const quoteMark = /^\s*>\s?/u;

/** Lines of a text that was wrapped by hand are at least this long, in UTF-16 units. */
const shortestWrapped = 45;
const longestWrapped = 110;

/** A line without its bullet; a number stays, in the form that the model gives to numbered items. */
function itemOf(line: string): string {
  const match = bullet.exec(line);
  if (!match) return line.trim();
  const rest = line.slice(match[0].length).trim();
  return match[1] === undefined ? rest : `${westernDigits(match[1])}. ${rest}`;
}

/** Whether the lines are one paragraph, wrapped by hand: all but the last are about as long, and end amid a sentence. */
function isWrapped(lines: readonly string[]): boolean {
  if (lines.length < 2) return false;
  const full = lines.slice(0, -1).map(line => line.trim().length);
  const longest = greatestOf(full, 0);
  if (longest < shortestWrapped || longest > longestWrapped) return false;
  const isEven = full.every(length => length >= longest * 0.6);
  const ended = lines.slice(0, -1).filter(line => /[.!؟?:]["”»’]?$/u.test(line.trim())).length;
  return isEven && (lines.at(-1) ?? '').trim().length <= longest + 5 && ended <= (lines.length - 1) / 2;
}

const listUnit = (lines: readonly string[]): TextUnit => {
  const items = lines.map(itemOf);
  return { text: items.join('\n'), items };
};

/** The units of lines between blank lines. */
function unitsOfChunk(lines: readonly string[]): readonly TextUnit[] {
  if (lines.every(line => quoteMark.test(line))) {
    const inner = lines.map(line => line.replace(quoteMark, '').trim()).filter(line => line !== '');
    return inner.length > 0 ? [{ text: inner.join(isWrapped(inner) ? ' ' : '\n'), quoted: true }] : [];
  }
  if (!lines.some(line => bullet.test(line)) && isWrapped(lines)) {
    return [{ text: lines.map(line => line.trim()).join(' ') }];
  }
  const units: TextUnit[] = [];
  let run: string[] = [];
  // One dash alone begins a line of speech, not a list.
  const endRun = (): void => {
    if (run.length > 1) units.push(listUnit(run));
    else if (run.length === 1) units.push({ text: (run[0] as string).trim() });
    run = [];
  };
  for (const line of lines) {
    if (bullet.test(line)) run.push(line);
    else {
      endRun();
      units.push({ text: line.trim() });
    }
  }
  endRun();
  return units;
}

type Marker = 'number' | 'bullet';

/** What all lines of a list begin with; null for lines that are not a list. */
function markerOf(lines: readonly string[]): Marker | null {
  const markers = lines.map(line => bullet.exec(line));
  if (markers.some(match => match === null)) return null;
  return markers[0]?.[1] === undefined ? 'bullet' : 'number';
}

/** Items that are separated by blank lines are one list. */
function joinedLists(chunks: readonly (readonly string[])[]): readonly (readonly string[])[] {
  const joined: string[][] = [];
  let before: Marker | null = null;
  for (const chunk of chunks) {
    const marker = markerOf(chunk);
    const list = marker !== null && marker === before ? joined.at(-1) : undefined;
    if (list) append(list, chunk);
    else joined.push([...chunk]);
    before = marker;
  }
  return joined;
}

/** The paragraphs and lists of a plain text, cleaned; with or without blank lines between paragraphs. */
export function unitsOf(raw: string): readonly TextUnit[] {
  const chunks: string[][] = [];
  let chunk: string[] = [];
  for (const line of raw.split(lineEnd)) {
    const clean = sanitizeBlock(line)
      .replace(/[ \t\u00a0]+/gu, ' ')
      .trimEnd();
    if (clean.trim() !== '') chunk.push(clean);
    else if (chunk.length > 0) {
      chunks.push(chunk);
      chunk = [];
    }
  }
  if (chunk.length > 0) chunks.push(chunk);
  return joinedLists(chunks).flatMap(lines =>
    unitsOfChunk(lines).map((unit, index) => (index === 0 ? unit : { ...unit, follows: true })),
  );
}
