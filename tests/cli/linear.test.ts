import { expect, it } from 'vitest';
import type { DisplaySettings } from '../../source/domain/display.ts';
import { makeArticle, makeSource } from '../support/articles.ts';
import { nothingKept } from '../support/library.ts';
import { createTestWorld } from './support/world.ts';

type Env = Readonly<Record<string, string>>;

/** Which reader is opened; null: a list is printed. */
async function opened(env: Env, display: Partial<DisplaySettings>, ...argv: string[]) {
  const settings = { ...nothingKept.settings, display };
  const { khabar, readers } = createTestWorld({
    articles: [makeArticle()],
    kept: { settings },
    env,
    stdout: { isTTY: true, columns: 80 },
  });
  await khabar(...argv);
  return readers[0] ? (readers[0].isLinear ? 'linear' : 'panes') : null;
}

it.each([
  ['nothing', {}, {}, [], 'panes'],
  ['the flag', {}, {}, ['--linear'], 'linear'],
  ['the variable', { KHABAR_LINEAR: 'on' }, {}, [], 'linear'],
  ['the setting', {}, { linear: 'on' }, [], 'linear'],
  ['the variable of Ink', { INK_SCREEN_READER: 'true' }, {}, [], 'linear'],
  ['the variable of Ink, which is off', { INK_SCREEN_READER: 'false' }, {}, [], 'panes'],
  ['the setting, against the variable of Ink', { INK_SCREEN_READER: 'true' }, { linear: 'off' }, [], 'panes'],
  ['the variable, against the setting', { KHABAR_LINEAR: 'off' }, { linear: 'on' }, [], 'panes'],
  ['the flag, against the variable', { KHABAR_LINEAR: 'off' }, {}, ['--linear'], 'linear'],
  ['a terminal that cannot move its cursor', { TERM: 'dumb' }, {}, [], null],
  ['the flag in such a terminal', { TERM: 'dumb' }, {}, ['--linear'], 'linear'],
  ['the flag with a command', {}, {}, ['list', '--linear'], null],
] as const)('%s decides', async (_, env, display, argv, reader) => {
  expect(await opened(env, display, ...argv)).toBe(reader);
});

it.each([
  [{ KHABAR_LINEAR: 'on' }, [], 'افتتاح مكتبة'],
  [{ KHABAR_LINEAR: 'on' }, ['--bidi', 'app'], 'ﺔﺒﺘﻜﻣ ﺡﺎﺘﺘﻓﺍ'],
  [{ KHABAR_LINEAR: 'off' }, [], 'ﺔﺒﺘﻜﻣ ﺡﺎﺘﺘﻓﺍ'],
] as const)('%j has commands print lines in the order of reading: %j', async (env, argv, shown) => {
  const stdout = { isTTY: true, columns: 80 };
  const { khabar } = createTestWorld({
    articles: [makeArticle()],
    kept: { ...nothingKept, sources: [makeSource()] },
    env: { ...env, TERM: 'alacritty' },
    stdout,
  });
  expect((await khabar('list', ...argv)).stdout).toContain(shown);
});

it('tells what KHABAR_LINEAR may be', async () => {
  const { khabar, errors } = createTestWorld({
    articles: [makeArticle()],
    env: { KHABAR_LINEAR: 'perhaps' },
    stdout: { isTTY: true, columns: 80 },
  });
  await khabar();
  expect(errors()).toMatch(/KHABAR_LINEAR=perhaps.*auto.*on.*off/u);
});
