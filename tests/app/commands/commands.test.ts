import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { commandIds } from '../../../source/app/commands/command.ts';
import { commands } from '../../../source/app/commands/index.ts';
import { arabicLayout, arabicTwin, latinKey } from '../../../source/app/keymap/arabic-layout.ts';
import { keyTable } from '../../support/key-table.ts';
import { languages } from '../../support/languages.ts';

describe('the command table', () => {
  it('has one row for every command id', () => {
    expect(commands.map(command => command.id).sort()).toEqual([...commandIds].sort());
  });

  it('gives no key to two commands of one scope', () => {
    const taken = commands.flatMap(command =>
      command.scopes.flatMap(scope => command.keys.map(key => `${scope} ${key}`)),
    );
    expect(taken.filter((entry, index) => taken.indexOf(entry) !== index)).toEqual([]);
  });

  it('has a title in every language, and a short hint where it is hinted at', () => {
    for (const messages of Object.values(languages)) {
      expect(commands.filter(command => !messages.commands[command.id])).toEqual([]);
      expect(commands.filter(command => command.hint && !messages.hints[command.id])).toEqual([]);
    }
  });

  it('has an Arabic-layout twin for every letter key', () => {
    const letters = commands.flatMap(command => command.keys).filter(key => /^[a-zA-Z/?]$/u.test(key));
    expect(letters.filter(key => arabicTwin(key) === null)).toEqual([]);
    expect(letters.filter(key => latinKey(arabicTwin(key) as string) !== key)).toEqual([]);
  });

  it('gives no command a capital that types ASCII in the Arabic layout as its only key', () => {
    const ambiguous = new Set('LFDVCUZM');
    expect(commands.filter(command => command.keys.every(key => ambiguous.has(key)))).toEqual([]);
  });

  it('maps every Arabic key to one Latin key', () => {
    expect(Object.values(arabicLayout).every(latin => latin.length === 1)).toBe(true);
  });

  it('is the key table of the README', () => {
    const path = new URL('../../../README.md', import.meta.url);
    const readme = readFileSync(path, 'utf8');
    const current = readme.replace(
      /(<!-- keys -->\n)[\s\S]*(\n<!-- \/keys -->)/u,
      (_, open, close) => open + keyTable() + close,
    );
    if (process.env.UPDATE_EXPECTATIONS) writeFileSync(path, current);
    else expect(readme).toBe(current);
    expect(readme).toContain('<!-- keys -->');
  });
});
