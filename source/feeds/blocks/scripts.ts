/**
 * Superscripts and subscripts in plain characters, so that a text without its marks still says the same: `2⁸⁰`, `H₂O`,
 * in brackets what Unicode has no such characters for (`س^(ن)`), and references to notes (`[1]`).
 */

import { type Edit, editText, movedRanges } from '../../base/edit-text.ts';
import type { Mark } from '../../domain/article.ts';
import type { RichText } from './rich-text.ts';

export type Script = 'superscript' | 'subscript';

function formsOf(letters: string, forms: string): ReadonlyMap<string, string> {
  const characters = [...forms];
  return new Map([...letters].map((letter, index) => [letter, characters[index] as string]));
}

const superDigits = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const subDigits = '₀₁₂₃₄₅₆₇₈₉';
/** The digits of Arabic have no raised or lowered forms of their own; newspapers set `كم²`. */
const digits = '0123456789٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹';

const scripts: Readonly<
  Record<Script, { readonly sign: string; readonly forms: ReadonlyMap<string, string> }>
> = {
  superscript: {
    sign: '^',
    forms: formsOf(
      `${digits}+-−=()abcdefghijklmnoprstuvwxyzABDEGHIJKLMNOPRTUVW`,
      `${superDigits.repeat(3)}⁺⁻⁻⁼⁽⁾ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻᴬᴮᴰᴱᴳᴴᴵᴶᴷᴸᴹᴺᴼᴾᴿᵀᵁⱽᵂ`,
    ),
  },
  subscript: {
    sign: '_',
    forms: formsOf(`${digits}+-−=()aehijklmnoprstuvx`, `${subDigits.repeat(3)}₊₋₋₌₍₎ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓ`),
  },
};

/** Superscripts that have a character of their own. */
const wholeForms: ReadonlyMap<string, string> = new Map([
  ['TM', '™'],
  ['SM', '℠'],
]);

/** Behind a number they are letters like any other: `1st`, `2ème`. */
const ordinal = /^(?:st|nd|rd|th|er|ers|[eè]re|[eè]me)$/iu;

/** UTF-16 units. What is longer is small print, and no exponent. */
const longestScript = 24;

const textBehind = /[\p{L}\p{M}\p{N})\]]$/u;
const runsOn = /^[\p{L}\p{N}+\-−]/u;

/** Whether it would read as part of the word or number before it. */
const isAmbiguous = (before: string, raw: string): boolean =>
  raw.length <= longestScript && !raw.includes('\n') && textBehind.test(before) && runsOn.test(raw);

/** The text in the characters of a script; null where it lacks one of them. */
function inForms(kind: Script, raw: string): string | null {
  if (raw.length > longestScript) return null;
  const whole = kind === 'superscript' ? wholeForms.get(raw) : undefined;
  if (whole !== undefined) return whole;
  const characters = [...raw].map(character => scripts[kind].forms.get(character));
  return characters.includes(undefined) ? null : characters.join('');
}

type Written = readonly [open: string, text: string, close: string];

const asIs = (raw: string): Written => ['', raw, ''];

/** Around what is written with its own characters where it has to be told from the text `before` it. */
const bracketed = (kind: Script, raw: string, before: string): Written =>
  isAmbiguous(before, raw) ? [`${scripts[kind].sign}(`, raw, ')'] : asIs(raw);

/** How a superscript or subscript is written behind `before`. */
function written(kind: Script, raw: string, before: string): Written {
  if (kind === 'superscript' && ordinal.test(raw) && /\p{Nd}$/u.test(before)) return asIs(raw);
  const forms = inForms(kind, raw);
  return forms === null ? bracketed(kind, raw, before) : asIs(forms);
}

/** A reference to a note: a number or letters in brackets, unless it has some; a sign such as `*` needs none. */
const referenceTo = (raw: string): Written =>
  /^[\p{L}\p{N}]/u.test(raw) && raw.length <= longestScript ? ['[', raw, ']'] : asIs(raw);

/** A superscript or subscript in plain characters, behind `before`. */
export const scriptText = (kind: Script, raw: string, before: string): string =>
  written(kind, raw, before).join('');

/** A reference to a note in plain characters. */
export const referenceText = (raw: string): string => referenceTo(raw).join('');

type ScriptMark = Mark & { readonly kind: Script };

const isScript = (mark: Mark): mark is ScriptMark => mark.kind in scripts;

/** At one place, what closes comes before what opens. */
const inOrder = (a: Edit, b: Edit): number =>
  a.start - b.start || Number(a.opens ?? false) - Number(b.opens ?? false);

function editsOf({ start, end }: Mark, raw: string, [open, inner, close]: Written): Edit[] {
  if (open !== '')
    return [
      { start, end: start, text: open, opens: true },
      { start: end, end, text: close },
    ];
  return inner === raw ? [] : [{ start, end, text: inner }];
}

/** The text with its superscripts and subscripts written out; links and marks stay on their letters. */
export function withScripts(rich: RichText, isReference: (mark: Mark) => boolean = () => false): RichText {
  const found = rich.marks.filter(isScript);
  if (found.length === 0) return rich;
  const edits = found.flatMap((mark, index) => {
    const { kind, start, end } = mark;
    const raw = rich.text.slice(start, end);
    if (isReference(mark)) return editsOf(mark, raw, referenceTo(raw));
    // What has another script in it is not replaced as a whole.
    const isInnermost = (found[index + 1]?.start ?? end) >= end;
    const before = rich.text.slice(Math.max(0, start - 1), start);
    return editsOf(mark, raw, (isInnermost ? written : bracketed)(kind, raw, before));
  });
  const edited = editText(rich.text, edits.sort(inOrder));
  return {
    text: edited.text,
    links: movedRanges(rich.links, edited).map(link => ({
      ...link,
      text: edited.text.slice(link.start, link.end),
    })),
    marks: movedRanges(rich.marks, edited),
  };
}
