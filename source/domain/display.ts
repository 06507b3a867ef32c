/** What a user can choose about how text is shown. Flags, settings and keys are all made from this. */

/** Who orders the letters of a line, and how the terminal is told: `docs/terminals.md` §4 and §5. */
export const bidiModes = ['auto', 'app', 'terminal', 'off', 'guarded', 'fenced', 'kitty', 'hybrid'] as const;
export type BidiMode = (typeof bidiModes)[number];

/** Whether letters are sent in their joined forms; `auto`: wherever we order them. */
export const shapingModes = ['auto', 'on', 'off'] as const;
export type ShapingMode = (typeof shapingModes)[number];

/** Vowel signs; `auto`: wherever the terminal can bear them. */
export const tashkeelModes = ['auto', 'keep', 'strip'] as const;
export type TashkeelMode = (typeof tashkeelModes)[number];

/** The tatweel that the text was written with. */
export const tatweelModes = ['keep', 'strip'] as const;
export type TatweelMode = (typeof tatweelModes)[number];

/** Which digits a number is shown in. */
export const digitStyles = ['source', 'arabic', 'western'] as const;
export type DigitStyle = (typeof digitStyles)[number];

/** `arabic`: a comma, semicolon or question mark behind Arabic text is shown as its Arabic one. */
export const punctuationStyles = ['source', 'arabic'] as const;
export type PunctuationStyle = (typeof punctuationStyles)[number];

/** `kashida`: lines of Arabic prose are set to the full width, by tatweel first and blanks then. */
export const justifications = ['off', 'kashida'] as const;
export type Justification = (typeof justifications)[number];

/** Cells of the widest line of prose. */
export const measures = { least: 40, most: 120 } as const;

export interface DisplaySettings {
  readonly bidi: BidiMode;
  readonly shaping: ShapingMode;
  readonly tashkeel: TashkeelMode;
  readonly tatweel: TatweelMode;
  readonly digits: DigitStyle;
  readonly punctuation: PunctuationStyle;
  readonly justify: Justification;
  /** Cells, from `measures.least` to `measures.most`. */
  readonly measure: number;
}

export const defaultDisplay: DisplaySettings = {
  bidi: 'auto',
  shaping: 'auto',
  tashkeel: 'auto',
  tatweel: 'keep',
  digits: 'source',
  punctuation: 'source',
  justify: 'off',
  measure: 72,
};
