/** How text is to be shown: what was asked for on the command line, in the environment, and in the settings. */
import { type DisplaySettings, defaultDisplay } from '../domain/display.ts';
import type { ReaderError } from '../domain/errors.ts';
import { displayIn, type Settings } from '../domain/settings.ts';
import type { Environment } from '../terminal/environment.ts';
import { displayKinds, type FlagValues } from './arguments/flags.ts';

/** Flags count everywhere; the environment and the settings are for terminals, so that they bend no pipe. */
export interface DisplayOverrides {
  readonly flags: Partial<DisplaySettings>;
  readonly environment: Partial<DisplaySettings>;
  readonly settings: Settings;
}

const names = Object.keys(defaultDisplay) as readonly (keyof DisplaySettings)[];

/** What was given on the command line, and nothing else. */
export const displayFlags = (
  flags: Partial<Pick<FlagValues, keyof DisplaySettings>>,
): Partial<DisplaySettings> =>
  Object.fromEntries(names.flatMap(name => (flags[name] === undefined ? [] : [[name, flags[name]]])));

export const environmentVariable = (name: keyof DisplaySettings): string => `KHABAR_${name.toUpperCase()}`;

export interface EnvironmentDisplay {
  readonly display: Partial<DisplaySettings>;
  /** Variables whose values are none; they are left out. */
  readonly errors: readonly ReaderError[];
}

/** `KHABAR_BIDI` and its kin, one for each setting. */
export function displayFromEnvironment(env: Environment): EnvironmentDisplay {
  const set = names.flatMap(name => {
    const text = env[environmentVariable(name)];
    return text ? [{ name, text, value: displayKinds[name].parse(text) }] : [];
  });
  return {
    display: Object.fromEntries(
      set.flatMap(({ name, value }) => (value === undefined ? [] : [[name, value]])),
    ),
    errors: set
      .filter(({ value }) => value === undefined)
      .map(({ name, text }) => ({
        code: 'bad-value',
        subject: `${environmentVariable(name)}=${text}`,
        detail: displayKinds[name].allowed,
      })),
  };
}

/** `terminal`: what the settings for this terminal are kept under; null where there is none. */
export const displayFor = (
  { flags, environment, settings }: DisplayOverrides,
  terminal: string | null,
): DisplaySettings =>
  terminal === null
    ? { ...defaultDisplay, ...flags }
    : displayIn(settings, terminal, { ...environment, ...flags });
