import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { emptySettings, settingEdits } from '../../source/domain/settings.ts';
import { createConfStore } from '../../source/storage/store/conf-store.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const clock = { now: () => new Date('2026-11-24T09:30:00Z') };

/** A store whose settings lie in a folder of their own, with this in their file. */
function withSettings(text: string) {
  const folder = temporaryFolder();
  const settingsFolder = path.join(folder, 'config');
  mkdirSync(settingsFolder);
  writeFileSync(path.join(settingsFolder, 'settings.json'), text);
  const store = createConfStore({ folder, settingsFolder, clock });
  return { store, settingsFolder };
}

const file = (settings: unknown): string => JSON.stringify({ version: 1, settings });

describe('settings.json', () => {
  it('may name only some settings', () => {
    const { store } = withSettings(file({ display: { digits: 'arabic' } }));
    expect(store.settings()).toEqual({ ...emptySettings, display: { digits: 'arabic' } });
    expect(store.damage()).toEqual([]);
  });

  it('may be written by hand without its envelope, and has it once it is changed', () => {
    const { store, settingsFolder } = withSettings('{ "display": { "digits": "arabic" } }');
    expect(store.settings()).toEqual({ ...emptySettings, display: { digits: 'arabic' } });
    store.apply({ what: 'setting', edits: settingEdits({ 'display/justify': 'kashida' }) });
    expect(store.damage()).toEqual([]);
    const written = JSON.parse(readFileSync(path.join(settingsFolder, 'settings.json'), 'utf8'));
    expect(written).toMatchObject({
      version: 1,
      settings: { display: { digits: 'arabic', justify: 'kashida' } },
    });
  });

  it('is kept aside where what it has without an envelope is something else', () => {
    const { store } = withSettings('{ "digits": "arabic" }');
    expect(store.settings()).toEqual(emptySettings);
    expect(store.damage()).toHaveLength(1);
  });

  it.each([
    ['beside its envelope', { version: 1, $schema: 'x', settings: { display: { digits: 'arabic' } } }],
    ['a part', { version: 1, settings: { display: { digits: 'arabic' }, sounds: { on: true } } }],
    ['a setting', { version: 1, settings: { display: { digits: 'arabic', colour: 'red' } } }],
    ['a setting of a terminal', { version: 1, settings: { terminals: { kitty: { colour: 'red' } } } }],
    ['a limit', { version: 1, settings: { retention: { weeks: 2 } } }],
  ])('keeps what it does not know: %s', (_, known) => {
    const { store, settingsFolder } = withSettings(JSON.stringify(known));
    expect(store.settings().display).not.toHaveProperty('colour');
    store.apply({ what: 'setting', edits: settingEdits({ 'display/justify': 'kashida' }) });
    expect(store.damage()).toEqual([]);
    const written = JSON.parse(readFileSync(path.join(settingsFolder, 'settings.json'), 'utf8'));
    expect(written).toMatchObject(known);
    expect(written.settings.display.justify).toBe('kashida');
  });

  it('keeps what it does not know of a file without an envelope', () => {
    const { store, settingsFolder } = withSettings('{ "display": {}, "sounds": { "on": true } }');
    store.apply({ what: 'setting', edits: settingEdits({ 'display/justify': 'kashida' }) });
    const written = JSON.parse(readFileSync(path.join(settingsFolder, 'settings.json'), 'utf8'));
    expect(written.settings).toMatchObject({ display: { justify: 'kashida' }, sounds: { on: true } });
  });

  it('says which of its values are invalid', () => {
    const { store } = withSettings(
      file({ display: { bidi: 'up' }, terminals: { kitty: { measure: 7 } }, keys: { 'articles j': 7 } }),
    );
    expect(store.settings()).toEqual({ ...emptySettings, terminals: {} });
    expect(store.damage()).toMatchObject([
      { faults: ['display.bidi', 'terminals.kitty.measure', 'keys.articles j'] },
    ]);
  });

  it('says where it stops being JSON', () => {
    const { store } = withSettings('{\n  "display": {\n    "digits": arabic\n  }\n}');
    expect(store.settings()).toEqual(emptySettings);
    expect(store.damage()).toMatchObject([{ place: { line: 3, column: 15 } }]);
  });

  it.each([
    ['a value that a setting cannot have', { display: { digits: 'arabic', bidi: 'sideways' } }],
    ['a measure out of bounds', { display: { digits: 'arabic', measure: 500 } }],
    ['a terminal that is no table', { display: { digits: 'arabic' }, terminals: { kitty: 'app' } }],
    ['a theme without colors', { display: { digits: 'arabic' }, themes: { a: { base: 'dark' } } }],
    ['a color that is no text', { display: { digits: 'arabic' }, themes: { a: { colors: { text: 7 } } } }],
    ['a direction that is none', { display: { digits: 'arabic' }, directions: { a: 'up' } }],
    ['a rule for full texts that is none', { display: { digits: 'arabic' }, fullTexts: { a: 'never' } }],
    ['a limit of retention that is no count', { display: { digits: 'arabic' }, retention: { days: 0 } }],
    ['a rule of retention that is none', { display: { digits: 'arabic' }, retentions: { a: { days: '7' } } }],
    ['a command that is no name', { display: { digits: 'arabic' }, keys: { 'list j': 7 } }],
    ['a part that is no table', { display: { digits: 'arabic' }, directions: ['rtl'] }],
  ])('loses %s and keeps the rest; the file as it was is kept aside', (_, settings) => {
    const { store, settingsFolder } = withSettings(file(settings));
    expect(store.settings().display).toEqual({ digits: 'arabic' });
    expect(store.damage()).toHaveLength(1);
    const aside = readdirSync(settingsFolder).find(name => name.includes('damaged')) as string;
    expect(readFileSync(path.join(settingsFolder, aside), 'utf8')).toBe(file(settings));
  });

  it('is kept aside whole where it cannot be read', () => {
    const { store, settingsFolder } = withSettings('{"version":1,');
    expect(store.settings()).toEqual(emptySettings);
    expect(readdirSync(settingsFolder).filter(name => name.includes('damaged'))).toHaveLength(1);
  });
});
