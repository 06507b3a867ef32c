/**
 * The rules of UAX #14, Unicode 17.0, one function a rule or group of rules, in their order. Over 300 lines because the standard
 * is one list, whose order is its meaning.
 *
 * A rule gets the boundary between the units `at - 1` and `at` and answers whether a break is allowed there,
 * or `undefined` where it has nothing to say; the first answer counts.
 */
import { newUint8Array } from './arrays.ts';
import { endsWord, Shortcut, shortcutBetween } from './line-break-shortcuts.ts';
import { type LineBreakUnits, UnitFlag } from './line-break-units.ts';
import { LineBreakClass as C } from './unicode/properties.ts';

/**
 * Before an offset: no break; a break if the line is full; a break in any case; a break only where no line can
 * hold what is around it (in the tailored opportunities alone).
 */
export const Break = { prohibited: 0, allowed: 1, mandatory: 2, urgent: 3 } as const;

/** The context before the boundary, carried along so that no rule looks back without bound. */
interface State {
  /** The unit before the spaces that end at the boundary, or the unit before it; -1 at the start. */
  beforeSpaces: number;
  /** LB25: the units before the boundary end in NU (SY | IS)*. */
  inNumber: boolean;
  /** LB25: … and then one CL or CP. */
  closedNumber: boolean;
  /** LB30a: an odd number of regional indicators ends at the boundary. */
  oddRegional: boolean;
}

type Rule = (units: LineBreakUnits, at: number, state: State) => boolean | undefined;

const START = -1;
const END = -2;

function setOf(...classes: number[]): Uint8Array {
  const members = new Uint8Array(64);
  for (const member of classes) members[member] = 1;
  return members;
}

const hardBreaks = setOf(C.BK, C.CR, C.LF, C.NL);
const letters = setOf(C.AL, C.HL);
const lettersAndNumbers = setOf(C.AL, C.HL, C.NU);
const pictographs = setOf(C.ID, C.EB, C.EM, C.XP);
const quotes = setOf(C.QU, C.PI, C.PF);
const hyphens = setOf(C.HY, C.HH);
const hangul = setOf(C.JL, C.JV, C.JT, C.H2, C.H3);
const beforeInitialQuote = setOf(C.BK, C.CR, C.LF, C.NL, C.OP, C.QU, C.PI, C.PF, C.GL, C.SP, C.ZW);
const afterFinalQuote = setOf(
  C.SP,
  C.GL,
  C.WJ,
  C.CL,
  C.QU,
  C.PI,
  C.PF,
  C.CP,
  C.EX,
  C.IS,
  C.SY,
  C.BK,
  C.CR,
  C.LF,
  C.NL,
  C.ZW,
);
const beforeWordHyphen = setOf(C.BK, C.CR, C.LF, C.NL, C.SP, C.ZW, C.CB, C.GL);

const has = (set: Uint8Array, lineBreakClass: number): boolean => set[lineBreakClass] === 1;

function classAt({ classes, count }: LineBreakUnits, at: number): number {
  if (at < 0) return START;
  return at < count ? (classes[at] as number) : END;
}

const flagAt = ({ flags }: LineBreakUnits, at: number, flag: number): boolean =>
  ((flags[at] as number) & flag) !== 0;

const isEastAsianAt = (units: LineBreakUnits, at: number): boolean => flagAt(units, at, UnitFlag.eastAsian);

/** LB7 no break before spaces; LB8 a break after a zero width space; LB8a none after a joiner. */
const spacesAndJoiners: Rule = (units, at, { beforeSpaces }) => {
  const after = classAt(units, at);
  if (after === C.SP || after === C.ZW) return false;
  if (classAt(units, beforeSpaces) === C.ZW) return true;
  return flagAt(units, at - 1, UnitFlag.endsInJoiner) ? false : undefined;
};

/** LB11, LB12, LB12a: word joiners and glue. */
const glue: Rule = (units, at) => {
  const before = classAt(units, at - 1);
  const after = classAt(units, at);
  if (before === C.WJ || after === C.WJ || before === C.GL) return false;
  if (after !== C.GL) return undefined;
  return before === C.SP || before === C.BA || has(hyphens, before) ? undefined : false;
};

/** LB13, LB14: closing punctuation keeps to what precedes it, opening punctuation to what follows, across spaces. */
const punctuation: Rule = (units, at, { beforeSpaces }) => {
  if (has(neverFirst, classAt(units, at))) return false;
  return classAt(units, beforeSpaces) === C.OP ? false : undefined;
};
const neverFirst = setOf(C.CL, C.CP, C.EX, C.SY);

