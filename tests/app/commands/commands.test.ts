import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { commands } from '../../../source/app/commands/index.ts';
import { commandNames } from '../../../source/app/commands/names.ts';
import { keyTable } from '../../support/key-table.ts';
import { languages } from '../../support/languages.ts';

describe('the command table', () => {
  it('has every id once', () => {
    const ids = commands.map(({ id }) => id);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  });

  it('has a title in every language, and a short hint for what the footer names', () => {
    for (const messages of Object.values(languages)) {
      expect(commands.filter(({ id }) => !messages.commands[id])).toEqual([]);
      expect(commands.filter(({ id, hint }) => hint && !messages.hints[id])).toEqual([]);
    }
  });

  it('has no two names alike, in whichever language', () => {
    const keys = commandNames(Object.values(languages)).map(({ key }) => key);
    expect(keys.filter((key, index) => key === '' || keys.indexOf(key) !== index)).toEqual([]);
  });

  it.each([
    ['guide.md', 'en'],
    ['guide.ar.md', 'ar'],
  ] as const)('is the key table of %s', (name, language) => {
    const path = new URL(`../../../docs/${name}`, import.meta.url);
    const guide = readFileSync(path, 'utf8');
    const current = guide.replace(
      /(<!-- keys -->\n)[\s\S]*?(<!-- \/keys -->)/u,
      (_, open, close) => `${open}${keyTable(language)}\n${close}`,
    );
    if (process.env.UPDATE_EXPECTATIONS) writeFileSync(path, current);
    else expect(guide).toBe(current);
    expect(guide).toContain('<!-- keys -->');
  });
});
