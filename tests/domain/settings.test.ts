import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  displayValues,
  emptySettings,
  settingsFrom,
  settingValues,
  withSettings,
} from '../../source/domain/settings.ts';

const name = fc.string({ minLength: 1 }).filter(text => text !== '__proto__');
const record = <T>(value: fc.Arbitrary<T>) => fc.dictionary(name, value, { noNullPrototype: true });
const rule = fc.record({ days: fc.nat(), articles: fc.nat() }, { requiredKeys: [], noNullPrototype: true });

describe('settings as values by their paths', () => {
  it('are the same settings again, whatever sources, terminals and keys are called', () => {
    const settings = fc.record({
      display: fc.constant({ digits: 'arabic' as const }),
      terminals: record(fc.constant({ bidi: 'app' as const })),
      directions: record(fc.constantFrom('rtl' as const, 'ltr' as const)),
      fullTexts: record(fc.constant('always' as const)),
      intervals: record(fc.nat()),
      retention: rule,
      retentions: record(rule),
      sorts: record(fc.constantFrom('oldest' as const, 'days' as const)),
      storyRows: record(fc.constant('off' as const)),
      keyboard: fc.record({ preset: fc.constant('vim' as const) }, { requiredKeys: [] }),
      refresh: fc.constant({ minutes: 20 }),
      notify: fc.constant({ urgent: 'on' as const }),
      keys: record(fc.option(fc.string())),
      programs: fc.oneof(fc.constant({}), fc.record({ player: fc.string() })),
      themes: record(fc.constant({ base: 'dark', colors: { text: '#ffffff' } })),
      hints: record(fc.constant(true as const)),
    });
    fc.assert(
      fc.property(settings, each => {
        expect(settingsFrom(settingValues(each))).toEqual(each);
      }),
    );
  });

  it('ignore a path that leads nowhere', () => {
    expect(settingsFrom({ 'unknown/x': 1, toString: 2 })).toEqual(emptySettings);
  });

  it('are set and taken away one by one, without a change of the others', () => {
    const settings = {
      ...emptySettings,
      directions: { a: 'rtl', b: 'ltr' },
      keys: { 'list j': null },
    } as const;
    expect(withSettings(settings, { 'directions/a': null, 'display/digits': 'arabic' })).toEqual({
      ...settings,
      display: { digits: 'arabic' },
      directions: { b: 'ltr' },
    });
  });

  it('hold for one terminal if they depend on it', () => {
    expect(displayValues('kitty', { bidi: 'app', digits: 'arabic' })).toEqual({
      'terminals/kitty/bidi': 'app',
      'display/digits': 'arabic',
    });
    expect(displayValues(null, { bidi: 'app' })).toEqual({ 'display/bidi': 'app' });
  });
});
