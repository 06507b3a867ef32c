/**
 * Superscripts and subscripts in plain characters, so that a text without its marks still says the same: `2⁸⁰`, `H₂O`,
 * and in brackets what Unicode has no such characters for: `س^(ن)`.
 */

import { type Edit, editText, movedRanges } from '../../base/edit-text.ts';
import type { Mark } from '../../domain/article.ts';
import type { RichText } from './rich-text.ts';

type Script = 'superscript' | 'subscript';

const formsOf = (letters: string, forms: string): ReadonlyMap<string, string> =>
  new Map([...letters].map((letter, index) => [letter, [...forms][index] as string]));

const scripts: Readonly<
  Record<Script, { readonly sign: string; readonly forms: ReadonlyMap<string, string> }>
> = {
  superscript: {
    sign: '^',
    forms: formsOf(
      '0123456789+-−=()abcdefghijklmnoprstuvwxyzABDEGHIJKLMNOPRTUVW',
      '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻᴬᴮᴰᴱᴳᴴᴵᴶᴷᴸᴹᴺᴼᴾᴿᵀᵁⱽᵂ',
    ),
  },
  subscript: {
    sign: '_',
    forms: formsOf('0123456789+-−=()aehijklmnoprstuvx', '₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓ'),
  },
};

/** UTF-16 units. What is longer is small print, and no exponent. */
const longestScript = 24;

const textBehind = /[\p{L}\p{M}\p{N})\]]$/u;
const runsOn = /^[\p{L}\p{N}+\-−]/u;

/** Whether it would read as part of the word or number before it. */
const isAmbiguous = (before: string, raw: string): boolean =>
  raw.length <= longestScript && !raw.includes('\n') && textBehind.test(before) && runsOn.test(raw);

/** The text in the characters of a script; null where it lacks one of them. */
function inForms(raw: string, { forms }: (typeof scripts)[Script]): string | null {
  const characters =
    raw.length <= longestScript ? [...raw].map(character => forms.get(character)) : [undefined];
  return characters.includes(undefined) ? null : characters.join('');
}

type Written = readonly [open: string, text: string, close: string];

/** Around what is written with its own characters where it has to be told from the text `before` it. */
const bracketed = (kind: Script, raw: string, before: string): Written =>
  isAmbiguous(before, raw) ? [`${scripts[kind].sign}(`, raw, ')'] : ['', raw, ''];

/** How a superscript or subscript is written behind `before`. */
function written(kind: Script, raw: string, before: string): Written {
  const forms = inForms(raw, scripts[kind]);
  return forms === null ? bracketed(kind, raw, before) : ['', forms, ''];
}

/** A superscript or subscript in plain characters, behind `before`. */
export const scriptText = (kind: Script, raw: string, before: string): string =>
  written(kind, raw, before).join('');

const isScript = (mark: Mark): mark is Mark & { readonly kind: Script } => mark.kind in scripts;

/** At one place, what closes comes before what opens. */
const inOrder = (a: Edit, b: Edit): number =>
  a.start - b.start || Number(a.opens ?? false) - Number(b.opens ?? false);

/** What has another script in it is not replaced as a whole. */
function editsOf(
  text: string,
  { kind, start, end }: Mark & { readonly kind: Script },
  isInnermost: boolean,
): Edit[] {
  const write = isInnermost ? written : bracketed;
  const raw = text.slice(start, end);
  const [open, inner, close] = write(kind, raw, text.slice(Math.max(0, start - 1), start));
  if (open !== '')
    return [
      { start, end: start, text: open, opens: true },
      { start: end, end, text: close },
    ];
  return inner === raw ? [] : [{ start, end, text: inner }];
}

/** The text with its superscripts and subscripts written out; links and marks stay on their letters. */
export function withScripts(rich: RichText): RichText {
  const found = rich.marks.filter(isScript);
  if (found.length === 0) return rich;
  const edits = found.flatMap((mark, index) =>
    editsOf(rich.text, mark, (found[index + 1]?.start ?? mark.end) >= mark.end),
  );
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
