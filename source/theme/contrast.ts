import type { Palette } from './palette.ts';

/** For eyes that need it: all text at 7 : 1 or more (WCAG 2.2, level AAA). */
export const contrast: Palette = {
  colors: {
    page: '#000000',
    bar: '#1c1c1c',
    selected: '#0b2f57',
    'selected-elsewhere': '#1c1c1c',
    text: '#ffffff',
    headline: '#ffffff',
    dim: '#dcdcdc',
    accent: '#ffd54a',
    link: '#a8d4ff',
    emphasis: '#e6c3ff',
    code: '#b8f2a0',
    bookmark: '#ffd54a',
    error: '#ffb9b2',
    good: '#8df0c8',
    news: '#ffb9b2',
    technology: '#a8d4ff',
    economy: '#ffd54a',
    science: '#8df0c8',
    culture: '#e6c3ff',
    sport: '#c8ee8e',
    other: '#dcdcdc',
    rule: '#8a8a8a',
    mark: '#ffd54a',
    'mark-text': '#000000',
    'chip-text': '#000000',
  },
  indexes: { selected: 17 },
  contrast: 7,
};
