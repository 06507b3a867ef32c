/** Display options from the command line, the environment and the settings. */
import { type BidiMode, type DisplaySettings, defaultDisplay } from '../domain/display.ts';
import type { ReaderError } from '../domain/errors.ts';
import { displayIn, type Settings } from '../domain/settings.ts';
import type { Environment } from '../terminal/environment.ts';
import { displayKinds, type FlagValues } from './arguments/flags.ts';

/** Flags apply everywhere; environment and settings apply on terminals only, so that pipes never depend on them. */
export interface DisplayOverrides {
  readonly flags: Partial<DisplaySettings>;
  readonly environment: Partial<DisplaySettings>;
  readonly settings: Settings;
}

const names = Object.keys(defaultDisplay) as readonly (keyof DisplaySettings)[];

type DisplayFlags = Partial<Pick<FlagValues, keyof DisplaySettings>>;

/** Options given on the command line only. `--linear` is a switch: it asks for nothing else. */
export function displayFlags(flags: DisplayFlags): Partial<DisplaySettings> {
  const given = { ...flags, linear: flags.linear ? 'on' : undefined };
  return Object.fromEntries(names.flatMap(name => (given[name] === undefined ? [] : [[name, given[name]]])));
}

/** `KHABAR_LANG` may be a locale, as `LANG` is. */
const asLanguageTag = (name: keyof DisplaySettings, text: string): string =>
  name === 'lang' ? text.slice(0, 2).toLowerCase() : text;

export const environmentVariable = (name: keyof DisplaySettings): string => `KHABAR_${name.toUpperCase()}`;

export interface EnvironmentDisplay {
  readonly display: Partial<DisplaySettings>;
  /** Variables with invalid values, which are ignored. */
  readonly errors: readonly ReaderError[];
}

/** Reads `KHABAR_BIDI` and the variables of the other settings. */
export function displayFromEnvironment(env: Environment): EnvironmentDisplay {
  const set = names.flatMap(name => {
    const text = env[environmentVariable(name)];
    return text ? [{ name, text, value: displayKinds[name].parse(asLanguageTag(name, text)) }] : [];
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

/** Modes in which a pipe gets text in logical order, on lines as long as they come. */
const plainInPipes: ReadonlySet<BidiMode> = new Set(['auto', 'terminal', 'off']);

/** Whether text has a page to be laid out on (`output/page.ts`), told without loading any layout. */
export const isLaidOut = (
  { isTTY }: { readonly isTTY: boolean },
  { width, bidi = 'auto' }: Partial<Pick<FlagValues, 'width' | 'bidi'>>,
): boolean => isTTY || width !== undefined || !plainInPipes.has(bidi);

/** `terminal`: settings key of this terminal, or null without one. */
export const displayFor = (
  { flags, environment, settings }: DisplayOverrides,
  terminal: string | null,
): DisplaySettings =>
  terminal === null
    ? { ...defaultDisplay, ...flags }
    : displayIn(settings, terminal, { ...environment, ...flags });

/** Whether the reader is told in lines: where nothing else is said, if users of screen readers have told so all programs made with Ink. */
export function isLinear(overrides: DisplayOverrides, env: Environment): boolean {
  const { linear } = displayFor(overrides, 'linear');
  return linear === 'auto' ? env.INK_SCREEN_READER === 'true' : linear === 'on';
}

/** To a screen reader all lines are told in logical order, unless the user asks for another. */
export const toListeners = (overrides: DisplayOverrides, env: Environment): DisplayOverrides =>
  isLinear(overrides, env)
    ? { ...overrides, environment: { bidi: 'terminal', ...overrides.environment } }
    : overrides;
