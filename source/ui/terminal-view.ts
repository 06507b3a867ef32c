/** How the terminal is told now: what was found out of it, and what the user wants of that, live. */
import type { Store } from '../app/reader/store.ts';
import type { DisplaySettings } from '../domain/display.ts';
import { type Detection, decide, type TerminalFacts } from '../terminal/detect.ts';
import type { TextStyle } from '../text/layout.ts';

export interface TerminalView {
  readonly get: () => Detection;
  /** Returns how to unsubscribe. */
  readonly subscribe: (listener: () => void) => () => void;
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
  store: Pick<Store, 'get' | 'subscribe'>,
  apply: (detection: Detection) => void,
): TerminalView {
  let asked = first;
  let display = store.get().display;
  let detection = decision(asked, display);
  const listeners = new Set<() => void>();

  function decideAgain(): void {
    detection = decision(asked, display);
    apply(detection);
    for (const listener of listeners) listener();
  }

  store.subscribe(() => {
    const before = display;
    display = store.get().display;
    if (display.bidi !== before.bidi || display.shaping !== before.shaping) decideAgain();
  });

  return {
    get: () => detection,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    ask(next) {
      if (isSameChoice(asked, next)) return;
      asked = next;
      decideAgain();
    },
  };
}

/** How text is to be laid out for a terminal that is told so. */
export const textStyleFor = (
  { order, shaping, marks }: Pick<Detection, 'order' | 'shaping' | 'marks'>,
  { tashkeel, tatweel, digits, punctuation }: DisplaySettings,
): TextStyle => ({
  order,
  shaping,
  marks: tashkeel === 'auto' ? marks : tashkeel,
  tatweel,
  digits,
  punctuation,
  isolate: true,
});
