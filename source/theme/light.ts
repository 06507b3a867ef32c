import type { Palette } from './palette.ts';

/** Newsprint: black on warm white. */
export const light: Palette = {
  colors: {
    page: '#fbfaf7',
    bar: '#efece4',
    selected: '#dfe8f4',
    'selected-elsewhere': '#efeeea',
    text: '#22252a',
    headline: '#000000',
    dim: '#565d67',
    accent: '#0b5cad',
    link: '#0b5cad',
    emphasis: '#7a3aa6',
    code: '#2f6212',
    bookmark: '#7d5800',
    error: '#b3261e',
    good: '#0a654a',
    news: '#b3261e',
    technology: '#0b5cad',
    economy: '#7d5800',
    science: '#0a654a',
    culture: '#7a3aa6',
    sport: '#466410',
    other: '#565d67',
    rule: '#bdb7a9',
    mark: '#ffe08a',
    'mark-text': '#1a1a1a',
    'chip-text': '#ffffff',
  },
  indexes: { rule: 248, emphasis: 91, culture: 91 },
};
