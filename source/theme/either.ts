import type { Palette } from './palette.ts';

/**
 * Readable on black and on white alike, for a terminal whose background nobody knows: all colours are of the one luminance that
 * both stand out from. Its grounds are never painted.
 */
export const either: Palette = {
  colors: {
    page: '#000000',
    bar: '#000000',
    selected: '#000000',
    'selected-elsewhere': '#000000',
    text: '',
    headline: '',
    dim: '#767676',
    accent: '#5f5fff',
    link: '#5f5fff',
    emphasis: '#875fd7',
    code: '#00875f',
    bookmark: '#947000',
    error: '#df2b2b',
    good: '#00875f',
    news: '#df2b2b',
    technology: '#5f5fff',
    economy: '#947000',
    science: '#00875f',
    culture: '#875fd7',
    sport: '#4e8400',
    other: '#767676',
    rule: '#767676',
    mark: '#e5b94b',
    'mark-text': '#101317',
    'chip-text': '#ffffff',
  },
  indexes: { error: 131, news: 131, bookmark: 243, economy: 243, sport: 29 },
};
