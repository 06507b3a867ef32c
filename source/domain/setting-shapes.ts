/** The table of settings: what `settings.json` may hold. Its check, `khabar config`, its JSON Schema and its documentation are made from this. */
import { type DisplaySettings, displayChoices, linearModes, measures } from './display.ts';
import {
  arrangements,
  fullTextRules,
  intervalLimits,
  type KeyboardSettings,
  keyPresets,
  type NotifyRule,
  type RefreshRule,
  type RetentionRule,
  type Settings,
  storyRowRules,
} from './settings.ts';
import {
  choiceOf,
  type Fields,
  isLeaf,
  isMembers,
  type Leaf,
  type Members,
  onlyTrue,
  orNull,
  shapeIn,
  textLike,
  type ValueShape,
  wholeNumber,
} from './value-shape.ts';

type Choices = Readonly<Record<keyof typeof displayChoices, Leaf>>;

const choices = Object.fromEntries(
  Object.entries(displayChoices).map(([name, values]) => [name, choiceOf(values)]),
) as Choices;

const displayShapes: Readonly<Record<keyof DisplaySettings, Leaf>> = {
  ...choices,
  measure: wholeNumber(measures.least, measures.most),
  theme: textLike('NAME'),
  linear: choiceOf(linearModes),
  lang: textLike('TAG'),
};

const display: Fields = { fields: displayShapes, placeholder: '{"OPTION":VALUE}' };

const mostKept = 1_000_000;
const limit = wholeNumber(1, mostKept);
const retention: Fields = { fields: { days: limit, articles: limit } };

/** At most a day. */
export const refreshMinutes = { least: 1, most: 1440 } as const;
const refresh: Fields = { fields: { minutes: wholeNumber(refreshMinutes.least, refreshMinutes.most) } };

const onOrOff = choiceOf(['on', 'off']);
const notify: Fields = { fields: { urgent: onOrOff, title: onOrOff } };

const membersOf = (named: string, members: ValueShape): Members => ({ named, members });

/** The parts of the file. */
export const settingShapes: Readonly<Record<keyof Settings, Fields | Members>> = {
  display,
  terminals: membersOf('TERMINAL', display),
  directions: membersOf('SOURCE', choiceOf(['rtl', 'ltr'])),
  fullTexts: membersOf('SOURCE', choiceOf(fullTextRules)),
  intervals: membersOf('SOURCE', wholeNumber(intervalLimits.least, intervalLimits.most)),
  retention,
  retentions: membersOf('SOURCE', retention),
  sorts: membersOf('LIST', choiceOf(arrangements)),
  storyRows: membersOf('LIST', choiceOf(storyRowRules)),
  keyboard: { fields: { preset: choiceOf(keyPresets) } },
  refresh,
  notify,
  keys: membersOf('KEY', orNull(textLike('COMMAND'))),
  programs: { fields: { player: textLike('COMMAND') } },
  themes: membersOf('NAME', {
    fields: { base: textLike('NAME'), colors: membersOf('COLOR', textLike('#rrggbb')) },
    required: ['colors'],
  }),
  hints: membersOf('HINT', onlyTrue),
};

export const settingParts = Object.keys(settingShapes) as readonly (keyof Settings)[];

export const isSettingPart = (name: string): name is keyof Settings => Object.hasOwn(settingShapes, name);

/** The keys of rows that are not settings of the display. */
export type OtherSetting =
  | Exclude<keyof Settings, 'display' | 'retention' | 'refresh' | 'notify' | 'programs' | 'keyboard'>
  | `retention.${keyof RetentionRule}`
  | `refresh.${keyof RefreshRule}`
  | `notify.${keyof NotifyRule}`
  | `programs.${keyof Settings['programs']}`
  | `keyboard.${keyof KeyboardSettings}`;

/** A row of the table. */
export interface SettingRow {
  /** `display.digits`, `directions`. */
  readonly key: string;
  readonly part: keyof Settings;
  readonly shape: ValueShape;
}

const rowsOf = (part: keyof Settings): readonly SettingRow[] => {
  const shape = settingShapes[part];
  if (isMembers(shape)) return [{ key: part, part, shape }];
  return Object.entries(shape.fields).map(([name, inner]) => ({
    key: `${part}.${name}`,
    part,
    shape: inner,
  }));
};

/** Settings with names of their own, each a row; of those whose names users choose, a row for all. */
export const settingRows: readonly SettingRow[] = settingParts.flatMap(rowsOf);

/** What a key leads to. */
export interface SettingPlace {
  readonly part: keyof Settings;
  /** Within the part; a name may contain dots. */
  readonly names: readonly string[];
  readonly shape: ValueShape;
}

/** A setting of a terminal lies one step deeper: the terminal is all up to the last dot. */
function namesIn(part: keyof Settings, rest: string): readonly string[] {
  const dot = part === 'terminals' ? rest.lastIndexOf('.') : -1;
  return dot > 0 ? [rest.slice(0, dot), rest.slice(dot + 1)] : [rest];
}

/** What a key of `khabar config` means: a part (`keys`), a setting (`display.digits`), or a member (`keys.articles a`); null: nothing. */
export function settingPlace(key: string): SettingPlace | null {
  const [part = '', ...more] = key.split('.');
  if (!isSettingPart(part)) return null;
  const shape = settingShapes[part];
  if (more.length === 0) return { part, names: [], shape };
  const names = namesIn(part, more.join('.'));
  const inner = names.reduce<ValueShape | null>((outer, name) => outer && shapeIn(outer, name), shape);
  return inner && { part, names, shape: inner };
}

export const choicesOf = (shape: ValueShape): readonly string[] | null =>
  isLeaf(shape) ? (shape.choices ?? null) : null;