/** LB15a: an initial quotation mark that opens keeps to what follows, across spaces. */
const initialQuote: Rule = (units, _at, { beforeSpaces }) => {
  if (classAt(units, beforeSpaces) !== C.PI) return undefined;
  const before = classAt(units, beforeSpaces - 1);
  return before === START || has(beforeInitialQuote, before) ? false : undefined;
};

/** LB15b: a final quotation mark that closes keeps to what precedes it, across spaces. */
const finalQuote: Rule = (units, at) => {
  if (classAt(units, at) !== C.PF) return undefined;
  const after = classAt(units, at + 1);
  return after === END || has(afterFinalQuote, after) ? false : undefined;
};

/** LB15c, LB15d: no break before a full stop or comma, but before a decimal point that begins a number. */
const infixSeparator: Rule = (units, at) => {
  if (classAt(units, at) !== C.IS) return undefined;
  return classAt(units, at - 1) === C.SP && classAt(units, at + 1) === C.NU;
};

/** LB16, LB17: closing punctuation with non-starters, and dashes, across spaces; LB18: a break after spaces. */
const behindSpaces: Rule = (units, at, { beforeSpaces }) => {
  const before = classAt(units, beforeSpaces);
  const after = classAt(units, at);
  if ((before === C.CL || before === C.CP) && after === C.NS) return false;
  if (before === C.B2 && after === C.B2) return false;
  return classAt(units, at - 1) === C.SP ? true : undefined;
};

/** LB19, LB19a: quotation marks keep to their neighbours, unless those are East Asian. */
const quotationMarks: Rule = (units, at) => {
  const before = classAt(units, at - 1);
  const after = classAt(units, at);
  if (has(quotes, after)) {
    const isLast = at + 1 >= units.count;
    if (after !== C.PI || !isEastAsianAt(units, at - 1) || isLast || !isEastAsianAt(units, at + 1))
      return false;
  }
  if (!has(quotes, before)) return undefined;
  const isFirst = at < 2;
  if (before !== C.PF || !isEastAsianAt(units, at) || isFirst || !isEastAsianAt(units, at - 2)) return false;
  return undefined;
};

/** LB20: breaks around contingent breaks; LB20a: none after a hyphen that begins a word. */
const contingentAndWordHyphen: Rule = (units, at) => {
  const before = classAt(units, at - 1);
  const after = classAt(units, at);
  if (before === C.CB || after === C.CB) return true;
  if (!has(hyphens, before) || !has(letters, after)) return undefined;
  const first = classAt(units, at - 2);
  return first === START || has(beforeWordHyphen, first) ? false : undefined;
};

/** LB21, LB21a, LB21b, LB22: breaks after hyphens and similar characters, never before them; Hebrew; ellipses. */
const hyphensAndEllipses: Rule = (units, at) => {
  const before = classAt(units, at - 1);
  const after = classAt(units, at);
  if (has(notBefore, after) || before === C.BB) return false;
  if (has(hyphens, before) && after !== C.HL && classAt(units, at - 2) === C.HL) return false;
  return before === C.SY && after === C.HL ? false : undefined;
};
const notBefore = setOf(C.BA, C.HH, C.HY, C.NS, C.IN);

/** LB23, LB23a, LB24: letters with numbers, signs of numbers with pictographs and letters. */
const lettersWithNumbers: Rule = (units, at) => {
  const before = classAt(units, at - 1);
  const after = classAt(units, at);
  if (has(letters, before)) return after === C.NU || has(signs, after) ? false : undefined;
  if (has(letters, after)) return before === C.NU || has(signs, before) ? false : undefined;
  const isPrefixed = before === C.PR && has(pictographs, after);
  return isPrefixed || (has(pictographs, before) && after === C.PO) ? false : undefined;
};
const signs = setOf(C.PR, C.PO);

/** LB25: numbers with their separators, brackets and signs. */
const numbers: Rule = (units, at, { inNumber, closedNumber }) => {
  const before = classAt(units, at - 1);
  const after = classAt(units, at);
  if (after === C.NU) return inNumber || has(beforeNumber, before) ? false : undefined;
  if (has(signs, after)) return inNumber || closedNumber ? false : undefined;
  if (!has(signs, before) || after !== C.OP) return undefined;
  const inside = classAt(units, at + 1);
  return inside === C.NU || (inside === C.IS && classAt(units, at + 2) === C.NU) ? false : undefined;
};
const beforeNumber = setOf(C.PO, C.PR, C.HY, C.IS);

/** LB26, LB27: Korean syllable blocks. */
const koreanSyllables: Rule = (units, at) => {
  const before = classAt(units, at - 1);
  const after = classAt(units, at);
  if (before === C.JL) return has(afterLeadingJamo, after) || after === C.PO ? false : undefined;
  if (before === C.JV || before === C.H2)
    return after === C.JV || after === C.JT || after === C.PO ? false : undefined;
  if (before === C.JT || before === C.H3) return after === C.JT || after === C.PO ? false : undefined;
  return before === C.PR && has(hangul, after) ? false : undefined;
};
const afterLeadingJamo = setOf(C.JL, C.JV, C.H2, C.H3);

