/** The messages of `khabar doctor`. Reasons, warnings and encodings have the names that `terminal/` gives them. */

import type { Encoding } from '../terminal/encodings/index.ts';
import type { ThemeInForce } from '../theme/theme-named.ts';

export type ReasonName =
  | 'not-a-terminal'
  | 'dumb-terminal'
  | 'screen-reader'
  | 'tmux-client'
  | 'tmux-silent'
  | 'multiplexer'
  | 'environment'
  | 'environment-stale'
  | 'explicit-mode'
  | 'implicit-for-good'
  | 'answers'
  | 'probe-timed-out'
  | 'nothing-known'
  | 'bidi-option'
  | 'shaping-option';

export type WarningName =
  | 'font-without-arabic'
  | 'mlterm-in-multiplexer'
  | 'outer-terminal-unknown'
  | 'kitty-force-ltr'
  | 'not-measured';

export type EncodingName = Encoding;
export type MultiplexerName = 'tmux' | 'screen' | 'zellij';

export type FactName =
  | 'terminal'
  | 'multiplexer'
  | 'size'
  | 'colours'
  | 'pictures'
  | 'background'
  | 'theme'
  | 'locale'
  | 'bidiMode'
  | 'version'
  | 'secondary'
  | 'primary'
  | 'encoding'
  | 'shaping'
  | 'tashkeel'
  | 'hyperlinks'
  | 'clipboard'
  | 'saved'
  | 'fonts'
  | 'state'
  | 'conflicts'
  | 'articles'
  | 'space'
  | 'earlierVersions'
  | 'givenBack';

export interface DoctorMessages {
  readonly headings: Readonly<
    Record<'terminal' | 'answers' | 'display' | 'glyphs' | 'files' | 'sources' | 'versions' | 'card', string>
  >;
  readonly facts: Readonly<Record<FactName, string>>;
  readonly files: Readonly<Record<string, string>>;
  readonly versions: Readonly<Record<'khabar' | 'node' | 'unicode' | 'icu' | 'platform', string>>;
  readonly noTerminal: string;
  readonly unknownTerminal: string;
  /** `data`: the raw value that the reason is based on. */
  readonly reasons: Readonly<Record<ReasonName, (data: string) => string>>;
  readonly warnings: Readonly<Record<WarningName, string>>;
  readonly multiplexers: Readonly<Record<MultiplexerName, string>>;
  readonly noMultiplexer: string;
  readonly unknownSize: string;
  /** How the reader shows pictures, or why it shows none; `far`: the terminal runs on another machine. */
  readonly pictures: Readonly<
    Record<'kitty' | 'sixel' | 'half-blocks' | 'few-colours' | 'logical-order' | 'no-decoder' | 'far', string>
  >;
  /** By depth: none, 16, 256, all. */
  readonly colours: readonly [string, string, string, string];
  readonly unknownBackground: string;
  /** Behind the colour: who told it. */
  readonly backgroundFrom: Readonly<Record<'terminal' | 'environment', string>>;
  /** Why that theme is shown. */
  readonly themeReasons: Readonly<Record<ThemeInForce['reason'], string>>;
  /** In the place of a theme's name: the 16 colours of the terminal. */
  readonly sixteen: string;
  readonly noLocale: string;
  readonly notUtf8: string;
  readonly notAsked: string;
  readonly noAnswer: string;
  /** By DECRQM's value, 0 to 4. */
  readonly bidiModes: readonly [string, string, string, string, string];
  readonly encodings: Readonly<Record<EncodingName, string>>;
  /** What Khabar sends before it draws. */
  readonly switches: { readonly explicit: string; readonly mlterm: string };
  readonly shaping: { readonly on: string; readonly off: string };
  readonly tashkeel: { readonly keep: string; readonly strip: string };
  readonly hyperlinks: { readonly on: string; readonly off: string };
  readonly clipboard: Readonly<Record<'none' | 'terminal' | 'tmux', string>>;
  readonly saved: (terminal: string, options: string) => string;
  readonly nothingSaved: string;
  readonly nothingToSave: string;
  readonly glyphs: string;
  readonly fonts: {
    readonly unknown: string;
    readonly missing: (codePoints: string) => string;
    readonly monospaced: (families: string) => string;
    readonly noneMonospaced: string;
  };
  readonly noFile: string;
  readonly size: (bytes: number) => string;
  readonly stateSize: (files: number, bytes: number) => string;
  /** Copies that a file synchronizer made of files that were changed on two machines. */
  readonly conflicts: (copies: number) => string;
  readonly articles: (count: number, bookmarked: number) => string;
  /** Of the archive. */
  readonly space: (bytes: number, freeBytes: number) => string;
  /** Ids of articles of which an earlier version is not what was kept. */
  readonly alteredVersions: (ids: readonly string[]) => string;
  readonly sourcesFine: (count: number) => string;
  readonly sourcesFailed: (count: number, total: number) => string;
  readonly card: {
    /** A paragraph each. */
    readonly howTo: readonly string[];
    readonly chosen: string;
    /** Comes before the options, a line each. */
    readonly choose: string;
    readonly none: string;
    readonly marks: (line: number) => string;
    readonly ligatures: (line: number) => string;
    readonly panes: (line: number) => string;
    readonly save: string;
    readonly mlterm: string;
    readonly onlyOnTerminal: string;
  };
}
