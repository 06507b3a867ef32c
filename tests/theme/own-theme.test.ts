import { describe, expect, it } from 'vitest';
import type { OwnTheme } from '../../source/domain/own-theme.ts';
import { problemsIn, themeNamed } from '../../source/theme/theme-named.ts';

const where = { depth: 3, background: [0, 0, 0], foreground: [255, 255, 255], isScreen: true } as const;

const themed = (theme: OwnTheme, depth: 0 | 1 | 2 | 3 = 3) =>
  themeNamed('night', { ...where, depth }, { night: theme });
const wrong = (theme: OwnTheme) => problemsIn('night', where, { night: theme });

describe('a theme of the user’s', () => {
  it('has its own colours, and all others of its base', async () => {
    const { roles } = await themed({ base: 'dark', colors: { headline: '#ffe9c4' } });
    expect(roles.title.color).toBe('#ffe9c4');
    expect(roles.link.color).toBe('#7cc0ff');
  });

  it('is based on the theme that fits the terminal where it names none', async () => {
    const onWhite = { ...where, background: [255, 255, 255], foreground: [0, 0, 0] } as const;
    const { roles } = await themeNamed('night', onWhite, { night: { colors: { news: '#a00' } } });
    expect(roles.link.color).toBe('#0b5cad');
    expect(roles['section-news'].color).toBe('#a00');
  });

  it('paints a page of its own', async () => {
    expect((await themed({ base: 'dark', colors: {} })).grounds.page).toEqual({});
    const { page } = (await themed({ base: 'dark', colors: { page: '#010203' } })).grounds;
    expect(page.backgroundColor).toBe('#010203');
  });

  it('keeps its colours on the terminal’s page, also where they are hard to read', async () => {
    expect((await themed({ base: 'dark', colors: { dim: '#222222' } })).roles.meta.color).toBe('#222222');
  });

  it('is in the nearest of 256 colours', async () => {
    const { roles } = await themed({ base: 'dark', colors: { headline: '#ff8700', link: 'cyanBright' } }, 2);
    expect(roles.title.color).toBe('ansi256(208)');
    expect(roles.link.color).toBe('cyanBright');
  });

  it('goes before one of ours with its name', async () => {
    const { roles } = await themeNamed('dark', where, {
      dark: { base: 'dark', colors: { headline: '#abc' } },
    });
    expect(roles.title.color).toBe('#abc');
  });
});

describe('what is wrong with it', () => {
  it('is nothing where all is right', async () => {
    const colors = { headline: '#fff', link: 'ansi256(117)', error: 'redBright', mark: '#ff0' };
    expect(await wrong({ base: 'dark', colors })).toEqual([]);
    expect(await problemsIn('dark', where, {})).toEqual([]);
  });

  it('is a base that is none', async () => {
    expect(await wrong({ base: 'drak', colors: {} })).toMatchObject([
      { theme: 'night', problem: 'unknown-base', value: 'drak' },
    ]);
  });

  it('is a colour that is not known, with the one that was meant', async () => {
    expect(await wrong({ colors: { hedline: '#fff', xyz: '#fff' } })).toEqual([
      { theme: 'night', problem: 'unknown-color', color: 'hedline', suggestion: 'headline' },
      { theme: 'night', problem: 'unknown-color', color: 'xyz' },
    ]);
  });

  it.each(['#ff', 'orange', 'rgb(1, 2, 3)', 'ansi256(256)', '', 'constructor'])(
    'is a bad colour: %s',
    async value => {
      expect(await wrong({ colors: { headline: value } })).toEqual([
        { theme: 'night', problem: 'bad-color', color: 'headline', value },
      ]);
      expect((await themed({ base: 'dark', colors: { headline: value } })).roles.title.color).toBe('#ffffff');
    },
  );

  it('is text that is hard to read, on the worst of its grounds', async () => {
    const [problem, ...others] = await wrong({ base: 'dark', colors: { dim: '#555555' } });
    expect(problem).toMatchObject({ problem: 'low-contrast', color: 'dim', ground: 'selected', least: 4.5 });
    expect(problem && 'ratio' in problem && problem.ratio).toBeCloseTo(1.82, 1);
    expect(others).toEqual([]);
  });

  it('is a ground that makes text hard to read', async () => {
    const problems = await wrong({ base: 'dark', colors: { selected: '#ffffff' } });
    expect(problems).toContainEqual(
      expect.objectContaining({ color: 'headline', ground: 'selected', ratio: 1 }),
    );
  });

  it('is measured against what its base wants', async () => {
    expect(await wrong({ base: 'contrast', colors: { dim: '#8f8f8f' } })).toMatchObject([
      { color: 'dim', least: 7 },
    ]);
  });
});
