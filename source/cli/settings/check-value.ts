/** What the shape of a value cannot tell: whether the themes, commands, keys and sources in it exist. */

import { scopes } from '../../app/commands/command.ts';
import { commandOf, commands, isCommandId } from '../../app/commands/index.ts';
import type { Clash, UserBindings } from '../../app/keymap/bindings.ts';
import { bindingsIn } from '../../app/keymap/bindings-of-settings.ts';
import { keyOf } from '../../app/services/settings.ts';
import { findSource, knownSources } from '../../app/services/sources.ts';
import { suggestionFor } from '../../base/suggestion.ts';
import { fail, ok, type ReaderError, type Result } from '../../domain/errors.ts';
import type { OwnTheme, ThemeProblem } from '../../domain/own-theme.ts';
import type { SettingPlace } from '../../domain/setting-shapes.ts';
import type { Settings } from '../../domain/settings.ts';
import type { Messages } from '../../i18n/messages.ts';
import { problemsIn } from '../../theme/theme-named.ts';
import { unknownTheme } from '../theme-choice.ts';
import type { OpenSettings } from './open-settings.ts';

/** A place and its value, which may be all that is in a part. */
export interface WantedSetting {
  readonly place: SettingPlace;
  readonly value: unknown;
}

export interface CheckedSetting extends WantedSetting {
  /** Sentences about what works, but not well. */
  readonly warnings: readonly string[];
}

type Members = Readonly<Record<string, unknown>>;

const checked = (wanted: WantedSetting, warnings: readonly string[] = []): Result<CheckedSetting> =>
  ok({ ...wanted, warnings });

/** The members that are set: one, or all of the part. */
const membersOf = ({ place: { names }, value }: WantedSetting): Members =>
  names[0] === undefined ? (value as Members) : { [names[0]]: value };

const bad = (place: SettingPlace, value: string, detail: string, suggestion?: string): Result<never> =>
  fail('bad-value', {
    subject: `${keyOf(place)} ${value}`,
    detail,
    ...(suggestion === undefined ? {} : { suggestion }),
  });

/** Sources are named by their IDs; a title or URL will do. */
function checkSources(wanted: WantedSetting, { services }: OpenSettings): Result<CheckedSetting> {
  const { place } = wanted;
  const known = knownSources(services);
  const byId: Record<string, unknown> = {};
  for (const [word, value] of Object.entries(membersOf(wanted))) {
    const found = findSource(known, word);
    if (!found.ok) return found;
    byId[found.value.id] = value;
  }
  const [id = ''] = Object.keys(byId);
  return checked(
    place.names.length === 0 ? { place, value: byId } : { ...wanted, place: { ...place, names: [id] } },
  );
}

function errorOfClash(place: SettingPlace, { problem, binding, with: subject }: Clash): Result<never> {
  const keys = { ...place, names: [binding] };
  if (problem === 'unknown-scope') {
    const suggestion = suggestionFor(subject, scopes);
    return bad({ ...place, names: [] }, binding, scopes.map(scope => `${scope} KEY`).join(', '), suggestion);
  }
  if (!isCommandId(subject))
    return bad(
      keys,
      subject,
      'COMMAND, null',
      suggestionFor(
        subject,
        commands.map(({ id }) => id),
      ),
    );
  return bad(
    keys,
    subject,
    commandOf(subject)
      .scopes.map(scope => `keys.${scope} KEY`)
      .join(', '),
  );
}

const isBare = ({ problem }: Clash): boolean => problem !== 'twice' && problem !== 'prefix';

function checkKeys(wanted: WantedSetting, messages: Messages, settings: Settings): Result<CheckedSetting> {
  const { place } = wanted;
  const members = membersOf(wanted) as UserBindings;
  const others = place.names.length === 0 ? {} : settings.keys;
  const { clashes } = bindingsIn({ ...settings, keys: { ...others, ...members } });
  const mine = clashes.filter(({ binding }) => Object.hasOwn(members, binding));
  const [error] = mine.filter(isBare);
  if (error) return errorOfClash(place, error);
  return checked(
    wanted,
    mine.map(clash => messages.notices.clash(clash.problem, clash.binding, clash.with, 0)),
  );
}

function errorOfTheme(place: SettingPlace, problem: ThemeProblem): Result<never> | null {
  const at = (...names: readonly string[]): SettingPlace => ({ ...place, names: [problem.theme, ...names] });
  if (problem.problem === 'unknown-base')
    return bad(
      at('base'),
      problem.value,
      problem.known.join(', '),
      suggestionFor(problem.value, problem.known),
    );
  if (problem.problem === 'bad-color')
    return bad(at('colors', problem.color), problem.value, '#rrggbb, ansi256(N), cyanBright');
  if (problem.problem !== 'unknown-color') return null;
  const subject = keyOf(at('colors', problem.color));
  const { suggestion } = problem;
  return fail('unknown-setting', { subject, ...(suggestion ? { suggestion } : {}) });
}

/** Any surroundings: whether a color exists does not depend on them. */
const somewhere = { depth: 3, isScreen: true, background: null, foreground: null } as const;

async function checkThemes(wanted: WantedSetting, messages: Messages): Promise<Result<CheckedSetting>> {
  const themes = membersOf(wanted) as Readonly<Record<string, OwnTheme>>;
  const problems: ThemeProblem[] = [];
  for (const name of Object.keys(themes)) problems.push(...(await problemsIn(name, somewhere, themes)));
  for (const problem of problems) {
    const error = errorOfTheme(wanted.place, problem);
    if (error) return error;
  }
  return checked(
    wanted,
    problems.map(problem => messages.themes.problem(problem, 0)),
  );
}

const themeIn = ({ place, value }: WantedSetting): unknown =>
  place.names.at(-1) === 'theme' ? value : place.names.length === 0 && (value as Members).theme;

async function checkDisplay(wanted: WantedSetting, settings: Settings): Promise<Result<CheckedSetting>> {
  const theme = themeIn(wanted);
  const error: ReaderError | null =
    typeof theme === 'string' ? await unknownTheme(theme, async () => settings) : null;
  return error ? bad(wanted.place, theme as string, error.detail ?? '') : checked(wanted);
}

type Check = (
  wanted: WantedSetting,
  opened: OpenSettings,
  messages: Messages,
) => Result<CheckedSetting> | Promise<Result<CheckedSetting>>;

const checks: Readonly<Partial<Record<keyof Settings, Check>>> = {
  display: (wanted, { layers }) => checkDisplay(wanted, layers().file),
  directions: checkSources,
  fullTexts: checkSources,
  intervals: checkSources,
  retentions: checkSources,
  keys: (wanted, { layers }, messages) => checkKeys(wanted, messages, layers().file),
  themes: (wanted, _, messages) => checkThemes(wanted, messages),
};

/** Errors: `bad-value`, `unknown-setting`, `unknown-source`. */
export async function checkValue(
  wanted: WantedSetting,
  opened: OpenSettings,
  messages: Messages,
): Promise<Result<CheckedSetting>> {
  const check = checks[wanted.place.part];
  return check ? check(wanted, opened, messages) : checked(wanted);
}
