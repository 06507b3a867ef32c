/** Which setting or value was meant by what was typed, by its names in all languages of the interface. */

import { isCommandId } from '../../app/commands/index.ts';
import { suggestionFor } from '../../base/suggestion.ts';
import type { DisplayChoice } from '../../domain/display.ts';
import type { ReaderError } from '../../domain/errors.ts';
import {
  choicesOf,
  type SettingPlace,
  settingParts,
  settingPlace,
  settingRows,
} from '../../domain/setting-shapes.ts';
import { isMembers } from '../../domain/value-shape.ts';
import { languageTags, messagesIn } from '../../i18n/index.ts';
import type { Messages } from '../../i18n/messages.ts';
import { searchKey } from '../../text/search-key.ts';

/** A word that people may type, and what it stands for. */
type Named = readonly [word: string, meant: string];

const isDisplayChoice = (name: string, { display }: Messages): name is DisplayChoice =>
  Object.hasOwn(display, name);

const namesOfDisplay = (name: string, messages: Messages): readonly string[] => [
  name,
  ...(isDisplayChoice(name, messages) ? [messages.display[name].name] : []),
  ...(name === 'theme' ? [messages.themes.name] : []),
  ...(isCommandId(name) ? [messages.commandNames[name]] : []),
];

const namesOfRow = (key: string, messages: Messages): readonly Named[] => {
  const name = key.slice(key.indexOf('.') + 1);
  const words = key.startsWith('display.') ? namesOfDisplay(name, messages) : [name];
  return [key, ...words].map(word => [word, key]);
};

/** The settings of the terminal that a key names. */
function rowsOfTerminal(key: string): readonly Named[] {
  const [, terminal] = /^terminals\.(.+)\.[^.]*$/u.exec(key) ?? [];
  if (terminal === undefined) return [];
  const names = settingRows.filter(({ part }) => part === 'display').map(row => row.key.split('.')[1]);
  return names.map(name => [`terminals.${terminal}.${name}`, `terminals.${terminal}.${name}`]);
}

/** Members that users name: what is before the first dot may be mistyped. */
function rowsOfPart(key: string): readonly Named[] {
  const dot = key.indexOf('.');
  if (dot < 0) return [];
  const parts = settingParts.filter(part => settingPlace(`${part}.x`));
  const meant = suggestionFor(key.slice(0, dot), parts);
  return meant === undefined ? [] : [[key, meant + key.slice(dot)]];
}

const folded = (word: string): string => searchKey(word) || word;

function nearest(typed: string, names: readonly Named[]): string | undefined {
  const word = folded(typed);
  const found = suggestionFor(
    word,
    names.map(([name]) => folded(name)),
  );
  return names.find(([name]) => folded(name) === found)?.[1];
}

const allMessages = (): Promise<readonly Messages[]> => Promise.all(languageTags.map(messagesIn));

const withSuggestion = (error: ReaderError, suggestion: string | undefined): ReaderError =>
  suggestion === undefined ? error : { ...error, suggestion };

async function settingMeant(typed: string): Promise<string | undefined> {
  const languages = await allMessages();
  const rows = languages.flatMap(messages => settingRows.flatMap(({ key }) => namesOfRow(key, messages)));
  const parts = settingParts.map((part): Named => [part, part]);
  return nearest(typed, [...rows, ...parts, ...rowsOfTerminal(typed)]) ?? nearest(typed, rowsOfPart(typed));
}

const inner = (text: string): string => text.replace(/[\u2066-\u2069]|\s*\(.*\)$/gu, '');

function namesOfChoice(place: SettingPlace, choice: string, messages: Messages): readonly Named[] {
  const name = place.names.at(-1) ?? '';
  if (!isDisplayChoice(name, messages)) return [[choice, choice]];
  const values: Readonly<Record<string, string>> = messages.display[name].values;
  return [choice, inner(values[choice] ?? choice)].map(word => [word, choice]);
}

async function valueMeant(place: SettingPlace, typed: string): Promise<string | undefined> {
  const choices = choicesOf(place.shape);
  if (choices === null || isMembers(place.shape)) return undefined;
  const languages = await allMessages();
  return nearest(
    typed,
    languages.flatMap(messages => choices.flatMap(choice => namesOfChoice(place, choice, messages))),
  );
}

/** Of an `unknown-setting`: the key that was meant. */
export const withSettingMeant = async (error: ReaderError): Promise<ReaderError> =>
  error.code === 'unknown-setting' ? withSuggestion(error, await settingMeant(error.subject ?? '')) : error;

/** Of a `bad-value`: the value that was meant. */
export const withValueMeant = async (
  error: ReaderError,
  place: SettingPlace,
  typed: string,
): Promise<ReaderError> =>
  error.code === 'bad-value' && error.suggestion === undefined
    ? withSuggestion(error, await valueMeant(place, typed))
    : withSettingMeant(error);
