/** What the reader's keys do to the way text is shown: each change is seen at once, and kept. */
import type { Direction } from '../../domain/article.ts';
import { type DisplayChoice, type DisplaySettings, displayChoices, measures } from '../../domain/display.ts';
import type { StateOperation } from '../../domain/state.ts';
import { currentSource, type Notice } from './state.ts';
import type { Store } from './store.ts';

export interface DisplayActions {
  /** Goes to the next value of a setting, or the one before. */
  readonly cycle: (setting: DisplayChoice, step: 1 | -1) => void;
  /** Makes the lines of prose wider by so many cells than they are now, or narrower. */
  readonly widen: (cells: number) => void;
  /** The direction of the source in hand: its own, right to left, left to right. */
  readonly cycleDirection: () => void;
}

export interface DisplayContext {
  readonly store: Store;
  /** What the settings that depend on the terminal are kept under. */
  readonly terminal: string;
  /** Changes the state on disk; false where that failed, and the user has been told. */
  readonly change: (operations: readonly StateOperation[]) => boolean;
}

const next = <T>(values: readonly T[], current: T, step: number): T =>
  values[(values.indexOf(current) + step + values.length) % values.length] as T;

const directions: readonly (Direction | null)[] = [null, 'rtl', 'ltr'];

export function createDisplayActions({ store, terminal, change }: DisplayContext): DisplayActions {
  const { get, dispatch } = store;

  function set(display: Partial<DisplaySettings>, notice: Notice): void {
    dispatch({ type: 'display', display: { ...get().display, ...display } });
    if (change([{ type: 'change-settings', terminal, display }])) dispatch({ type: 'notice', notice });
  }

  return {
    cycle(setting, step) {
      const value = next<string>(displayChoices[setting], get().display[setting], step);
      set({ [setting]: value }, { kind: 'display', setting, value });
    },
    widen(cells) {
      const { display, reading } = get();
      const shown = Math.min(display.measure, reading.window.width || display.measure);
      const wanted = shown + cells;
      const measure = Math.max(measures.least, Math.min(wanted, measures.most));
      set({ measure }, { kind: 'measure', cells: measure });
    },
    cycleDirection() {
      const source = currentSource(get());
      if (!source) return;
      const direction = next(directions, get().directions[source.id] ?? null, 1);
      if (!change([{ type: 'set-direction', source: source.id, direction }])) return;
      dispatch({ type: 'notice', notice: { kind: 'direction', source: source.title, direction } });
    },
  };
}
