/**
 * Text as it is shown, where terminals disagree about a character of it: written with others that all of them draw alike and
 * count alike (docs/decisions/2026-11-29-shown-in-other-characters.md). What is stored, searched, copied and printed as JSON stays as it was written, and every offset of the
 * shown text leads back to it.
 */
import { once } from '../base/once.ts';
import type { MarksPolicy } from '../domain/display.ts';
import { shownLetters } from './shown-letters.ts';
import { shownPictures } from './shown-pictures.ts';
import { wideLigatures } from './wide-ligatures.ts';

/** How one kind of character is shown. The pattern captures nothing, and takes time in proportion to the text. */
export interface ShowingRule {
  readonly pattern: string;
  /** @param before the character before what was found, or '' @param after the one behind it, or '' */
  readonly show: (found: string, before: string, after: string) => string;
}

/** A stretch that is shown with other characters; in UTF-16 units. */
interface Edit {
  readonly start: number;
  readonly end: number;
  readonly shownStart: number;
  readonly shownEnd: number;
}

export interface ShownText {
  readonly text: string;
  /** In order. */
  readonly edits: readonly Edit[];
}

interface Ruling {
  readonly rules: readonly ShowingRule[];
  /** A group for each rule. */
  readonly pattern: RegExp;
}

function rulingOf(marks: MarksPolicy): Ruling {
  const rules = [...wideLigatures, ...shownLetters(marks), ...shownPictures];
  return { rules, pattern: new RegExp(rules.map(({ pattern }) => `(${pattern})`).join('|'), 'gu') };
}

/** Made when the first text needs one. */
const rulings = new Map<MarksPolicy, Ruling>();

function rulingFor(marks: MarksPolicy): Ruling {
  const ruling = rulings.get(marks) ?? rulingOf(marks);
  rulings.set(marks, ruling);
  return ruling;
}

/** UTF-16 units that every text has which a rule changes, and hardly any other: first and last of each range. */
const signalUnits: readonly (readonly [first: number, last: number])[] = [
  [0x0600, 0x0605], // letters and their signs
  [0x0654, 0x0654],
  [0x0671, 0x0671],
  [0x06c0, 0x06c0],
  [0x06c2, 0x06c2],
  [0x06dd, 0x06dd],
  [0xfb50, 0xfdff], // forms and ligatures
  [0xfe80, 0xfefc],
  [0x200d, 0x200d], // what goes with pictures
  [0x20e3, 0x20e3],
  [0xfe0e, 0xfe0f],
  [0xdb40, 0xdb40],
  [0x3030, 0x3030], // pictures
  [0x303d, 0x303d],
  [0x3297, 0x3299],
  [0xd83c, 0xd83e],
];

const isSignal = once(() => {
  const units = new Uint8Array(0x10000);
  for (const [first, last] of signalUnits) units.fill(1, first, last + 1);
  return units;
});

function maybeChanged(text: string): boolean {
  const signals = isSignal();
  for (let i = 0; i < text.length; i++) if (signals[text.charCodeAt(i)] === 1) return true;
  return false;
}

const characterBefore = (text: string, end: number): string =>
  /.$/u.exec(text.slice(end - 2, end))?.[0] ?? '';

function characterAt(text: string, start: number): string {
  const codePoint = text.codePointAt(start);
  return codePoint === undefined ? '' : String.fromCodePoint(codePoint);
}

function shownMatch(match: RegExpExecArray, text: string, rules: readonly ShowingRule[]): string {
  const [found] = match;
  const end = match.index + found.length;
  const rule = rules[match.findIndex((group, index) => index > 0 && group !== undefined) - 1];
  return rule ? rule.show(found, characterBefore(text, match.index), characterAt(text, end)) : found;
}

/** Linear. */
export function showText(text: string, marks: MarksPolicy): ShownText {
  if (!maybeChanged(text)) return { text, edits: [] };
  const { rules, pattern } = rulingFor(marks);
  const edits: Edit[] = [];
  let shown = '';
  let copied = 0;
  for (const match of text.matchAll(pattern)) {
    const start = match.index;
    const end = start + match[0].length;
    const replacement = shownMatch(match, text, rules);
    if (replacement === match[0]) continue;
    shown += text.slice(copied, start);
    edits.push({ start, end, shownStart: shown.length, shownEnd: shown.length + replacement.length });
    shown += replacement;
    copied = end;
  }
  return { text: shown + text.slice(copied), edits };
}

/** The last edit for which something holds that holds for all before it too. */
function lastEdit(edits: readonly Edit[], holds: (edit: Edit) => boolean): Edit | undefined {
  let low = 0;
  let high = edits.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(edits[middle] as Edit)) low = middle + 1;
    else high = middle;
  }
  return edits[low - 1];
}

/** Where an offset of the shown text is in the text that was written; amid other characters, where those begin. */
export function writtenOffset({ edits }: ShownText, offset: number): number {
  const edit = lastEdit(edits, ({ shownStart }) => shownStart <= offset);
  if (!edit) return offset;
  return offset < edit.shownEnd ? edit.start : edit.end + offset - edit.shownEnd;
}

/** Where an offset of the written text is in what is shown; amid characters that are shown with others, where those end. */
export function shownOffset({ edits }: ShownText, offset: number): number {
  const edit = lastEdit(edits, ({ start }) => start < offset);
  if (!edit) return offset;
  return offset < edit.end ? edit.shownEnd : edit.shownEnd + offset - edit.end;
}
