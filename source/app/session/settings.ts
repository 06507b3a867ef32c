/** What keys do to the way text is shown: each change is seen at once, and kept. */
import type { Direction } from '../../domain/article.ts';
import {
  type DisplayChoice,
  type DisplaySettings,
  displayChoices,
  isThemeName,
  measures,
  themeNames,
} from '../../domain/display.ts';
import {
  displayValues,
  type KeyPreset,
  keyPresets,
  type SettingValues,
  withSettings,
} from '../../domain/settings.ts';
import { readingView } from '../view/reading-view.ts';
import { currentSource } from './current-source.ts';
import { type Effect, go, type Step, say, start } from './effect.ts';
import { follow } from './follow.ts';
import { readRowsAhead } from './list.ts';
import type { Notice } from './notice.ts';
import type { Reads } from './reads.ts';
import type { Session } from './session.ts';

/** Shown at once, and kept. */
export const set = ({ settings }: Session, values: SettingValues): readonly Effect[] => [
  go({ type: 'settings', settings: withSettings(settings, values) }),
  start('set', { settings: values }),
];

function setDisplay<Name extends keyof DisplaySettings>(
  session: Session,
  setting: Name,
  value: DisplaySettings[Name],
  notice: Notice,
): readonly Effect[] {
  return [
    go({ type: 'chosen', setting }),
    ...set(session, displayValues(session.terminal.name, { [setting]: value })),
    say(notice),
  ];
}

const next = <T>(values: readonly T[], current: T, step: number): T =>
  values[(values.indexOf(current) + step + values.length) % values.length] as T;

/** More rows have room in a compact list. */
const fillsList: ReadonlySet<DisplayChoice> = new Set(['density']);

/** To the next value of a setting, or the one before. */
export function cycle(session: Session, setting: DisplayChoice, step: Step, reads: Reads): readonly Effect[] {
  const value = next<string>(displayChoices[setting], session.display[setting], step);
  const shown = setDisplay(session, setting, value as never, { kind: 'display', setting, value });
  return fillsList.has(setting) ? [...shown, ...readRowsAhead(follow(session, shown), reads)] : shown;
}

/** Ours, and the user's own. */
export const themesOf = ({ settings }: Session): readonly string[] => [
  ...themeNames,
  ...Object.keys(settings.themes).filter(name => !isThemeName(name)),
];

/** What a theme is called in the language of the interface; the user's own have the names that the user gave them. */
export const themeLabel = (name: string, { messages }: Session): string =>
  isThemeName(name) ? messages.themes.values[name] : name;

/** To that theme; null: to the next one. */
export function changeTheme(session: Session, name: string | null): readonly Effect[] {
  const theme = name ?? next(themesOf(session), session.display.theme, 1);
  return setDisplay(session, 'theme', theme, { kind: 'theme', name: theme });
}

/** To that language of the interface; null: to the next one. */
export function changeLanguage(session: Session, tag: string | null): readonly Effect[] {
  const lang = tag ?? next(session.languages, session.messages.language, 1);
  return setDisplay(session, 'lang', lang, { kind: 'language', tag: lang });
}

/** To those keys; null: to the next preset. */
export function changeKeys(session: Session, name: KeyPreset | null): readonly Effect[] {
  const preset = name ?? next(keyPresets, session.settings.keyboard.preset ?? 'khabar', 1);
  return [...set(session, { 'keyboard/preset': preset }), say({ kind: 'keys', preset })];
}

/** Makes the lines of prose wider by so many cells than they are now, or narrower. */
export function widen(session: Session, cells: number): readonly Effect[] {
  const shown = Math.min(session.display.measure, readingView(session)?.width ?? session.display.measure);
  const measure = Math.max(measures.least, Math.min(shown + cells, measures.most));
  return setDisplay(session, 'measure', measure, { kind: 'measure', cells: measure });
}

const directions: readonly (Direction | null)[] = [null, 'rtl', 'ltr'];

/** The direction of the source in hand: its own, right to left, left to right. */
export function cycleDirection(session: Session): readonly Effect[] {
  const source = currentSource(session);
  if (!source) return [];
  const direction = next(directions, session.settings.directions[source.id] ?? null, 1);
  return [
    ...set(session, { [`directions/${source.id}`]: direction }),
    say({ kind: 'direction', source: source.title, direction }),
  ];
}

/** Whether the pages of the articles of the source in hand are always fetched. */
export function toggleFullText(session: Session): readonly Effect[] {
  const source = currentSource(session);
  if (!source) return [];
  const always = session.settings.fullTexts[source.id] !== 'always';
  return [
    ...set(session, { [`fullTexts/${source.id}`]: always ? 'always' : null }),
    say({ kind: 'full-text', source: source.title, always }),
  ];
}
