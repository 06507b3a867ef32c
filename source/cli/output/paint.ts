/** Colour and weight as SGR sequences (ECMA-48 §8.3.117). */
import type { Run } from '../../text/layout.ts';
import type { Appearance, Role, Theme } from '../../theme/theme.ts';

const colours: Readonly<Record<string, number>> = {
  black: 30,
  red: 31,
  green: 32,
  yellow: 33,
  blue: 34,
  magenta: 35,
  cyan: 36,
  white: 37,
};

const attributes = [
  ['bold', 1],
  ['dimColor', 2],
  ['italic', 3],
  ['underline', 4],
  ['inverse', 7],
] as const satisfies readonly (readonly [keyof Appearance, number])[];

function codesOf(appearance: Appearance): number[] {
  const codes: number[] = attributes.filter(([name]) => appearance[name]).map(([, code]) => code);
  const colour = appearance.color === undefined ? undefined : colours[appearance.color];
  return colour === undefined ? codes : [...codes, colour];
}

export const paint = (runs: readonly Run<Role>[], theme: Theme): string =>
  runs
    .map(({ text, style }) => {
      const codes = style === null ? [] : codesOf(theme[style]);
      return codes.length === 0 ? text : `\u001B[${codes.join(';')}m${text}\u001B[0m`;
    })
    .join('');
