import type { Palette } from './palette.ts';

/** Ink-blue night: headlines in white, the rest of a page a little behind them. */
export const dark: Palette = {
  colors: {
    page: '#12151a',
    bar: '#0b0d11',
    selected: '#22303f',
    'selected-elsewhere': '#1b222b',
    text: '#d7dae0',
    headline: '#ffffff',
    dim: '#9aa3b1',
    accent: '#5ab0ff',
    link: '#7cc0ff',
    emphasis: '#c9a4f0',
    code: '#9fd28a',
    bookmark: '#e5b94b',
    error: '#ff7b70',
    good: '#4fd1a5',
    news: '#ff7b70',
    technology: '#5ab0ff',
    economy: '#e5b94b',
    science: '#4fd1a5',
    culture: '#c792ea',
    sport: '#9ccc65',
    other: '#a9b1bd',
    rule: '#4b5563',
    mark: '#e5b94b',
    'mark-text': '#101317',
    'chip-text': '#101317',
  },
  indexes: { bar: 232, rule: 240 },
};
