/**
 * Text as it is shown, where terminals disagree about a character of it: written with others that all of them draw alike and
 * count alike (docs/decisions/2026-11-29-shown-in-other-characters.md). What is stored, searched, copied and printed as JSON stays as it was written, and every offset of the
 * shown text leads back to it.
 */
import { remembering } from '../base/remembering.ts';
import type { MarksPolicy } from '../domain/display.ts';
import type { ShowingRule } from './showing-rule.ts';
import { shownLetters } from './shown-letters.ts';
import { shownPictures } from './shown-pictures.ts';
import { wideLigatures } from './wide-ligatures.ts';

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
const rulingFor = remembering(rulingOf);

/** UTF-16 units of which every text has one that a rule changes, and hardly any other text. */
const lettersAndSigns = '\\u0600-\\u0605\\u0654\\u0671\\u06c0\\u06c2\\u06dd\\ufb50-\\ufdff\\ufe80-\\ufefc';
const besidePictures = '\\u200d\\u20e3\\ufe0e\\ufe0f\\udb40';
const pictures = '\\u3030\\u303d\\u3297-\\u3299\\ud83c-\\ud83e';
const maybeChanged = new RegExp(`[${lettersAndSigns}${besidePictures}${pictures}]`);

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

const noEdits: readonly Edit[] = [];

export const asWritten = (text: string): ShownText => ({ text, edits: noEdits });

/** Linear. */
export function showText(text: string, marks: MarksPolicy): ShownText {
  if (!maybeChanged.test(text)) return asWritten(text);
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
