import { describe, expect, it } from 'vitest';
import { arabic } from '../../../source/i18n/ar.ts';
import { schemaErrors } from '../support/schemas.ts';
import { createTestWorld } from '../support/world.ts';

const entry = (value: unknown) =>
  value as {
    readonly key: string;
    readonly value: unknown;
    readonly default: unknown;
    readonly origin: string;
  };

describe('khabar config list', () => {
  it('shows every setting with its value, its default, and where it comes from', async () => {
    const { khabar } = createTestWorld({ env: { KHABAR_DIGITS: 'western' } });
    await khabar('config', 'set', 'display.measure', '66');
    const list = ((await khabar('config', 'list', '--json')).json() as unknown[]).map(entry);
    const byKey = new Map(list.map(one => [one.key, one]));
    expect(schemaErrors('settings-list', list)).toEqual([]);
    expect(byKey.get('display.digits')).toMatchObject({
      value: 'western',
      default: 'source',
      origin: 'environment',
      allowed: ['source', 'arabic', 'western'],
    });
    expect(byKey.get('display.measure')).toMatchObject({ value: 66, default: 72, origin: 'file' });
    expect(byKey.get('display.theme')).toMatchObject({ value: 'auto', default: 'auto', origin: 'default' });
    expect(byKey.get('retention.days')).toMatchObject({ value: null, default: null, origin: 'default' });
    expect(byKey.get('keys')).toMatchObject({ value: {}, default: {}, origin: 'default', allowed: null });
  });

  it('is the same in a pipe in any locale', async () => {
    const list = async (LANG: string) =>
      (await createTestWorld({ env: { LANG } }).khabar('config', 'list')).stdout;
    expect(await list('ar_EG.UTF-8')).toBe(await list('en_GB.UTF-8'));
    expect(await list('C')).toContain('display.digits\tsource\tsource\tdefault\n');
  });

  it('has words for where values come from on a terminal', async () => {
    const { khabar } = createTestWorld({ stdout: { isTTY: true, columns: 90 } });
    await khabar('config', 'set', 'display.digits', 'western');
    expect((await khabar('config', 'list', '--bidi', 'off')).stdout).toMatch(
      /display\.digits +western +settings\.json \(default: source\)/u,
    );
  });
});

describe('khabar config get', () => {
  it('prints the value alone', async () => {
    const { khabar } = createTestWorld();
    expect((await khabar('config', 'get', 'display.digits')).stdout).toBe('source\n');
    expect((await khabar('config', 'get', 'retention.days')).stdout).toBe('');
    const { json } = await khabar('config', 'get', 'display.bidi', '--json');
    expect(schemaErrors('setting', json())).toEqual([]);
    expect(json()).toMatchObject({ key: 'display.bidi', value: 'auto', origin: 'default' });
  });

  it('prints a whole part as JSON, as set takes it', async () => {
    const { khabar } = createTestWorld();
    const keys = { 'articles a': 'bookmark', 'anywhere Q': null };
    await khabar('config', 'set', 'keys', JSON.stringify(keys));
    const { stdout } = await khabar('config', 'get', 'keys');
    expect(JSON.parse(stdout)).toEqual(keys);
  });
});

