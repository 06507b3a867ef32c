/** What is wrong with the settings, told where it is seen. */
import type { Clash } from '../app/keymap/bindings.ts';
import type { Interpreter } from '../app/session/interpreter.ts';
import type { Notice } from '../app/session/notice.ts';
import type { ThemeProblem } from '../domain/own-theme.ts';

export interface FirstFacts {
  /** Of the user's own keys. */
  readonly clashes: readonly Clash[];
  /** Of the user's own themes. */
  readonly problems: readonly ThemeProblem[];
  /** Whether the sample edition is to say what it is. */
  readonly isFirstRun: boolean;
}

const themeWarning = (problems: readonly ThemeProblem[]): Notice | null =>
  problems.length > 0 ? { kind: 'theme-problems', problems } : null;

/** One of them has room, the most urgent. */
function firstNotice({ clashes, problems, isFirstRun }: FirstFacts): Notice | null {
  if (clashes.length > 0) return { kind: 'clashes', clashes };
  return themeWarning(problems) ?? (isFirstRun ? { kind: 'edition' } : null);
}

const tell = (reader: Interpreter, notice: Notice | null): void => {
  if (notice) reader.dispatch({ type: 'notice', notice });
};

/** What the user should know before the first key, if nothing worse is said already. */
export function tellFirst(reader: Interpreter, facts: FirstFacts): void {
  if (reader.get().notice === null) tell(reader, firstNotice(facts));
}

export const warnOfTheme = (reader: Interpreter, problems: readonly ThemeProblem[]): void =>
  tell(reader, themeWarning(problems));
