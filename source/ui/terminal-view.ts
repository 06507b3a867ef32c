/** The current terminal encoding, derived from detection and the user's settings. Updates when either changes. */
import type { TerminalTraits } from '../app/session/session.ts';
import { inlineStyleOf } from '../app/view/inline-style.ts';
import type { DisplaySettings } from '../domain/display.ts';
import { colourDepthOf } from '../terminal/colours.ts';
import { type Detection, decide, type TerminalFacts } from '../terminal/detect.ts';
import { stylesWholeWords } from '../terminal/encodings/index.ts';
import type { Environment } from '../terminal/environment.ts';
import { pictureReach } from '../terminal/pictures/index.ts';
import { marksPaste, strikesOut } from '../terminal/terminals.ts';
import type { Theme } from '../theme/theme.ts';

export interface TerminalView {
  readonly get: () => Detection;
  /** Returns how to unsubscribe. */
  readonly subscribe: (listener: () => void) => () => void;
  /** The user wants it otherwise. */
  readonly want: (display: DisplaySettings) => void;
  /** Another terminal has come in the place of the one before, as happens in tmux. */
  readonly ask: (asked: TerminalFacts) => void;
}

const isTTY = true;

const decision = (asked: TerminalFacts, { bidi, shaping }: DisplaySettings): Detection =>
  decide(asked, bidi, shaping, isTTY);

const isSameChoice = (a: TerminalFacts, b: TerminalFacts): boolean =>
  JSON.stringify(a.choice) === JSON.stringify(b.choice);

/** `apply` gives the terminal each new decision, before any listener draws for it. */
export function createTerminalView(
  first: TerminalFacts,
  initial: DisplaySettings,
  apply: (detection: Detection) => void,
): TerminalView {
  let asked = first;
  let display = initial;
  let detection = decision(asked, display);
  const listeners = new Set<() => void>();

  function decideAgain(): void {
    detection = decision(asked, display);
    apply(detection);
    for (const listener of listeners) listener();
  }

  return {
    get: () => detection,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    want(next) {
      const before = display;
      display = next;
      if (display.bidi !== before.bidi || display.shaping !== before.shaping) decideAgain();
    },
    ask(next) {
      if (isSameChoice(asked, next)) return;
      asked = next;
      decideAgain();
    },
  };
}

/** What the session knows of the terminal; `name`: the settings that depend on it are kept under this. */
export const traitsOf = (
  detection: Pick<Detection, 'order' | 'shaping' | 'marks' | 'encoding' | 'name' | 'multiplexer' | 'answers'>,
  name: string,
  theme: Theme,
  env: Environment,
): TerminalTraits => ({
  order: detection.order,
  shaping: detection.shaping,
  marks: detection.marks,
  inline: inlineStyleOf(theme, {
    strikesOut: strikesOut(detection.name),
    wholeWords: stylesWholeWords(detection.encoding),
  }),
  sideBySide: detection.encoding !== 'logical',
  bracketedPaste: marksPaste(detection.name),
  pictures: pictureReach(detection, colourDepthOf(env), env),
  name,
});
