import { describe, expect, it } from 'vitest';
import { type DisplayOverrides, isLaidOut } from '../../../source/cli/display.ts';
import { lineOf, linesOf, type Medium, type PageInput, pageFor } from '../../../source/cli/output/page.ts';
import { bidiModes } from '../../../source/domain/display.ts';
import { emptySettings } from '../../../source/domain/settings.ts';
import { languages } from '../../support/languages.ts';

const pipe: Medium = { isTTY: false, columns: null };
const terminal: Medium = { isTTY: true, columns: 60 };

const page = (
  medium: Medium,
  env: PageInput['env'],
  { width, ...flags }: DisplayOverrides['flags'] & { width?: number } = {},
  overrides: Partial<DisplayOverrides> = {},
) =>
  pageFor({
    medium,
    env,
    overrides: { flags, environment: {}, settings: emptySettings, ...overrides },
    width,
    messages: languages.ar,
    now: new Date(0),
    tmux: async () => ({ termType: 'VTE(8001)', termName: 'xterm-256color', programs: [] }),
  });

describe('pageFor', () => {
  it.each([
    [
      'a pipe',
      pipe,
      {},
      {},
      { order: 'logical', shaping: false, encoding: 'logical', marks: 'keep', width: null },
    ],
    ['a pipe with a width', pipe, {}, { width: 40 }, { order: 'logical', width: 40 }],
    [
      'app in a pipe',
      pipe,
      {},
      { bidi: 'app' },
      { order: 'visual', shaping: true, encoding: 'visual', marks: 'keep', width: 80 },
    ],
    ['app without forms', pipe, {}, { bidi: 'app', shaping: 'off' }, { order: 'visual', shaping: false }],
    [
      'an encoding in a pipe',
      pipe,
      {},
      { bidi: 'kitty', width: 30 },
      { order: 'visual', encoding: 'kitty', width: 30 },
    ],
    ['off in a pipe', pipe, {}, { bidi: 'off' }, { order: 'logical', shaping: false, width: null }],
    ['the environment in a pipe', pipe, { KITTY_WINDOW_ID: '1' }, {}, { order: 'logical' }],
    [
      'xterm',
      terminal,
      { XTERM_VERSION: 'XTerm(379)' },
      {},
      { order: 'visual', shaping: true, encoding: 'visual', width: 59 },
    ],
    ['kitty', terminal, { KITTY_WINDOW_ID: '1' }, {}, { encoding: 'kitty', marks: 'none' }],
    ['Konsole', terminal, { KONSOLE_VERSION: '221203' }, {}, { encoding: 'fenced', marks: 'usual' }],
    [
      'VTE, whose mode only the reader switches',
      terminal,
      { VTE_VERSION: '7006' },
      {},
      { order: 'visual', encoding: 'guarded', marks: 'usual' },
    ],
    [
      'VTE told to leave it to the program',
      terminal,
      { VTE_VERSION: '7006' },
      { bidi: 'app' },
      { encoding: 'visual' },
    ],
    ['foot started from VTE', terminal, { VTE_VERSION: '7006', TERM: 'foot' }, {}, { encoding: 'visual' }],
    [
      'mlterm, which puts logical text right',
      terminal,
      { MLTERM: '3.9.0' },
      {},
      { order: 'logical', shaping: false },
    ],
    ['tmux in VTE', terminal, { TMUX: '/tmp/x', VTE_VERSION: '7006' }, {}, { encoding: 'guarded' }],
    ['a dumb terminal', terminal, { TERM: 'dumb' }, {}, { order: 'logical' }],
    ['what is not known', terminal, {}, {}, { order: 'visual', encoding: 'visual', marks: 'none' }],
    ['harakat kept', terminal, {}, { tashkeel: 'keep' }, { marks: 'usual' }],
    [
      'harakat left out',
      pipe,
      {},
      { tashkeel: 'strip', digits: 'western' },
      { marks: 'strip', digits: 'western' },
    ],
    ['a width that wins over the window', terminal, {}, { width: 30 }, { width: 30 }],
    [
      'a width that fills the window, whose last column stays free',
      terminal,
      {},
      { width: 60 },
      { width: 59 },
    ],
    ['a window that does not tell', { isTTY: true, columns: null }, {}, {}, { width: 80 }],
  ] as const)('%s', async (_, medium, env, flags, expected) => {
    expect(await page(medium, env, flags)).toMatchObject(expected);
  });

  const overrides: Partial<DisplayOverrides> = {
    environment: { digits: 'arabic', tashkeel: 'keep' },
    settings: {
      ...emptySettings,
      display: { digits: 'western', tatweel: 'strip', measure: 50 },
      terminals: { kitty: { bidi: 'app' } },
    },
  };

  it('follows the settings and the environment on a terminal; flags win', async () => {
    const kitty = { KITTY_WINDOW_ID: '1' };
    expect(await page(terminal, kitty, {}, overrides)).toMatchObject({
      encoding: 'visual',
      digits: 'arabic',
      marks: 'usual',
      tatweel: 'strip',
      measure: 50,
    });
    expect(await page(terminal, {}, {}, overrides)).toMatchObject({ encoding: 'visual', digits: 'arabic' });
    const flags = { bidi: 'fenced', digits: 'source' } as const;
    expect(await page(terminal, kitty, flags, overrides)).toMatchObject({
      encoding: 'fenced',
      digits: 'source',
    });
  });

  it('takes a setting that Khabar orders lines for what the reader does of it, which is to switch modes', async () => {
    const settings = {
      ...emptySettings,
      terminals: { vte: { bidi: 'app' }, mlterm: { bidi: 'app' } },
    } as const;
    const vte = { VTE_VERSION: '7006' };
    expect(await page(terminal, vte, {}, { settings })).toMatchObject({ encoding: 'guarded' });
    expect(await page(terminal, vte, { bidi: 'app' }, { settings })).toMatchObject({ encoding: 'visual' });
    expect(await page(terminal, { MLTERM: '3.9' }, {}, { settings })).toMatchObject({ order: 'logical' });
  });

  it('is bent by neither in a pipe', async () => {
    const { paint: _, ...bent } = await page(pipe, { KITTY_WINDOW_ID: '1' }, {}, overrides);
    expect(await page(pipe, {})).toMatchObject(bent);
  });

  it.each([
    ['a terminal', terminal, {}, true],
    ['a pipe', pipe, {}, false],
    ['FORCE_COLOR', pipe, { FORCE_COLOR: '1' }, true],
    ['no dumb terminal', terminal, { TERM: 'dumb' }, false],
    ['FORCE_COLOR=0', pipe, { FORCE_COLOR: '0' }, false],
    ['FORCE_COLOR=0 on a terminal', terminal, { FORCE_COLOR: '0' }, false],
    ['NO_COLOR, which wins', pipe, { FORCE_COLOR: '1', NO_COLOR: '1' }, false],
  ] as const)('paints for %s', async (_, medium, env, paints) => {
    const line = lineOf(await page(medium, { COLORFGBG: '0;15', ...env }), 'خبر', { role: 'error' });
    expect(line.includes('\u001b[1;31m')).toBe(paints);
  });

  it('paints in the colours that read on the background, and never the background', async () => {
    const painted = async (COLORFGBG: string) =>
      lineOf(await page(terminal, { COLORFGBG, COLORTERM: 'truecolor' }), 'خبر', { role: 'link' });
    expect(await painted('15;0')).toContain('\u001b[4;38;2;124;192;255m');
    expect(await painted('0;15')).toContain('\u001b[4;38;2;11;92;173m');
    expect(await painted('')).toContain('\u001b[4;38;2;95;95;255m');
  });

  it('has weight but no colour on a terminal with NO_COLOR', async () => {
    const line = lineOf(await page(terminal, { NO_COLOR: '1' }), 'خبر', { role: 'error' });
    expect(line).toContain('\u001b[1m');
    expect(line).not.toContain('\u001b[31m');
  });
});

