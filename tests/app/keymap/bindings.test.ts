import { describe, expect, it } from 'vitest';
import { commandOf } from '../../../source/app/commands/index.ts';
import { arabicLayout, arabicTwin, latinKey } from '../../../source/app/keymap/arabic-layout.ts';
import { bindingsOf, clashesIn, lookUp } from '../../../source/app/keymap/bindings.ts';
import { defaultBindings } from '../../../source/app/keymap/default-bindings.ts';
import { keysOfCommand } from '../../../source/app/keymap/keys-of-command.ts';

const with_ = (users: Readonly<Record<string, string | null>>) => bindingsOf(defaultBindings, users);
const meaning = (users: Readonly<Record<string, string | null>>, scope: 'articles' | 'reader', key: string) =>
  lookUp(with_(users).bindings, [scope, 'anywhere'], key.split(' ')).bound[0]?.command;

describe('the default bindings', () => {
  it('clash with none of each other', () => {
    expect(clashesIn(bindingsOf(defaultBindings).bindings)).toEqual([]);
  });

  it('have a twin in the Arabic layout for every letter', () => {
    const letters = defaultBindings.map(({ key }) => key).filter(key => /^[a-zA-Z/?]$/u.test(key));
    const asciiThere = new Set('LFDVCUZM');
    const without = letters.filter(key => arabicTwin(key) === null && !asciiThere.has(key));
    expect(without).toEqual([]);
    const twins = letters.flatMap(key =>
      arabicTwin(key) === null ? [] : [[key, arabicTwin(key) as string]],
    );
    expect(twins.filter(([key, twin]) => latinKey(twin as string) !== key)).toEqual([]);
  });

  it('give no command a capital that types ASCII in the Arabic layout as its only key', () => {
    const asciiThere = new Set('LFDVCUZM');
    const { bindings } = bindingsOf(defaultBindings);
    const ids = [...new Set(bindings.map(({ command }) => command))];
    expect(ids.filter(id => keysOfCommand(bindings, id).every(key => asciiThere.has(key)))).toEqual([]);
  });

  it('map every key of the Arabic layout to one Latin key', () => {
    expect(Object.values(arabicLayout).every(latin => latin.length === 1)).toBe(true);
  });

  it('are of commands that do something there', () => {
    expect(defaultBindings.filter(({ command }) => commandOf(command).scopes.length === 0)).toEqual([]);
  });
});

describe('the user’s bindings', () => {
  it('take the place of a default in one scope, and leave the others', () => {
    const users = { 'articles s': 'bookmark', 'articles b': 'browser' };
    expect(meaning(users, 'articles', 's')).toBe('bookmark');
    expect(meaning(users, 'articles', 'b')).toBe('browser');
    expect(meaning(users, 'reader', 'b')).toBe('bookmark');
    expect(with_(users).clashes).toEqual([]);
  });

  it('take the place of a default everywhere', () => {
    expect(meaning({ 'anywhere j': 'next-unread' }, 'articles', 'j')).toBe('next-unread');
    expect(meaning({ 'anywhere j': 'next-unread' }, 'reader', 'j')).toBe('next-unread');
  });

  it('take a key away', () => {
    expect(meaning({ 'anywhere Q': null }, 'articles', 'Q')).toBeUndefined();
    expect(meaning({}, 'articles', 'Q')).toBe('quit');
  });

  it('may be written in the Arabic layout, with an argument, and of several keys', () => {
    const { bindings, clashes } = with_({ 'sources ك ت': 'down 5' });
    expect(clashes).toEqual([]);
    const [bound] = lookUp(bindings, ['sources'], [';', 'j']).bound;
    expect(bound).toMatchObject({ command: 'down', argument: '5' });
    expect(lookUp(bindings, ['sources'], [';']).isPrefix).toBe(true);
  });

  it.each([
    ['unknown-command', { 'articles z': 'fly' }, 'fly'],
    ['unknown-scope', { 'article z': 'down' }, 'article'],
    ['unknown-scope', { articles: 'down' }, 'articles'],
    ['elsewhere', { 'overlay z': 'bookmark' }, 'bookmark'],
    ['prefix', { 'articles g g': 'bottom' }, 'articles g'],
  ] as const)('that are wrong are told: %s', (problem, users, other) => {
    expect(with_(users).clashes).toEqual([{ problem, binding: Object.keys(users)[0], with: other }]);
  });
});
