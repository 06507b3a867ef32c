/** English messages about themes. */
import type { ThemeProblem } from '../domain/own-theme.ts';
import { counted } from './en-counts.ts';
import type { Messages } from './messages.ts';

type Problems = {
  readonly [Kind in ThemeProblem['problem']]: (problem: Extract<ThemeProblem, { problem: Kind }>) => string;
};

const suggested = (suggestion: string | undefined): string =>
  suggestion === undefined
    ? 'docs/themes.md in the source of Khabar lists all colors'
    : `Did you mean “${suggestion}”?`;

const problems: Problems = {
  'unknown-base': ({ value, known }) => `there is no theme “${value}” to base it on. Use ${known.join(', ')}`,
  'unknown-color': ({ color, suggestion }) => `there is no color “${color}”. ${suggested(suggestion)}`,
  'bad-color': ({ color, value }) => `“${value}” for “${color}” is not a color. Use #rrggbb, such as #ffcc00`,
  'low-contrast': ({ color, ground, ratio, least }) =>
    `“${color}” is hard to read on “${ground}”: contrast ${ratio.toFixed(1)}, should be ${least.toFixed(1)} or more`,
};

export const themes: Messages['themes'] = {
  name: 'Theme',
  values: {
    auto: 'automatic',
    dark: 'dark',
    light: 'light',
    sepia: 'sepia',
    contrast: 'high contrast',
    mono: 'no color',
  },
  problem: (problem, others) =>
    `Theme “${problem.theme}” in settings.json: ${problems[problem.problem](problem as never)}${
      others > 0 ? ` (and ${counted(others, 'more problem', 'more problems')})` : ''
    }`,
};