/** LB28a: orthographic syllables of Brahmic scripts. */
const brahmicSyllables: Rule = (units, at) => {
  const before = classAt(units, at - 1);
  const after = classAt(units, at);
  if (before === C.AP) return isAksara(units, at) || after === C.AS ? false : undefined;
  if (before === C.VI) {
    const joins = isAksaraOrStart(units, at - 2) && isAksara(units, at);
    return joins ? false : undefined;
  }
  if (!isAksaraOrStart(units, at - 1)) return undefined;
  if (after === C.VF || after === C.VI) return false;
  return isAksaraOrStart(units, at) && classAt(units, at + 1) === C.VF ? false : undefined;
};

function isAksara(units: LineBreakUnits, at: number): boolean {
  return at >= 0 && (classAt(units, at) === C.AK || flagAt(units, at, UnitFlag.dottedCircle));
}

function isAksaraOrStart(units: LineBreakUnits, at: number): boolean {
  return isAksara(units, at) || classAt(units, at) === C.AS;
}

/** LB28, LB29, LB30: words, abbreviations, and brackets that touch words. */
const words: Rule = (units, at) => {
  const before = classAt(units, at - 1);
  const after = classAt(units, at);
  if (has(letters, after) && (has(letters, before) || before === C.IS)) return false;
  if (after === C.OP && has(lettersAndNumbers, before)) return isEastAsianAt(units, at) ? undefined : false;
  if (before === C.CP && has(lettersAndNumbers, after))
    return isEastAsianAt(units, at - 1) ? undefined : false;
  return undefined;
};

/** LB30a, LB30b: flags, and emoji with their modifiers. */
const emoji: Rule = (units, at, { oddRegional }) => {
  const before = classAt(units, at - 1);
  const after = classAt(units, at);
  if (before === C.RI && after === C.RI && oddRegional) return false;
  return after === C.EM && (before === C.EB || before === C.XP) ? false : undefined;
};

const RULES: readonly Rule[] = [
  spacesAndJoiners,
  glue,
  punctuation,
  initialQuote,
  finalQuote,
  infixSeparator,
  behindSpaces,
  quotationMarks,
  contingentAndWordHyphen,
  hyphensAndEllipses,
  lettersWithNumbers,
  numbers,
  koreanSyllables,
  brahmicSyllables,
  words,
  emoji,
];

/**
 * A `Break` before every unit but the first (LB2: none at the start).
 * @param decide asks every rule where it is `breakByRules`; the usual one has shortcuts to the same answers
 */
export function breaksBetweenUnits(units: LineBreakUnits, decide = breakBefore): Uint8Array {
  const breaks = newUint8Array(units.count);
  const state: State = { beforeSpaces: START, inNumber: false, closedNumber: false, oddRegional: false };
  for (let at = 0; at < units.count; at++) {
    if (at > 0) breaks[at] = decide(units, at, state);
    advance(state, units.classes[at] as number, at);
  }
  return breaks;
}

function breakBefore(units: LineBreakUnits, at: number, state: State): number {
  const { classes } = units;
  const shortcut = shortcutBetween(classes[at - 1] as number, classes[at] as number);
  if (shortcut === Shortcut.prohibited) return Break.prohibited;
  if (shortcut === Shortcut.allowedBehindWord && endsWord(classAt(units, state.beforeSpaces)))
    return Break.allowed;
  return breakByRules(units, at, state);
}

/** LB4 to LB31: a break wherever no rule has forbidden it. */
export function breakByRules(units: LineBreakUnits, at: number, state: State): number {
  const before = units.classes[at - 1] as number;
  const after = units.classes[at] as number;
  if (has(hardBreaks, before)) return before === C.CR && after === C.LF ? Break.prohibited : Break.mandatory;
  if (has(hardBreaks, after)) return Break.prohibited;
  for (const rule of RULES) {
    const answer = rule(units, at, state);
    if (answer !== undefined) return answer ? Break.allowed : Break.prohibited;
  }
  return Break.allowed;
}

function advance(state: State, lineBreakClass: number, at: number): void {
  state.closedNumber = state.inNumber && (lineBreakClass === C.CL || lineBreakClass === C.CP);
  state.inNumber =
    lineBreakClass === C.NU || (state.inNumber && (lineBreakClass === C.SY || lineBreakClass === C.IS));
  state.oddRegional = lineBreakClass === C.RI && !state.oddRegional;
  if (lineBreakClass !== C.SP) state.beforeSpaces = at;
}
