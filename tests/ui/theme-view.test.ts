import { expect, it, vi } from 'vitest';
import type { Theme } from '../../source/theme/theme.ts';
import { createThemeView, type ThemeChoice } from '../../source/ui/theme-view.ts';

const black = [0, 0, 0] as const;
const white = [255, 255, 255] as const;
const onBlack = { background: black, foreground: white };

async function view(choice: ThemeChoice) {
  const applied: Theme[] = [];
  const themes = await createThemeView({
    choice,
    colors: onBlack,
    depth: 3,
    apply: theme => applied.push(theme),
  });
  const drawn: Theme[] = [];
  themes.subscribe(() => drawn.push(themes.get()));
  return { themes, applied, drawn };
}

const headline = (theme: Theme): string | undefined => theme.roles.title.color;
const page = (theme: Theme): string | undefined => theme.grounds.page.backgroundColor;

it('follows the terminal from dark to light, once both colours are known', async () => {
  const { themes, applied, drawn } = await view({ name: 'auto', own: {} });
  expect(headline(themes.get())).toBe('#ffffff');
  themes.see({ foreground: black });
  themes.see({ background: white });
  await vi.waitFor(() => expect(drawn.map(headline)).toEqual(['#000000']));
  expect(applied).toEqual(drawn);
  expect(page(themes.get())).toBeUndefined();
});

it('draws nothing anew where the answer is what was known', async () => {
  const { themes, drawn } = await view({ name: 'auto', own: {} });
  themes.see(onBlack);
  themes.see({ background: [1, 1, 1] });
  await vi.waitFor(() => themes.want({ name: 'light', own: {} }));
  await vi.waitFor(() => expect(drawn.map(page)).toEqual(['#fbfaf7']));
});

it('shows the latest choice, however fast one goes through them', async () => {
  const { themes, drawn } = await view({ name: 'auto', own: {} });
  for (const name of ['dark', 'light', 'sepia', 'contrast', 'sepia']) themes.want({ name, own: {} });
  await vi.waitFor(() => expect(drawn.map(page)).toEqual(['#f4ecd8']));
});

it('tells the colour of the page: its own, or that of the terminal', async () => {
  const { themes, drawn } = await view({ name: 'auto', own: {} });
  expect(themes.page()).toEqual(black);
  themes.want({ name: 'light', own: {} });
  await vi.waitFor(() => expect(drawn.map(page)).toEqual(['#fbfaf7']));
  expect(themes.page()).toEqual([0xfb, 0xfa, 0xf7]);
});

it('tells what is wrong with a theme of the user’s', async () => {
  const own = { night: { base: 'dark', colors: { titel: '#fff' } } };
  const { themes, applied } = await view({ name: 'auto', own });
  expect(themes.problems()).toEqual([]);
  themes.want({ name: 'night', own });
  await vi.waitFor(() => expect(themes.problems()).toHaveLength(1));
  expect(applied).toHaveLength(1);
});
