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
/** All but single blanks. */
const blanks = /[ \t\u00a0]{2,}|[\t\u00a0]/gu;
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

/** What no line of running text begins with, but by chance: a time, an address, a tag, a picture. */
const beginning = /^(?:[([]?\d{1,2}:\d\d|https?:|www\.|[#@]\S|\p{Extended_Pictographic})/u;

/** The share of lines that must be as is expected of them. */
const mostOf = 0.8;

/** Whether the first word of each line would not have fitted on the line before it. */
function isFilled(lines: readonly string[], longest: number): boolean {
  const filled = lines.slice(1).filter((line, index) => {
    const before = lines[index]?.length ?? 0;
    return before + 1 + line.search(/\s|$/u) > longest;
  });
  return filled.length >= (lines.length - 1) * mostOf;
}

/** Whether the lines are one paragraph, wrapped by hand: all but the last are about as long, full, and end amid a sentence. */
function isWrapped(given: readonly string[]): boolean {
  if (given.length < 2) return false;
  const lines = given.map(line => line.trim());
  const whole = lines.slice(0, -1);
  const longest = greatestOf(
    whole.map(({ length }) => length),
    0,
  );
  if (longest < shortestWrapped || longest > longestWrapped) return false;
  const isEven = whole.every(({ length }) => length >= longest * 0.6);
  const ended = whole.filter(line => /[.!؟?:]["”»’]?$/u.test(line)).length;
  const begun = lines.slice(1).filter(line => beginning.test(line)).length;
  return (
    isEven &&
    isFilled(lines, longest) &&
    (lines.at(-1) ?? '').length <= longest + 5 &&
    ended <= whole.length / 2 &&
    begun <= whole.length / 2
  );
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

/** Most summaries are one line, and to look for an end takes less time than to split. */
const linesOf = (text: string): readonly string[] => (lineEnd.test(text) ? text.split(lineEnd) : [text]);

/** A line that is all there is, which is no list and wrapped nowhere; null: there are more, or it is a quotation. */
function loneLine([chunk = [], other]: readonly (readonly string[])[]): string | null {
  const [line, next] = chunk;
  const isLone = other === undefined && next === undefined;
  return isLone && line && !quoteMark.test(line) ? line.trim() : null;
}

/** The paragraphs and lists of a plain text, cleaned; with or without blank lines between paragraphs. */
export function unitsOf(raw: string): readonly TextUnit[] {
  const chunks: string[][] = [];
  let chunk: string[] = [];
  for (const line of linesOf(raw)) {
    const clean = sanitizeBlock(line).replace(blanks, ' ').trimEnd();
    if (clean.trim() !== '') chunk.push(clean);
    else if (chunk.length > 0) {
      chunks.push(chunk);
      chunk = [];
    }
  }
  if (chunk.length > 0) chunks.push(chunk);
  const lone = loneLine(chunks);
  if (lone !== null) return [{ text: lone }];
  return joinedLists(chunks).flatMap(lines =>
    unitsOfChunk(lines).map((unit, index) => (index === 0 ? unit : { ...unit, follows: true })),
  );
}
