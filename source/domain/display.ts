/** What a user can choose about how text is shown. Flags, settings and keys are all made from this. */

/** Encodings that a user can ask for by name; `terminal/encodings/` has one for each. */
export const namedEncodings = [
  'guarded', //
  'fenced',
  'kitty',
  'hybrid',
] as const;

/** BiDi modes and encodings: `docs/terminals.md` §4 and §5. */
export const bidiModes = ['auto', 'app', 'terminal', 'off', ...namedEncodings] as const;
export type BidiMode = (typeof bidiModes)[number];

/** Whether letters are sent in their joined forms; `auto`: wherever we order them. */
const shapingModes = ['auto', 'on', 'off'] as const;
export type ShapingMode = (typeof shapingModes)[number];

/** Vowel signs; `auto`: wherever the terminal can bear them. */
const tashkeelModes = ['auto', 'keep', 'strip'] as const;

/**
 * Which marks on letters are drawn: all (`keep`), all that fonts have (`usual`), those that a font for terminals has (`common`),
 * all but vowel signs (`strip`), none.
 */
export type MarksPolicy = 'keep' | 'usual' | 'common' | 'strip' | 'none';

/** Whether a hamza above or below a letter can be drawn as a mark. */
export const drawsHamza = (policy: MarksPolicy): boolean => policy !== 'none';

export const drawsTashkeel = (policy: MarksPolicy): boolean => drawsHamza(policy) && policy !== 'strip';

/** What a reader's choice comes to in a terminal. */
export function marksPolicy(tashkeel: DisplaySettings['tashkeel'], terminal: MarksPolicy): MarksPolicy {
  if (tashkeel === 'keep') return drawsTashkeel(terminal) ? terminal : 'usual';
  return tashkeel === 'strip' && drawsHamza(terminal) ? 'strip' : terminal;
}

/** The tatweel that the text was written with. */
const tatweelModes = ['keep', 'strip'] as const;
export type TatweelMode = (typeof tatweelModes)[number];

/** Which digits a number is shown in. */
const digitStyles = ['source', 'arabic', 'western'] as const;
export type DigitStyle = (typeof digitStyles)[number];

/** `arabic`: a comma, semicolon or question mark after Arabic text is shown as its Arabic counterpart. */
export const punctuationStyles = ['source', 'arabic'] as const;
export type PunctuationStyle = (typeof punctuationStyles)[number];

/** `kashida`: lines of Arabic prose are set to the full width, by tatweel first and blanks then. */
const justifications = ['off', 'kashida'] as const;
export type Justification = (typeof justifications)[number];

/** In which calendars the head of the screen names the day; `hijri`: that of Umm al-Qura. */
const calendars = ['gregorian', 'hijri', 'both'] as const;
export type Calendar = (typeof calendars)[number];
/** Whether the article under the cursor is shown beside the list. */
const previews = ['on', 'off'] as const;

/** `auto`: wherever the terminal has the colours, and is not at the far end of a network. */
const pictureModes = ['auto', 'off', 'on'] as const;
/** Whether the terminal sends us the mouse, which it then selects no text with (but with Shift held). */
const mouseModes = ['on', 'off'] as const;
/** How lists are set: each article with its facts and a blank row below it (`comfortable`), or in one row (`compact`). */
export const densities = ['comfortable', 'compact'] as const;
export type Density = (typeof densities)[number];

/** Cells of the widest line of prose. */
export const measures = { least: 40, most: 120 } as const;

/** `auto`: dark or light, as the terminal's background is. `theme/` has what they look like. */
export const themeNames = [
  'auto', //
  'dark',
  'light',
  'sepia',
  'contrast',
  'mono',
] as const;
export type ThemeName = (typeof themeNames)[number];

export const isThemeName = (name: string): name is ThemeName =>
  (themeNames as readonly string[]).includes(name);

/** Whether the reader is told in lines to a screen reader; `auto`: as `INK_SCREEN_READER` says. */
export const linearModes = ['auto', 'on', 'off'] as const;
type LinearMode = (typeof linearModes)[number];

/** A row for each setting that is a choice: its values, the default first, in the order in which a key goes through them. */
export const displayChoices = {
  bidi: bidiModes,
  shaping: shapingModes,
  tashkeel: tashkeelModes,
  digits: digitStyles,
  justify: justifications,
  tatweel: tatweelModes,
  pictures: pictureModes,
  density: densities,
  punctuation: punctuationStyles,
  calendar: calendars,
  preview: previews,
  mouse: mouseModes,
} as const satisfies Readonly<Record<string, readonly [string, ...string[]]>>;

export type DisplayChoice = keyof typeof displayChoices;
export const displayChoiceNames = Object.keys(displayChoices) as readonly DisplayChoice[];

type Choices = { readonly [Name in DisplayChoice]: (typeof displayChoices)[Name][number] };

export interface DisplaySettings extends Choices {
  /** Cells, from `measures.least` to `measures.most`. */
  readonly measure: number;
  /** One of `themeNames`, or the name of a theme of the user's; any other counts as the default. */
  readonly theme: string;
  /** Which reader is opened. */
  readonly linear: LinearMode;
  /** Of the interface: the tag of one of its languages; any other stands for that of the environment. */
  readonly lang: string;
}

const defaultChoices = Object.fromEntries(
  displayChoiceNames.map(name => [name, displayChoices[name][0]]),
) as unknown as Choices;

export const defaultDisplay: DisplaySettings = {
  ...defaultChoices,
  measure: 72,
  theme: themeNames[0],
  linear: 'auto',
  lang: 'auto',
};

/** What depends on the terminal, and is remembered for each. */
export const terminalSettings = ['bidi', 'shaping', 'tashkeel'] as const satisfies readonly DisplayChoice[];
