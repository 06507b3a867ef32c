import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { signNames, signs } from '../../source/app/view/signs.ts';
import { displayFor, displayFromEnvironment } from '../../source/cli/display.ts';
import { defaultDisplay, displayChoices } from '../../source/domain/display.ts';
import { emptySettings } from '../../source/domain/settings.ts';

describe('the variables of the display', () => {
  it('are one for each setting', () => {
    const env = { KHABAR_BIDI: 'fenced', KHABAR_MEASURE: '80', KHABAR_TATWEEL: 'strip', OTHER: 'x' };
    expect(displayFromEnvironment(env)).toEqual({
      display: { bidi: 'fenced', measure: 80, tatweel: 'strip' },
      errors: [],
    });
  });

  it.each([
    [{ KHABAR_BIDI: 'sideways' }, 'KHABAR_BIDI=sideways', 'auto, app, terminal'],
    [{ KHABAR_MEASURE: '200' }, 'KHABAR_MEASURE=200', '40…120'],
    [{ KHABAR_MEASURE: 'wide' }, 'KHABAR_MEASURE=wide', '40…120'],
  ])('say what is allowed: %j', (env, subject, allowed) => {
    const { display, errors } = displayFromEnvironment(env);
    expect(display).toEqual({});
    expect(errors).toMatchObject([{ code: 'bad-value', subject }]);
    expect(errors[0]?.detail).toContain(allowed);
  });

  it('do nothing where they are empty', () => {
    expect(displayFromEnvironment({ KHABAR_BIDI: '' })).toEqual({ display: {}, errors: [] });
  });
});

describe('what counts', () => {
  const overrides = {
    flags: { digits: 'western' },
    environment: { digits: 'arabic', bidi: 'app' },
    settings: { ...emptySettings, display: { bidi: 'off', tatweel: 'strip' } },
  } as const;

  it('is the flag, then the variable, then the setting, in a terminal', () => {
    expect(displayFor(overrides, 'xterm')).toMatchObject({
      digits: 'western',
      bidi: 'app',
      tatweel: 'strip',
    });
  });

  it('is the flag alone in a pipe', () => {
    expect(displayFor(overrides, null)).toEqual({ ...defaultDisplay, digits: 'western' });
  });
});

describe('the guide', () => {
  const guide = readFileSync(new URL('../../docs/guide.md', import.meta.url), 'utf8');

  it.each(Object.entries(displayChoices))('has a row for %s with all of its values', (name, values) => {
    const row = guide.split('\n').find(line => line.includes(`| \`--${name}\` |`));
    expect(values.filter(value => !row?.includes(`\`${value}\``))).toEqual([]);
  });

  it('has a row for each sign of the lists', () => {
    const rows = guide.split('\n').filter(line => /^\| `.` \|/u.test(line));
    expect(signNames.filter(name => !rows.some(row => row.startsWith(`| \`${signs[name].sign}\``)))).toEqual(
      [],
    );
  });
});
