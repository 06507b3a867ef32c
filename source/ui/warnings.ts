/** What is wrong with the settings, told where it is seen. */
import type { Clash } from '../app/keymap/bindings.ts';
import { go } from '../app/session/effect.ts';
import type { Interpreter } from '../app/session/interpreter.ts';
import type { ThemeProblem } from '../domain/own-theme.ts';

/** What the user should know before the first key, if nothing worse is said already. */
export function warn(
  reader: Interpreter,
  clashes: readonly Clash[],
  problems: readonly ThemeProblem[],
): void {
  if (reader.get().notice !== null) return;
  if (clashes.length > 0) reader.perform([go({ type: 'notice', notice: { kind: 'clashes', clashes } })]);
  else warnOfTheme(reader, problems);
}

export function warnOfTheme(reader: Interpreter, problems: readonly ThemeProblem[]): void {
  if (problems.length > 0)
    reader.perform([go({ type: 'notice', notice: { kind: 'theme-problems', problems } })]);
}