describe('lines', () => {
  const forms = '\ufeae\ufe92\ufea7'; // خبر

  it('stand at the side where they begin, on a visual page', async () => {
    const visual = await page(pipe, {}, { bidi: 'app', width: 10 });
    expect(linesOf(visual, 'خبر')).toEqual([`       ${forms}`]);
    expect(linesOf(visual, 'news')).toEqual(['news']);
    expect(linesOf(visual, '123')).toEqual(['       123']);
    expect(linesOf(visual, '123', { fallback: 'ltr' })).toEqual(['123']);
    expect(linesOf(visual, '')).toEqual(['']);
  });

  it('stand at the left in logical order', async () => {
    expect(linesOf(await page(pipe, {}, { width: 10 }), 'خبر خبر خبر')).toEqual(['خبر خبر', 'خبر']);
    expect(linesOf(await page(pipe, {}), 'خبر '.repeat(100).trim())).toHaveLength(1);
  });

  it('are encoded letter by letter where the terminal wants it', async () => {
    const guarded = await page(pipe, {}, { bidi: 'guarded', width: 3 });
    expect(linesOf(guarded, 'خبر')).toEqual([[...forms].map(letter => `${letter}\u200e`).join('')]);
  });

  it('are cut at the end of reading where only one is wanted', async () => {
    expect(lineOf(await page(pipe, {}, { width: 6 }), 'خبر خبر')).toBe('خبر خ…');
  });
});

describe('the marks that guide text', () => {
  const text = 'مع \u200E--all أو \u2066khabar list\u2069';
  it('go to a pipe, and to a terminal that reorders without isolates', async () => {
    expect(linesOf(await page(pipe, {}), text)).toEqual([text]);
    const mlterm = await page(terminal, { MLTERM: '3.9.0' });
    expect(linesOf(mlterm, text)).toEqual(['مع \u200E--all أو \u200Ekhabar list\u200E']);
    expect(linesOf({ ...mlterm, width: 23 }, text)).toEqual(['مع \u200E--all أو khabar list']);
  });

  it('go to no other terminal, and not through tmux', async () => {
    for (const env of [{ TERM: 'dumb' }, { TMUX: '/tmp/x', MLTERM: '3.9.0' }])
      expect(linesOf(await page(terminal, env, { bidi: 'terminal' }), text)).toEqual([
        'مع --all أو khabar list',
      ]);
  });
});

describe('isLaidOut', () => {
  it.each(bidiModes)('tells without layout whether a pipe has a page: --bidi %s', async bidi => {
    expect(isLaidOut(pipe, { bidi })).toBe((await page(pipe, {}, { bidi })).width !== null);
  });

  it('has one with a width, and on a terminal', async () => {
    expect(isLaidOut(pipe, { width: 40 })).toBe((await page(pipe, {}, { width: 40 })).width !== null);
    expect(isLaidOut(terminal, {})).toBe((await page(terminal, {})).width !== null);
    expect(isLaidOut(pipe, {})).toBe((await page(pipe, {})).width !== null);
  });
});
