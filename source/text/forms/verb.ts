/**
 * A verb as the table of verbs gives it, with what can be told from its spelling: its measure (form I to X) and what is
 * weak in it. The terms and the rules are those of the grammars of Standard Arabic (Wright, vol. I; Ryding, ch. 21–32).
 */

export type Measure =
  /** I, and any other whose present the table gives. */
  | 'given'
  /** II. */
  | 'doubling'
  /** III. */
  | 'long'
  /** IV. */
  | 'hamza'
  /** V, VI and II of four radicals. */
  | 'prefixed'
  /** VII, VIII, IX. */
  | 'alif'
  /** X. */
  | 'seeking'
  /** I of four radicals. */
  | 'four';

/** Which radical makes a stem change: none, the middle one, the last one, a last hamza, or two that are alike. */
export type Weakness = 'sound' | 'hollow' | 'defective' | 'hamzated' | 'geminate';

export interface Verb {
  /** The third person of the past, folded: قال. */
  readonly past: string;
  /** The present without its prefix, folded: قول. */
  readonly present: string;
  readonly measure: Measure;
  readonly weakness: Weakness;
  /** Form I makes its participles in a way of its own. */
  readonly isBare: boolean;
  /** Whether the past begins with a و that the present drops: وصل، يصل. */
  readonly dropsWaw: boolean;
  /** Whether the middle radical is a hamza: سأل. */
  readonly hasMiddleHamza: boolean;
  /** Whether the defective past ends in و before endings: دعا، دعوت. */
  readonly endsInWaw: boolean;
  /** Whether it ends in ي in all persons: لقي، لقيت. */
  readonly endsInYeh: boolean;
  /** Whether the present has its alif for a ى (يلقى, folded يلقي), which comes back before pronouns. */
  readonly presentEndsInAlif: boolean;
}

const MEASURES: readonly (readonly [Measure, RegExp])[] = [
  ['seeking', /^است../u],
  ['alif', /^ا/u],
  ['hamza', /^[أآ]/u],
  ['prefixed', /^ت.../u],
  ['long', /^.ا../u],
  ['four', /^..../u],
];
const GEMINATE: Readonly<Partial<Record<Measure, RegExp>>> = {
  given: /^..$/u,
  hamza: /^أ..$/u,
  alif: /^ا(?!ت)...$/u,
  seeking: /^است..$/u,
};
const HOLLOW: Readonly<Partial<Record<Measure, RegExp>>> = {
  given: /^.ا.$/u,
  hamza: /^أ.ا.$/u,
  alif: /^ا.+ا.$/u,
  seeking: /^است.ا.$/u,
};

/**
 * @param past as printed, with its hamzas: أعاد
 * @param present as printed, or undefined where the past tells it: يقول
 */
export function readVerb(past: string, present: string | undefined, fold: (text: string) => string): Verb {
  const measure = present === undefined ? measureOf(past) : 'given';
  const weakness = weaknessOf(past, measure);
  const folded = fold(past);
  return {
    past: folded,
    present: present === undefined ? presentOf(past, folded, measure, weakness) : fold(present).slice(1),
    measure,
    weakness,
    isBare: present !== undefined && past.length <= 3 && !present.startsWith('يؤ'),
    dropsWaw: past.startsWith('و') && present !== undefined && present[1] !== 'و',
    hasMiddleHamza: weakness === 'sound' && past.length === 3 && past[1] === 'أ',
    endsInWaw: past.endsWith('ا'),
    endsInYeh: past.endsWith('ي'),
    presentEndsInAlif: (present ?? (measure === 'prefixed' ? past : '')).endsWith('ى'),
  };
}

const measureOf = (past: string): Measure =>
  MEASURES.find(([, shape]) => shape.test(past))?.[0] ?? 'doubling';

function weaknessOf(past: string, measure: Measure): Weakness {
  if (/[ىا]$/u.test(past) || (measure === 'given' && past.endsWith('ي'))) return 'defective';
  if (HOLLOW[measure]?.test(past)) return 'hollow';
  if (/[أئؤء]$/u.test(past)) return 'hamzated';
  return GEMINATE[measure]?.test(past) ? 'geminate' : 'sound';
}

function presentOf(past: string, folded: string, measure: Measure, weakness: Weakness): string {
  if (measure === 'hamza' || measure === 'seeking' || measure === 'alif') {
    const stem = (past.startsWith('آ') ? 'و' : '') + folded.slice(1);
    if (weakness === 'hamzated') return `${stem.slice(0, -1)}ي`;
    return weakness === 'hollow' && measure !== 'alif' ? withMiddle(stem, 'ي') : stem;
  }
  return weakness === 'hamzated' && (measure === 'doubling' || measure === 'long')
    ? `${folded.slice(0, -1)}ي`
    : folded;
}

/** The letter before the last one replaced. */
export const withMiddle = (stem: string, letter: string): string =>
  stem.slice(0, -2) + letter + stem.slice(-1);