describe('khabar config set', () => {
  it.each([
    ['display.digits', 'western', 'western'],
    ['display.measure', '٦٨', 68],
    ['display.theme', 'sepia', 'sepia'],
    ['terminals.kitty.bidi', 'app', 'app'],
    ['terminals.tmux-3.4.bidi', 'app', 'app'],
    ['retention.days', '180', 180],
    ['retention', '{"days": 7, "articles": 100}', { days: 7, articles: 100 }],
    ['keys.articles a', 'bookmark', 'bookmark'],
    ['keys.articles a', 'null', null],
    ['themes.mine', '{"base": "dark", "colors": {"headline": "#ffffff"}}', undefined],
    ['hints', '{}', {}],
  ])('sets %s to %s', async (key, typed, value) => {
    const { khabar } = createTestWorld();
    const ran = await khabar('config', 'set', key, typed, '--json');
    expect(ran).toMatchObject({ code: 0, stderr: '' });
    expect(schemaErrors('setting', ran.json())).toEqual([]);
    if (value !== undefined) expect(ran.json()).toMatchObject({ key, value });
    expect((await khabar('config', 'get', key, '--json')).json()).toEqual(ran.json());
  });

  it('names a source by its id, whatever it is called', async () => {
    const { khabar, services } = createTestWorld();
    const [source] = (await khabar('sources', 'list', '--json')).json() as { id: string; title: string }[];
    await khabar('config', 'set', `directions.${source?.title}`, 'rtl');
    expect(services.store.settings().directions).toEqual({ [source?.id as string]: 'rtl' });
    expect(await khabar('config', 'set', 'directions.nobody', 'rtl')).toMatchObject({ code: 4 });
  });

  it('replaces a part as a whole', async () => {
    const { khabar, services } = createTestWorld();
    await khabar('config', 'set', 'display', '{"digits": "western", "measure": 60}');
    await khabar('config', 'set', 'display', '{"digits": "arabic"}');
    expect(services.store.settings().display).toEqual({ digits: 'arabic' });
  });

  it('can be undone', async () => {
    const { khabar } = createTestWorld();
    await khabar('config', 'set', 'display.digits', 'western');
    await khabar('config', 'set', 'display.digits', 'arabic');
    await khabar('undo');
    expect((await khabar('config', 'get', 'display.digits')).stdout).toBe('western\n');
  });

  it('is no error if it is so already', async () => {
    const { khabar } = createTestWorld();
    for (const _ of [1, 2])
      expect(await khabar('config', 'set', 'display.digits', 'western')).toMatchObject({ code: 0 });
  });

  it.each([
    ['display.digts', 'western', 'display.digits'],
    ['digits', 'western', 'display.digits'],
    ['الأرقام', 'western', 'display.digits'],
    ['ارقام', 'western', 'display.digits'],
    [arabic.themes.name, 'dark', 'display.theme'],
    ['dispaly', '{}', 'display'],
    ['terminals.kitty.bidy', 'app', 'terminals.kitty.bidi'],
    ['keyz.articles a', 'bookmark', 'keys.articles a'],
    ['retention', '{"dayz": 7}', 'retention.days'],
  ])('does not know %s, and suggests the nearest', async (key, value, suggestion) => {
    const { khabar } = createTestWorld();
    const { code, stdout, failure } = await khabar('config', 'set', key, value, '--json');
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(failure()).toMatchObject({ error: { code: 'unknown-setting' } });
    expect(JSON.stringify(failure())).toContain(`Did you mean \`${suggestion}\`?`);
  });

  it.each([
    ['display.digits', 'westren', 'display.digits westren', 'western'],
    ['display.justify', 'بالكشيده', 'display.justify', 'kashida'],
    ['display.measure', '500', 'a number from 40 to 120', null],
    ['display.theme', 'drak', 'dark', null],
    ['retention.days', '0', 'a number from 1 to 1,000,000', null],
    ['retention', '{"days": "7"}', 'retention.days', null],
    ['retentions', '7', '{"SOURCE":{"days":N,"articles":N}}', null],
    ['keys.articles a', 'bookmrk', 'keys.articles a bookmrk', 'bookmark'],
    ['keys.artcles a', 'bookmark', 'artcles a', 'articles'],
    ['themes.mine', '{"base": "drak", "colors": {}}', 'themes.mine.base drak', 'dark'],
    ['themes.mine', '{"colors": {"headline": "reddish"}}', 'themes.mine.colors.headline reddish', null],
    ['themes.mine', '{}', 'themes.mine.colors', null],
  ])('refuses %s %s, and names what is allowed', async (key, value, named, suggestion) => {
    const { khabar, services } = createTestWorld();
    const before = services.store.settings();
    const { code, failure } = await khabar('config', 'set', key, value, '--json');
    expect(code).toBe(2);
    expect(failure()).toMatchObject({ error: { code: 'bad-value' } });
    const { message } = (failure() as { error: { message: string } }).error;
    expect(message).toContain(named);
    if (suggestion) expect(message).toContain(`Did you mean \`${suggestion}\`?`);
    expect(services.store.settings()).toEqual(before);
  });

  it('warns of keys that clash, and says that a variable hides the value', async () => {
    const { khabar } = createTestWorld({ stdout: { isTTY: true }, env: { KHABAR_DIGITS: 'arabic' } });
    const clash = await khabar('config', 'set', 'keys.articles g x', 'bookmark');
    expect(clash).toMatchObject({ code: 0 });
    expect(clash.stderr).not.toBe('');
    const hidden = await khabar('config', 'set', 'display.digits', 'western');
    expect(hidden.stdout).toContain('an environment variable overrides it');
  });
});

describe('khabar config unset', () => {
  it('sets settings back to their defaults, in one change', async () => {
    const { khabar } = createTestWorld();
    await khabar('config', 'set', 'display.digits', 'western');
    await khabar('config', 'set', 'terminals.kitty', '{"bidi": "app", "shaping": "off"}');
    const { json } = await khabar('config', 'unset', 'display.digits', 'terminals', '--json');
    expect(schemaErrors('settings-list', json())).toEqual([]);
    expect(json()).toMatchObject([
      { key: 'display.digits', value: 'source' },
      { key: 'terminals', value: {} },
    ]);
    await khabar('undo');
    expect((await khabar('config', 'get', 'terminals.kitty.bidi')).stdout).toBe('app\n');
    expect((await khabar('config', 'get', 'display.digits')).stdout).toBe('western\n');
  });
});

describe('khabar config path', () => {
  it('prints the path of the file', async () => {
    const { khabar } = createTestWorld();
    expect((await khabar('config', 'path')).stdout).toBe('/home/reader/settings.json\n');
    const { json } = await khabar('config', 'path', '--json');
    expect(schemaErrors('settings-path', json())).toEqual([]);
  });
});

describe('a settings.json that is broken', () => {
  it.each(['list', 'get display.digits', 'set display.digits western', 'unset display.digits'])(
    'is left as it is by config %s, which names the line',
    async words => {
      const { khabar, opened } = createTestWorld({ settingsFault: { line: 4, column: 7 } });
      const ran = await khabar('config', ...words.split(' '), '--json');
      expect(ran).toMatchObject({ code: 1, stdout: '' });
      expect(ran.failure()).toMatchObject({
        error: {
          code: 'broken-settings',
          message:
            '/home/reader/settings.json is not valid JSON: error in line 4, column 7. Correct the file, then try again.',
        },
      });
      expect(opened).toEqual([]);
    },
  );
});
