/**
 * Khabar's tailoring of UAX #14: what Arabic news needs in addition to the standard's rules.
 *
 * - A number keeps to its percent, currency or unit sign across one blank too (٪ ٤٠, 600 $, 25 °C); the
 *   standard keeps them together only where they touch.
 * - A range keeps together (2020–2025); the standard breaks after the dash.
 * - A dash keeps to what it follows, also across a blank: only one that touches the next word alone (-وهو مبتسم-) begins a
 *   line. It keeps to a number that it is the minus of, and to a word that it opens; after any other the line may be broken,
 *   but not after the one that begins a paragraph.
 * - An ellipsis between blanks never begins a line, one that begins a word never ends one.
 * - A number is broken at its hyphens where no line can hold it (`Break.urgent`).
 * - An option and its value keep together (`option-values.ts`).
 * - A URL is broken only where no line can hold it (`Break.urgent`), after / ? & = - . and similar characters.
 *
 * The rest is the standard's own: no break before ، ؛ ؟ ! » ” ) also across a blank, none after « “ (, none in
 * META.O, 1,250.75, ٣٫٥, 20:45, 24/11/2025 or info@example.com.
 */
import { Break } from './line-break-rules.ts';
import type { LineBreakUnits } from './line-break-units.ts';
import { optionsIn } from './option-values.ts';
import { LineBreakClass as C } from './unicode/properties.ts';

const URL_PATTERN = /(?:https?:\/\/|www\.)[^\s"“”«»<>،؛؟]+/giu;
/** Cheaper than the search for all URLs, and nearly always enough. */
const MAY_HOLD_URL = /:\/\/|www\./iu;
const URL_START_PATTERN = /^(?:https?:\/\/)?/iu;
const URL_END_PATTERN = /[.,:;!?'")\]]{1,8}$/u;
const URL_JOINTS = '/?&=-.#_+:~';
/** Of class PR, but an operator or a mark rather than a number's sign. */
const OPERATORS = '+\\±−∓';

/** Forbids, in the units' breaks of `line-break-rules.ts`, what keeps together; changes `breaks`. */
export function keepTogether(text: string, units: LineBreakUnits, breaks: Uint8Array): void {
  for (let at = 1; at < units.count; at++)
    if (breaks[at] === Break.allowed && isKeptTogether(text, units, at)) breaks[at] = Break.prohibited;
}

/** Moves the breaks inside URLs after their joints and makes them urgent; changes `opportunities`. */
export function breakUrlsAtJoints(text: string, opportunities: Uint8Array): void {
  if (!MAY_HOLD_URL.test(text)) return;
  for (const { 0: match, index } of text.matchAll(URL_PATTERN)) {
    const url = match.replace(URL_END_PATTERN, '');
    const head = URL_START_PATTERN.exec(url)?.[0].length ?? 0;
    for (let at = 1; at < url.length; at++) {
      const isBehindJoint = URL_JOINTS.includes(url.charAt(at - 1)) && !URL_JOINTS.includes(url.charAt(at));
      opportunities[index + at] = at > head && isBehindJoint ? Break.urgent : Break.prohibited;
    }
  }
}

/** Leaves breaks inside an option, and before its value, only where no line can hold it; changes `opportunities`. */
export function keepOptionsTogether(text: string, opportunities: Uint8Array): void {
  for (const { start, name, end, hasValue } of optionsIn(text)) {
    opportunities.fill(Break.prohibited, start + 1, name + 1);
    for (let at = name; at < end; at++)
      if (opportunities[at] === Break.allowed) opportunities[at] = Break.urgent;
    if (hasValue) opportunities[end + 1] = Break.urgent;
  }
}

const behindHyphen = /(?<=[\p{Nd})][-\u2010\u2012-\u2014])(?=[\p{Nd}(])/gu;

/** Makes the breaks behind hyphens of numbers urgent that the standard forbids; changes `opportunities`. */
export function breakNumbersAtHyphens(text: string, opportunities: Uint8Array): void {
  for (const { index } of text.matchAll(behindHyphen))
    if (opportunities[index] === Break.prohibited) opportunities[index] = Break.urgent;
}

function isKeptTogether(text: string, units: LineBreakUnits, at: number): boolean {
  const { classes } = units;
  const before = classes[at - 1];
  const after = classes[at];
  if (isDash(after)) return before !== C.SP || isSpacedDash(units, at);
  if (isDash(before) && before !== C.HY) return isKeptToDash(units, at);
  if (before === C.IN) return classes[at - 2] === C.SP && (after === C.AL || after === C.NU);
  if (before !== C.SP) return false;
  if (at === 2 && isDash(classes[0])) return true;
  if (after === C.IN) return at + 1 === units.count || classes[at + 1] === C.SP;
  return isSignBehindNumber(text, units, at) || isNumberBehindSign(text, units, at);
}

const isDash = (lineBreakClass: number | undefined): boolean =>
  lineBreakClass === C.HY || lineBreakClass === C.HH || lineBreakClass === C.B2;

/** Whether the dash, or dashes, that begin at a unit have a blank after them or nothing. */
function isSpacedDash({ classes, count }: LineBreakUnits, at: number): boolean {
  let end = at;
  while (end < count && isDash(classes[end])) end++;
  return end === count || classes[end] === C.SP;
}

/** Dash × number of a range or after a minus, dash × word that it opens; a hyphen the standard keeps there itself. */
function isKeptToDash({ classes }: LineBreakUnits, at: number): boolean {
  const opens = at === 1 || classes[at - 2] === C.SP || classes[at - 2] === C.OP;
  if (classes[at] === C.NU) return opens || classes[at - 2] === C.NU;
  return opens && (classes[at] === C.AL || classes[at] === C.HL);
}

/** NU SP × sign, unless the sign belongs to what follows it ($600, $AAPL). */
function isSignBehindNumber(text: string, units: LineBreakUnits, at: number): boolean {
  if (units.classes[at - 2] !== C.NU || !isNumberSign(text, units, at)) return false;
  const next = units.classes[at + 1];
  if (at + 1 === units.count) return true;
  return next !== C.NU && (units.classes[at] === C.PO || (next !== C.AL && next !== C.HL));
}

/** Sign SP × NU, where the sign is on its own and is not already that of a number before it. */
function isNumberBehindSign(text: string, units: LineBreakUnits, at: number): boolean {
  const { classes } = units;
  if (classes[at] !== C.NU || !isNumberSign(text, units, at - 2)) return false;
  if (at === 2) return true;
  if (classes[at - 3] === C.SP) return at === 3 || classes[at - 4] !== C.NU;
  return classes[at - 3] === C.OP || classes[at - 3] === C.PI || classes[at - 3] === C.QU;
}

function isNumberSign(text: string, { classes, offsets }: LineBreakUnits, at: number): boolean {
  const isSign = classes[at] === C.PO || classes[at] === C.PR;
  return isSign && !OPERATORS.includes(text.charAt(offsets[at] as number));
}
