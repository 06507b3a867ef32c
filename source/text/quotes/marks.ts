/** Stretches between quotation marks of every kind: nested, turned round, unclosed, over several paragraphs. */

export interface MarkedStretch {
  /** With the marks. */
  readonly start: number;
  readonly end: number;
  /** Without them. */
  readonly from: number;
  readonly to: number;
  readonly isClosed: boolean;
  readonly inner: readonly MarkedStretch[];
}

type Family = 'guillemets' | 'single guillemets' | 'curly' | 'straight' | 'single' | 'doubled';
type Side = 'opens' | 'closes' | 'either';

const marks: Readonly<Record<string, readonly [Family, Side]>> = {
  '«': ['guillemets', 'opens'],
  '»': ['guillemets', 'closes'],
  '‹': ['single guillemets', 'opens'],
  '›': ['single guillemets', 'closes'],
  '“': ['curly', 'opens'],
  '”': ['curly', 'closes'],
  '„': ['curly', 'opens'],
  '‟': ['curly', 'opens'],
  '"': ['straight', 'either'],
  '＂': ['straight', 'either'],
  '‘': ['single', 'opens'],
  '‚': ['single', 'opens'],
  '’': ['single', 'closes'],
  // two for one, as Urdu is often typed
  '’’': ['doubled', 'either'],
  '‘‘': ['doubled', 'either'],
};

const ANY_MARK = new RegExp(
  Object.keys(marks)
    .toSorted((one, other) => other.length - one.length)
    .join('|'),
  'gu',
);
const BLANK = /[\s\u00a0\u200e\u200f\u061c\u2066-\u2069]/u;
const SIGN = /[.,،؛;:!?؟…۔)\]}\-–—»”›"’]/u;
const OPENING_SIGN = /[([{:–—،,/\-«“‹„"‘]/u;
const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;
/** Particles that are written as one word with what follows: بـ«…», و"…". */
const BEHIND_PARTICLE = /(?:^|[\s([])[وفبلك]?(?:ال)?[وفبلكـ]ـ?$/u;
const longestParticle = 6;
/** Quotations within each other. */
const deepest = 8;

const isFree = (text: string, at: number): boolean => {
  const before = text[at - 1];
  return (
    before === undefined ||
    BLANK.test(before) ||
    OPENING_SIGN.test(before) ||
    BEHIND_PARTICLE.test(text.slice(Math.max(0, at - longestParticle), at))
  );
};

const isEndOfWord = (text: string, at: number): boolean => {
  const after = text[at + 1];
  return after === undefined || BLANK.test(after) || SIGN.test(after);
};

interface Open {
  readonly family: Family;
  readonly at: number;
  /** Of its mark. */
  readonly length: number;
  readonly inner: MarkedStretch[];
}

/** An apostrophe, or an inch. */
function isNoMark(text: string, at: number, family: Family): boolean {
  const [before = '', after = ''] = [text[at - 1], text[at + 1]];
  if (family === 'single') return LETTER_OR_DIGIT.test(before) && LETTER_OR_DIGIT.test(after);
  return family === 'straight' && /\d/u.test(before) && !isFree(text, at) && LETTER_OR_DIGIT.test(after);
}

/** What a mark does where it stands: many texts have the closing one on both sides, or the two turned round. */
function isOpening(text: string, at: number, [, side]: readonly [Family, Side], isOpen: boolean): boolean {
  const canOpen = isFree(text, at) && !BLANK.test(text[at + 1] ?? ' ');
  const canClose = !BLANK.test(text[at - 1] ?? ' ') && isEndOfWord(text, at);
  if (side === 'either')
    return isOpen ? canOpen && !canClose : !(/\d/u.test(text[at - 1] ?? '') && isEndOfWord(text, at));
  if (side === 'opens') return !(isOpen && canClose && !canOpen);
  return !isOpen && canOpen && !canClose;
}

export interface MarkedText {
  readonly stretches: readonly MarkedStretch[];
  /** Where a mark closes what an earlier paragraph has opened; null: none does. */
  readonly closesEarlier: number | null;
}

/** Linear: every mark is opened and closed once. */
export function markedStretches(text: string): MarkedText {
  const found: MarkedStretch[] = [];
  const open: Open[] = [];
  let closesEarlier: number | null = null;

  const close = ({ at, length, inner }: Open, end: number, isClosed: boolean): void => {
    const stretch = { start: at, end, from: at + length, to: isClosed ? end - length : end, isClosed, inner };
    (open.at(-1)?.inner ?? found).push(stretch);
  };

  for (const { 0: sign, index } of text.matchAll(ANY_MARK)) {
    const mark = marks[sign] as readonly [Family, Side];
    const [family] = mark;
    if (isNoMark(text, index, family)) continue;
    const depth = open.findLastIndex(other => other.family === family);
    if (isOpening(text, index, mark, depth >= 0)) {
      if (open.length < deepest) open.push({ family, at: index, length: sign.length, inner: [] });
    } else if (depth >= 0) {
      const [closed, ...unclosed] = open.splice(depth);
      if (closed) {
        for (const { inner } of unclosed) closed.inner.push(...inner);
        close(closed, index + sign.length, true);
      }
    } else if (family !== 'single' && found.length === 0 && open.length === 0) closesEarlier ??= index;
  }
  const [outermost] = open;
  const isLast = outermost?.inner.length === 0 && open.length === 1 && outermost.family !== 'single';
  if (isLast) close(open.pop() as Open, text.length, false);
  else for (const { inner } of open) found.push(...inner);
  return { stretches: found, closesEarlier };
}

/** Without blanks and the comma or full stop at its end. */
export function trimmedStretch(
  text: string,
  from: number,
  to: number,
): { readonly start: number; readonly end: number } {
  let [start, end] = [from, to];
  while (start < end && /[\s،,]/u.test(text[start] as string)) start++;
  while (start < end && /\s/u.test(text[end - 1] as string)) end--;
  if (/[.,،]/u.test(text[end - 1] ?? '') && !/[.…]/u.test(text[end - 2] ?? '')) end--;
  while (start < end && /\s/u.test(text[end - 1] as string)) end--;
  return { start, end };
}
